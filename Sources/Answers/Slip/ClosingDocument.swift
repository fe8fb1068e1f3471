/// The looks that would close all crossings of a watch, as JSON.
public struct ClosingDocument: Codable, Sendable {
  /// `guarded` (nothing is needed), `closed`, `bounded` (cut short), or `open` (it cannot be).
  public package(set) var state: String
  /// Every repair costs at least so much; `nil` where there is none.
  public package(set) var costAtLeast: Int?
  /// What the looks and fees below cost together; `nil` where none are known that will do.
  public package(set) var cost: Int?
  /// Out of so many looks that the telescopes could make besides.
  public package(set) var candidates: Int
  /// How many ways through were looked at.
  public package(set) var passages: Int
  /// What the telescopes are to look at besides.
  public package(set) var looks: [Look]
  /// What is taken from the reserve.
  public package(set) var fees: [Fee]
  /// The crossing that none of the looks closes, by its place.
  public package(set) var crossing: Int?
  /// A way that none of the looks sees, for that crossing.
  public package(set) var legs: [CrossingsDocument.Leg]?
  /// The file with the looks added, where one was written.
  public package(set) var watch: String?

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
  public var isClosed: Bool { cost != nil }

  /// Where a telescope is to be pointed, and when.
  public struct Look: Codable, Sendable {
    /// By its name.
    public let tower: String
    /// By its name.
    public let telescope: String
    /// Clockwise from true north.
    public let azimuthDegrees: Double
    /// Up from the horizontal.
    public let pitchDegrees: Double
    /// When, apart and in order.
    public let times: [Times]
    /// The length of street that it surely holds, of what the crossings pass.
    public let streetMetres: Double
    /// As the watch has it.
    public let cost: Int

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

  /// A time in UTC, as ISO 8601 has it.
  public struct Times: Codable, Sendable {
    /// When it begins.
    public let from: String
    /// When it is over.
    public let until: String

    package init(from: String, until: String) {
      self.from = from
      self.until = until
    }
  }

  /// What is taken from the reserve: a telescope, or a tower.
  public struct Fee: Codable, Sendable {
    /// By its name.
    public let tower: String
    /// By its name; missing where it is the tower.
    public let telescope: String?
    /// As the watch has it.
    public let cost: Int

    package init(tower: String, telescope: String? = nil, cost: Int) {
      self.tower = tower
      self.telescope = telescope
      self.cost = cost
    }
  }
}
