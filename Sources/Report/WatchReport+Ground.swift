extension WatchReport {
  /// How much of the ground is seen, for a watch without a map.
  public struct Ground {
    /// In one sentence.
    public let lead: String
    /// The same by zones and towers.
    public let parts: [(name: String, text: String)]

    /// What is told of the ground: a sentence, and figures by name.
    public init(lead: String, parts: [(name: String, text: String)]) {
      self.lead = lead
      self.parts = parts
    }

    var html: String {
      let items = parts.map {
        "<li>\(HTML.escaped($0.name)): \(HTML.escaped($0.text))</li>"
      }
      return """
        <p class="lead">\(HTML.escaped(lead))</p>
        <ul>\(items.joined(separator: "\n"))</ul>
        """
    }
  }

  /// The figures at the page's head.
  var headHTML: String {
    if let ground { return ground.html }
    let summary = Summary(coverage)
    return "<p class=\"lead\">\(summary.sentence)</p>\n\(summary.cards)"
  }

  /// What there is to tell of streets.
  var tablesHTML: String {
    guard ground == nil else { return "" }
    return """
      \(TowerTable(coverage).html)
      \(BlindAreaTable(self).html)
      \(StreetTable(coverage).html)
      """
  }
}
