enum PlaceKey: String, SectionKey {
  case terrain, map, area, resolution
  case verticalError = "vertical_error"
  case seaLevel = "sea_level"
  case storey
  case defaultBuilding = "default_building"
  case woodHeight = "wood_height"
  case encoding, crs, frame

  static let section = "place"
}
