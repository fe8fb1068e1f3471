/// Reads a table of observers.
public func readObservers(
  path: String, layer: String?, terrain: Terrain
) throws -> [ObserverRow] {
  throw GDALError(.unavailable, "not written yet")
}
