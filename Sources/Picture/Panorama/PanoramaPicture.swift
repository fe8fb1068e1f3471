public import BergfriedCore
public import BergfriedSight
public import BergfriedSurface

/// A panorama as the watchman sees it: ground that pales and turns blue with distance under light
/// from the left, dark lines where a ridge hides what lies behind it, buildings, woods, water and
/// streets where they are known, names over the skyline, azimuths below and pitches beside it.
public struct PanoramaPicture: Sendable {
  /// The country behind the ground that is looked at, as seen from the same place.
  public struct Backdrop: Sendable {
    let panorama: Panorama
    let surface: Surface
    let cover: Raster<PanoramaCover>?

    /// - Precondition: the cover fills the surface.
    public init(panorama: Panorama, surface: Surface, cover: Raster<PanoramaCover>? = nil) {
      cover?.mustFill(surface)
      self.panorama = panorama
      self.surface = surface
      self.cover = cover
    }
  }

  let panorama: Panorama
  let surface: Surface
  let backdrop: Backdrop?
  let cover: Raster<PanoramaCover>?
  /// What it names where there is room, the most important first.
  package let labels: [PanoramaLabel]
  let style: PanoramaStyle

  /// - Parameters:
  ///   - panorama: what is seen.
  ///   - surface: the heights it was seen over.
  ///   - cover: what stands in each cell of the surface; bare ground throughout by default.
  ///   - backdrop: what shows where the panorama has sky.
  ///   - labels: things with a name, the most important first. Where two would overlap, the later
  ///     one moves or, without room, is left out.
  ///   - style: what stands above it, and how it lies on the page.
  /// - Precondition: the cover fills the surface, and the backdrop has the panorama's strip.
  public init(
    panorama: Panorama, surface: Surface, cover: Raster<PanoramaCover>? = nil,
    backdrop: Backdrop? = nil, labels: [PanoramaLabel] = [], style: PanoramaStyle
  ) {
    precondition(
      backdrop.map { $0.panorama.strip == panorama.strip } ?? true,
      "the backdrop shows another strip")
    cover?.mustFill(surface)
    self.panorama = panorama
    self.surface = surface
    self.cover = cover
    self.backdrop = backdrop
    self.labels = labels
    self.style = style
  }

  /// Where the first of its strips lies in the picture that is drawn of it.
  package var frame: PanoramaFrame { PanoramaFrame(PanoramaLayout(panorama.strip, style: style)) }

  /// The skyline of ground and backdrop together.
  var skyline: [SkylinePoint] {
    guard let backdrop else { return panorama.skyline }
    return zip(panorama.skyline, backdrop.panorama.skyline).map { $0.highest($1) }
  }

  /// Writes the picture: as an SVG where the name ends in `.svg`, else as a PNG. The file appears
  /// whole or not at all.
  ///
  /// - Throws: ``PictureError`` where the file cannot be written.
  public func write(to path: String) throws {
    try PictureFile(path: path).write(try bytes(PictureFormat(path: path)))
  }

  /// The same, painted on several cores.
  ///
  /// - Throws: ``PictureError``, or `CancellationError` when the task is cancelled.
  public func write(to path: String, cores: Int) async throws {
    try PictureFile(path: path).write(try await bytes(PictureFormat(path: path), cores: cores))
  }

  /// The picture as the bytes of a file.
  package func bytes(_ format: PictureFormat) throws -> [UInt8] {
    try PanoramaPage(self, format: format).canvas.bytes()
  }

  package func bytes(_ format: PictureFormat, cores: Int) async throws -> [UInt8] {
    try await PanoramaPage(self, format: format, cores: cores).canvas.bytes()
  }
}

extension Raster where Value == PanoramaCover {
  /// - Precondition: the cover fills the surface.
  fileprivate func mustFill(_ surface: Surface) {
    precondition(shape == surface.shape, "cover of \(shape) does not fill \(surface.shape)")
  }
}
