/// How finely a panorama is looked at, how it lies on the page, and on how many cores.
struct PanoramaOptions {
  var pixelsPerDegree: Double
  var strips: Int
  var cores: Int
}
