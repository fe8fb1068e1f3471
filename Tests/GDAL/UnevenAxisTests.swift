import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import Testing

/// Rasters whose rows lie where GDAL does not lay them.
@Suite struct UnevenAxisTests {
  private let scratch = Scratch(onDisk: true)

  /// A file of the classic netCDF format, which begins with where everything lies.
  private struct Classic {
    private var bytes: [UInt8] = Array("CDF".utf8) + [1]

    private mutating func add(_ number: Int) {
      withUnsafeBytes(of: UInt32(number).bigEndian) { bytes += $0 }
    }

    private mutating func add(_ text: String) {
      add(text.utf8.count)
      bytes += Array(text.utf8)
      while bytes.count % 4 != 0 { bytes.append(0) }
    }

    /// Name, axes, unit and numbers of each variable.
    private typealias Variable = (name: String, axes: [Int], unit: String, numbers: [Double])

    private func bytes(of variables: [Variable], _ sizes: [(String, Int)], at start: Int) -> [UInt8]
    {
      var file = self
      // No records; axes, no attributes of the file, variables.
      for number in [0, 10, sizes.count] { file.add(number) }
      for (name, size) in sizes {
        file.add(name)
        file.add(size)
      }
      for number in [0, 0, 11, variables.count] { file.add(number) }
      var place = start
      for variable in variables {
        file.add(variable.name)
        file.add(variable.axes.count)
        for axis in variable.axes { file.add(axis) }
        // One attribute, a text.
        for number in [12, 1] { file.add(number) }
        file.add("units")
        file.add(2)
        file.add(variable.unit)
        // Numbers of double precision.
        for number in [6, variable.numbers.count * 8, place] { file.add(number) }
        place += variable.numbers.count * 8
      }
      return file.bytes
    }

    static func file(latitudes: [Double]) -> [UInt8] {
      let longitudes = (0..<4).map { 9 + Double($0) * 0.001 }
      let heights = latitudes.flatMap { _ in longitudes.map { _ in 500.0 } }
      let variables: [Variable] = [
        ("lat", [0], "degrees_north", latitudes), ("lon", [1], "degrees_east", longitudes),
        ("z", [0, 1], "m", heights),
      ]
      let sizes = [("lat", latitudes.count), ("lon", longitudes.count)]
      let start = Classic().bytes(of: variables, sizes, at: 0).count
      return variables.reduce(Classic().bytes(of: variables, sizes, at: start)) { bytes, variable in
        variable.numbers.reduce(into: bytes) { bytes, number in
          withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes += $0 }
        }
      }
    }
  }

  private func terrain(_ latitudes: [Double]) throws -> Terrain {
    var options = TerrainOptions()
    options.crs = "EPSG:4326"
    return try Terrain(
      path: scratch.bytes("axis.nc", Classic.file(latitudes: latitudes)), options: options)
  }

  @Test func `even steps are read`() throws {
    let steps = (0..<6).map { 47 + Double($0) * 0.001 }
    #expect(try terrain(steps).all().knownHeights == 500...500)
    // As single precision has them.
    #expect(try terrain(steps.map { Double(Float($0)) }).all().knownHeights == 500...500)
  }

  @Test(arguments: [
    [47, 47.001, 47.0022, 47.0036, 47.0052], [47, 47.001, 47.002, 47.102, 47.103, 47.104],
  ])
  func `uneven steps are refused`(latitudes: [Double]) {
    expectError(.badData, "lat is not evenly spaced", "even steps first") {
      _ = try terrain(latitudes)
    }
  }
}
