import BergfriedCore
import BergfriedSight
import BergfriedSurface
import CPeers

/// Whole commands from file to file: `bergfried viewshed` beside `gdal_viewshed`.
struct WholeCommands {
  enum Command: String, CaseIterable {
    case bergfriedOneCore = "bergfried, one core"
    case bergfriedTwoCores = "bergfried, two cores"
    case gdal = "gdal_viewshed"
  }

  /// Where the command `bergfried` stands; without it there is nothing to compare.
  let bergfried: String
  let rounds: Int

  struct Result {
    let name: String
    let cellCount: Int
    var series: [Command: Series] = [:]
  }

  /// Writes the ground to a plain tiled GeoTIFF and runs all commands on it in turns.
  func result(on made: MadeGround) throws -> Result {
    let folder = try TemporaryFolder()
    let (ground, input) = (try made.ground(), folder.file("heights.tif"))
    try WholeCommands.write(ground, to: input)
    var result = Result(name: made.name, cellCount: ground.cellCount)
    for round in 0...rounds {
      for command in round % 2 == 0 ? Command.allCases : Command.allCases.reversed() {
        let output = folder.file("seen.tif")
        let process = process(command, ground, from: input, to: output)
        let elapsed = try process.run().elapsed
        folder.remove("seen.tif")
        if round > 0 { result.series[command, default: Series()].runs.append(elapsed) }
      }
    }
    return result
  }

  private func process(
    _ command: Command, _ ground: Ground, from input: String, to output: String
  ) -> ChildProcess {
    let place = PeerGDAL(ground: ground).transform.centre(of: ground.observer.cell)
    // Flags that both commands understand.
    let common = [
      "-ox", "\(place.x)", "-oy", "\(place.y)", "-oz", "\(ground.eyeMetres)",
      "-tz", "\(Ground.targetHeightMetres)", "-cc", "\(Ground.curvature.coefficient)",
      "-co", "TILED=YES",
    ]
    switch command {
    case .bergfriedOneCore, .bergfriedTwoCores:
      let cores = command == .bergfriedOneCore ? "1" : "2"
      return ChildProcess(
        path: bergfried,
        arguments: ["viewshed", input, output] + common
          + ["-of", "GTiff", "--cores", cores, "--quiet"])
    case .gdal:
      return ChildProcess(
        path: "gdal_viewshed", arguments: ["-q", "-f", "GTiff"] + common + [input, output])
    }
  }

  static func write(_ ground: Ground, to path: String) throws {
    try PeerGDAL(ground: ground).withDataset { dataset in
      let options = CSLSetNameValue(nil, "TILED", "YES")
      defer { CSLDestroy(options) }
      let copy = GDALCreateCopy(
        GDALGetDriverByName("GTiff"), path, dataset, 0, options, nil, nil)
      guard let copy else { throw PeerFailure(action: "write the heights of \(ground.name)") }
      GDALClose(copy)
    }
  }
}
