import ArgumentParser
import BergfriedAnswers
import BergfriedEssentials
import BergfriedExport
import BergfriedScene
import BergfriedService
import BergfriedSight

struct ViewshedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "viewshed",
    abstract: "What can be seen from here?",
    discussion: """
      Reads heights, writes a raster that says for every cell whether an observer sees it, exactly.
      The flags are those of 'gdal raster viewshed', and the short ones of gdal_viewshed work too.

        bergfried viewshed dem.tif seen.tif --position 2657000,1219000,20
        bergfried viewshed dem.tif seen.tif --position 9.52,47.14 --lonlat
        bergfried viewshed dem.tif up.tif -ox 2657000 -oy 1219000 -om GROUND
        bergfried viewshed dem.tif n.tif --observers a.gpkg --mode count
        bergfried viewshed dem.tif s.tif -p 2657000,1219000 --vertical-error 0.5

      Heights and distances are metres, azimuths degrees clockwise from true north.
      """)

  @Argument(help: ArgumentHelp("The heights: any raster GDAL reads.", valueName: "in"))
  var input: String

  @Argument(help: ArgumentHelp("The raster to write.", valueName: "out"))
  var output: String

  @OptionGroup(title: "Observer")
  var observer: ObserverFlags

  @OptionGroup(title: "Limits")
  var limits: LimitFlags

  @OptionGroup(title: "Output")
  var raster: OutputFlags

  @OptionGroup(title: "Errors")
  var errors: ErrorFlags

  @Option(
    help: ArgumentHelp(
      "Draw a map of what is seen as well.", valueName: "file.png"))
  var picture: String?

  @Option(
    help: ArgumentHelp(
      "Write what each observer sees as polygons: .gpkg, .geojson, .fgb, .shp …", valueName: "file")
  )
  var polygons: String?

  @OptionGroup(title: "Curvature")
  var curvature: CurvatureFlags

  @OptionGroup(title: "Terrain")
  var terrain: TerrainFlags

  @OptionGroup(title: "Run")
  var flags: WritingFlags

  func validate() throws { try errors.check(raster.mode) }

  func run() async throws {
    let log = RunLog(isShown: !flags.run.quiet)
    let report = try await ViewshedRun(try request(), telling: log.listener).report()
    log.clear()
    try report.tell(flags.run, report.text, besides: [output, picture, polygons])
  }

  private func request() throws -> ViewshedRequest {
    ViewshedRequest(
      input: input, output: output, picture: picture, polygons: polygons, who: try who(),
      terrain: terrain.options, curvature: curvature.curvature,
      verticalError: errors.verticalError, mode: raster.mode,
      bytes: raster.mode == .normal
        ? try raster.byteValues(possible: errors.possibleValue) : .standard,
      decimals: DecimalValues(noData: raster.noData, outOfRange: raster.outOfRangeValue),
      format: try raster.fileFormat(of: output), creationOptions: raster.creationOption,
      mayOverwrite: flags.mayOverwrite, machine: flags.run.machine, origin: .own)
  }

  private func who() throws -> ViewshedRequest.Who {
    if let observers = observer.observers {
      let (path, layer) = ViewshedRequest.table(observers, layer: observer.layer)
      return .table(path: path, layer: layer, defaults: try asked(at: Position(x: 0, y: 0)))
    }
    return .one(try asked(at: try observer.place()))
  }

  private func asked(at position: Position) throws -> AskedObserver {
    AskedObserver(
      id: "1",
      place: AskedObserver.Place(position, isLonLat: observer.isLonLat),
      eye: try observer.eye(), targetHeightMetres: observer.targetHeight, limits: limits.limits)
  }
}
