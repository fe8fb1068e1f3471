/// What `slip --close` finds, as JSON.
struct CloseFile: Codable {
  /// `guarded` (nothing is needed), `closed`, `bounded` (cut short), or `open` (it cannot be).
  var state: String
  /// Every repair costs at least so much; `nil` where there is none.
  var costAtLeast: Int?
  /// What the looks and fees below cost together; `nil` where none are known that will do.
  var cost: Int?
  /// Out of so many looks that the telescopes could make besides.
  var candidates: Int
  /// How many ways through were looked at.
  var passages: Int
  var looks: [Look]
  var fees: [Fee]
  /// A way that none of the looks sees, and the crossing that it is for, by its place.
  var crossing: Int?
  var legs: [SlipFile.Leg]?
  /// The watch with the looks added.
  var watch: String?

  struct Look: Codable {
    var tower: String
    var telescope: String
    var azimuthDegrees: Double
    var pitchDegrees: Double
    var times: [Times]
    /// The length of street that it surely holds, of what the crossings pass.
    var streetMetres: Double
    var cost: Int
  }

  struct Times: Codable {
    var from: String
    var until: String
  }

  /// What is taken from the reserve: a telescope, or a tower.
  struct Fee: Codable {
    var tower: String
    var telescope: String?
    var cost: Int
  }
}
