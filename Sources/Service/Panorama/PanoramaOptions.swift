/// How finely a panorama is looked at, how it lies on the page, and on how many cores.
package struct PanoramaOptions {
  package var pixelsPerDegree: Double
  package var strips: Int
  package var cores: Int

  package init(
    pixelsPerDegree: Double, strips: Int, cores: Int
  ) {
    self.pixelsPerDegree = pixelsPerDegree
    self.strips = strips
    self.cores = cores
  }
}
