public import BergfriedCore
public import BergfriedCoverage
public import BergfriedSurface

/// All of a watch on one page: a map, panoramas, tables and assumptions, in one HTML file that
/// needs no network and prints well.
public struct WatchReport {
  /// A picture of the ground under the streets, and where it lies.
  public struct BaseMap {
    /// The picture as a PNG file.
    public let png: [UInt8]
    /// The part of the map that it shows.
    public let bounds: MapBounds

    /// A picture of some part of the map.
    public init(png: [UInt8], bounds: MapBounds) {
      self.png = png
      self.bounds = bounds
    }
  }

  /// What a tower's watchman sees, as a picture.
  public struct View {
    /// The tower's name.
    public let tower: String
    /// Its panorama as a PNG file.
    public let png: [UInt8]

    /// What a tower sees.
    public init(tower: String, png: [UInt8]) {
      self.tower = tower
      self.png = png
    }
  }

  /// The page's heading.
  public let title: String
  /// What the page tells of.
  public let coverage: Coverage
  /// What lies under its maps.
  public let base: BaseMap
  /// What towers see, in the order in which the page shows it.
  public let views: [View]
  /// What was assumed, a sentence each.
  public let assumptions: [String]
  /// What the page was made of and how: names and values.
  public let manifest: [(String, String)]
  /// True north on the map, clockwise from up.
  public let northDegrees: Double
  /// `nil` where the watch names none.
  public let crossings: Crossings?
  /// Another night of the same crossings over the same streets, to be shown beside.
  public let beside: Beside?
  /// Who is to be kept in view, and on which ways.
  public let escorts: [Escort]
  /// `nil` where there are streets to tell of.
  public var ground: Ground?
  /// What the page's head says beside its title.
  public var masthead = Masthead()
  /// Whom to name on each picture that is made from the map.
  public var credits: [String] = []
  /// Those of the map, drawn on the relief.
  public var waters: [Water] = []

  /// A page of one watch; what has no part in it is left out of the page.
  public init(
    title: String, coverage: Coverage, base: BaseMap, views: [View], assumptions: [String],
    manifest: [(String, String)], northDegrees: Double, crossings: Crossings? = nil,
    beside: Beside? = nil, escorts: [Escort] = []
  ) {
    self.title = title
    self.coverage = coverage
    self.base = base
    self.views = views
    self.assumptions = assumptions
    self.manifest = manifest
    self.northDegrees = northDegrees
    self.crossings = crossings
    self.beside = beside
    self.escorts = escorts
  }

  /// What the maps show.
  var frame: MapBounds {
    crossings?.ground.frame ?? WatchReport.frame(of: [coverage])
  }

  /// The page as HTML.
  ///
  /// - Complexity: O(pieces).
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="generator" content="bergfried">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTML.escaped(title))</title>
    <style>
    \(Page.styles)</style>
    </head>
    <body>
    <header>
    \(mastheadHTML)
    \(headHTML)
    \(headlines)
    </header>
    <main>
    \(MapFigure(self).html)
    \(movingMaps.map(html).joined(separator: "\n"))
    \(escortsHTML)
    \(viewsHTML)
    \(tablesHTML)
    \(assumptionsHTML)
    </main>
    \(manifestHTML)
    \(movingData)
    <script type="module">
    \(Page.script)</script>
    </body>
    </html>

    """
  }

  private var clock: WallClock { coverage.question.clock }

  private var movingMaps: [MovingMap] {
    (crossings?.all ?? []).enumerated().map { index, crossing in
      MovingMap(
        crossing: crossing, number: index + 1, streets: coverage.town.streets, clock: clock,
        night: beside == nil ? nil : title)
    }
  }

  /// A crossing, and where there is another night that night beside it.
  private func html(of map: MovingMap) -> String {
    guard let beside else { return map.html }
    let other = MovingMap(
      crossing: beside.crossings.all[map.number - 1], number: map.number,
      streets: coverage.town.streets, clock: clock, night: beside.title, isBeside: true)
    return """
      <div class="pair">
      \(map.html)
      \(other.html)
      </div>
      \(AddedLooks(coverage, beside.coverage, beside.title).html)
      """
  }

  private var headlines: String {
    let lines = movingMaps.map(\.headline) + besideLines
    return lines.isEmpty ? "" : "<ul class=\"verdicts\">\(lines.joined(separator: "\n"))</ul>"
  }

  private var movingData: String {
    guard let crossings else { return "" }
    return """
      <script type="application/json" id="moving-map-data">\
      \(MovingMapData(coverage, crossings, crediting: credits).json)</script>
      \(besideData)
      """
  }

  private var besideLines: [String] {
    guard let beside else { return [] }
    return beside.crossings.all.enumerated().map { index, crossing in
      MovingMap(
        crossing: crossing, number: index + 1, streets: coverage.town.streets, clock: clock,
        night: beside.title, isBeside: true
      ).headline
    }
  }

  private var besideData: String {
    guard let beside else { return "" }
    let data = MovingMapData(
      beside.coverage, beside.crossings, crediting: credits, isBeside: true)
    return """
      <script type="application/json" id="moving-map-data-beside">\(data.json)</script>
      """
  }

  private var escortsHTML: String {
    escorts.enumerated().map { index, escort in
      EscortFigure(
        escort: escort, number: index + 1, streets: coverage.town.streets, clock: clock,
        frame: frame, credits: credits
      ).html
    }.joined(separator: "\n")
  }

  private var viewsHTML: String {
    guard !views.isEmpty else { return "" }
    let figures = views.map { view in
      """
      <figure><img alt="Panorama from \(HTML.escaped(view.tower))" \
      src="\(HTML.image(png: view.png))">
      <figcaption>What the watchman on \(HTML.escaped(view.tower)) sees all round\
      \(HTML.credit(credits))</figcaption></figure>
      """
    }
    return "<section><h2>What the watch sees</h2>\n\(figures.joined(separator: "\n"))\n</section>"
  }

  private var assumptionsHTML: String {
    let items = assumptions.map { "<li>\(HTML.escaped($0))</li>" }
    let (first, rest) = (items.prefix(15), items.dropFirst(15))
    let folded =
      rest.isEmpty
      ? ""
      : """
      <details><summary>\(rest.count) more</summary>
      <ul>\(rest.joined(separator: "\n"))</ul></details>
      """
    return """
      <section><h2>What was assumed</h2>
      <ul>\(first.joined(separator: "\n"))</ul>\(folded)</section>
      """
  }

  /// What files call by their own names.
  private static let manifestNames = [
    "BERGFRIED_VERSION": "Bergfried", "BERGFRIED_COMMAND": "Command", "BERGFRIED_INPUT": "Files",
    "BERGFRIED_GDAL": "GDAL",
  ]

  private var manifestHTML: String {
    let rows = manifest.map {
      let name = WatchReport.manifestNames[$0.0] ?? $0.0
      return "<dt>\(HTML.escaped(name))</dt><dd>\(HTML.escaped($0.1))</dd>"
    }
    return """
      <footer><h2>How this page was made</h2>
      <dl>\(rows.joined(separator: "\n"))</dl></footer>
      """
  }
}
