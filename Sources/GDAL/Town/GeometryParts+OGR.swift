import BergfriedCore
import CGDAL

extension GeometryParts {
  /// Takes a geometry of GDAL's apart.
  init(_ geometry: OGRGeometryH) {
    guard OGR_G_HasCurveGeometry(geometry, 0) != 0,
      let straight = OGR_G_GetLinearGeometry(geometry, 0, nil)
    else {
      add(geometry)
      return
    }
    defer { OGR_G_DestroyGeometry(straight) }
    add(straight)
  }

  private mutating func add(_ geometry: OGRGeometryH) {
    switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
    case wkbPoint:
      if let point = sound(Self.corners(of: geometry), atLeast: 1) { points.append(point[0]) }
    case wkbLineString:
      if let line = sound(Self.corners(of: geometry), atLeast: 2) { lines.append(line) }
    case wkbPolygon:
      addPolygon(geometry)
    default:
      let count = OGR_G_GetGeometryCount(geometry)
      if count == 0 { brokenCount += 1 }
      for index in 0..<count { add(OGR_G_GetGeometryRef(geometry, index)) }
    }
  }

  private mutating func addPolygon(_ polygon: OGRGeometryH) {
    let rings = (0..<OGR_G_GetGeometryCount(polygon)).map { index in
      var corners = Self.corners(of: OGR_G_GetGeometryRef(polygon, index))
      if corners.count > 1, corners.first == corners.last { corners.removeLast() }
      return corners
    }
    guard let outline = sound(rings.first ?? [], atLeast: 3) else { return }
    let holes = rings.dropFirst().filter { $0.count >= 3 && $0.allSatisfy(\.isFinite) }
    areas.append(MapPolygon(outline: outline, holes: holes))
  }

  /// The corners, if there are enough and all are somewhere.
  private mutating func sound(_ corners: [MapPoint], atLeast count: Int) -> [MapPoint]? {
    if corners.count >= count, corners.allSatisfy(\.isFinite) { return corners }
    brokenCount += 1
    return nil
  }

  private static func corners(of line: OGRGeometryH?) -> [MapPoint] {
    let count = Int(OGR_G_GetPointCount(line))
    guard count > 0 else { return [] }
    return [MapPoint](unsafeUninitializedCapacity: count) { buffer, filled in
      let start = UnsafeMutableRawPointer(buffer.baseAddress!)
      let stride = Int32(MemoryLayout<MapPoint>.stride)
      OGR_G_GetPoints(
        line, start, stride, start + MemoryLayout<Double>.stride, stride, nil, 0)
      filled = count
      for index in 0..<count { buffer[index] = buffer[index].onEarth }
    }
  }
}

extension MapPoint {
  /// The point itself, or where its numbers run off to infinity one far beyond every map, so that
  /// lengths, areas and numbers of cells can still be worked out. What has no number stays so.
  fileprivate var onEarth: MapPoint {
    func bounded(_ value: Double) -> Double { value.isNaN ? value : min(max(value, -1e9), 1e9) }
    return x.magnitude <= 1e9 && y.magnitude <= 1e9
      ? self : MapPoint(x: bounded(x), y: bounded(y))
  }

  fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}
