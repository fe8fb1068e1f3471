/// How QGIS draws a layer when it opens the GeoPackage.
public struct LayerStyle: Sendable {
  /// One way to draw features, for those of one value or for all.
  public struct Symbol: Sendable {
    /// The value of the style's field that it stands for; ignored in a style without field.
    public let value: FeatureValue
    /// What the legend calls it.
    public let label: String
    /// What it is drawn in.
    public let colour: FeatureColour

    /// A symbol for the features of one value, with its label and colour.
    public init(_ value: FeatureValue, _ label: String, _ colour: FeatureColour) {
      self.value = value
      self.label = label
      self.colour = colour
    }
  }

  /// What the file says that the style shows.
  public let description: String
  /// The field whose value chooses the symbol; `nil` where there is one for all.
  public let field: String?
  /// One for each value that is told apart, in the legend's order.
  public let symbols: [Symbol]
  /// How much of the map beneath is covered, from 0 to 1.
  public var opacity = 1.0
  /// The width of lines and the size of points, in millimetres.
  public var sizeMillimetres = 0.6

  /// The fields that hold when a feature is there, from and until; QGIS's temporal controller then
  /// shows each at its time.
  public var timeFields: (start: String, end: String)?

  /// All features in one colour.
  public init(description: String, colour: FeatureColour) {
    self.description = description
    field = nil
    symbols = [Symbol("", "", colour)]
  }

  /// Features in the colour of their value in a field; those of other values are not drawn.
  public init(description: String, field: String, symbols: [Symbol]) {
    self.description = description
    self.field = field
    self.symbols = symbols
  }
}
