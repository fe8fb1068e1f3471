/// What `slip --close` finds, as JSON.
package struct ClosingDocument: Codable, Sendable {
  /// `guarded` (nothing is needed), `closed`, `bounded` (cut short), or `open` (it cannot be).
  package var state: String
  /// Every repair costs at least so much; `nil` where there is none.
  package var costAtLeast: Int?
  /// What the looks and fees below cost together; `nil` where none are known that will do.
  package var cost: Int?
  /// Out of so many looks that the telescopes could make besides.
  package var candidates: Int
  /// How many ways through were looked at.
  package var passages: Int
  package var looks: [Look]
  package var fees: [Fee]
  /// A way that none of the looks sees, and the crossing that it is for, by its place.
  package var crossing: Int?
  package var legs: [CrossingsDocument.Leg]?
  /// The watch with the looks added.
  package var watch: String?

  package init(
    state: String, costAtLeast: Int? = nil, cost: Int? = nil, candidates: Int, passages: Int,
    looks: [Look], fees: [Fee], crossing: Int? = nil, legs: [CrossingsDocument.Leg]? = nil,
    watch: String? = nil
  ) {
    self.state = state
    self.costAtLeast = costAtLeast
    self.cost = cost
    self.candidates = candidates
    self.passages = passages
    self.looks = looks
    self.fees = fees
    self.crossing = crossing
    self.legs = legs
    self.watch = watch
  }

  /// Whether nobody gets through, with the looks or as it is.
  package var isClosed: Bool { state != "open" && (state == "guarded" || cost != nil) }

  package struct Look: Codable, Sendable {
    package var tower: String
    package var telescope: String
    package var azimuthDegrees: Double
    package var pitchDegrees: Double
    package var times: [Times]
    /// The length of street that it surely holds, of what the crossings pass.
    package var streetMetres: Double
    package var cost: Int

    package init(
      tower: String, telescope: String, azimuthDegrees: Double, pitchDegrees: Double,
      times: [Times], streetMetres: Double, cost: Int
    ) {
      self.tower = tower
      self.telescope = telescope
      self.azimuthDegrees = azimuthDegrees
      self.pitchDegrees = pitchDegrees
      self.times = times
      self.streetMetres = streetMetres
      self.cost = cost
    }
  }

  package struct Times: Codable, Sendable {
    package var from: String
    package var until: String

    package init(
      from: String, until: String
    ) {
      self.from = from
      self.until = until
    }
  }

  /// What is taken from the reserve: a telescope, or a tower.
  package struct Fee: Codable, Sendable {
    package var tower: String
    package var telescope: String?
    package var cost: Int

    package init(
      tower: String, telescope: String? = nil, cost: Int
    ) {
      self.tower = tower
      self.telescope = telescope
      self.cost = cost
    }
  }
}
