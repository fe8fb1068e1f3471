public import BergfriedCore
import BergfriedCoverage
import BergfriedEssentials

extension WatchReport {
  /// A picture that a page holds.
  public struct Picture: Sendable {
    /// The file's type, by its name on the web.
    public enum Kind: String, Sendable {
      case png = "image/png"
      case svg = "image/svg+xml"
    }

    /// What type of file it is.
    public let kind: Kind
    /// The file's content.
    public let bytes: [UInt8]

    /// A picture by its file's type and content.
    public init(kind: Kind, bytes: [UInt8]) {
      self.kind = kind
      self.bytes = bytes
    }

    /// As an address that holds all of it.
    var address: String { "data:\(kind.rawValue);base64," + Data(bytes).base64EncodedString() }
  }

  /// Which night the page tells of, for whom, and by whom.
  public struct Masthead: Sendable {
    /// From the bell to midnight.
    public let night: Range<Ticks>?
    /// For whom the page is.
    public let client: String?
    /// By whom it is.
    public let author: String?
    /// Whose mark stands at its head.
    public let logo: Picture?

    /// What the head says; nothing is said of what is `nil`.
    public init(
      night: Range<Ticks>? = nil, client: String? = nil, author: String? = nil,
      logo: Picture? = nil
    ) {
      self.night = night
      self.client = client
      self.author = author
      self.logo = logo
    }
  }

  /// The page's title, with the night that it tells of.
  var mastheadHTML: String {
    let people = [masthead.client.map { "For \($0)" }, masthead.author.map { "by \($0)" }]
      .compactMap(\.self).joined(separator: ", ")
    let logo = masthead.logo.map { logo in
      let owner = masthead.author ?? masthead.client
      let name = owner.map { "Logo of \($0)" } ?? "Logo"
      return "<img class=\"logo\" alt=\"\(HTML.escaped(name))\" src=\"\(logo.address)\">"
    }
    return """
      <div class="masthead"><div>
      <p class="kind">Watch report</p>
      <h1>\(HTML.escaped(title))</h1>
      \(people.isEmpty ? "" : "<p class=\"people\">\(HTML.escaped(people))</p>")
      \(masthead.night.map { "<p class=\"night\">\(HTML.escaped(told($0)))</p>" } ?? "")
      </div>\(logo ?? "")</div>
      """
  }

  /// From the bell to midnight, as clocks show it there.
  private func told(_ times: Range<Ticks>) -> String {
    let clock = coverage.question.clock
    let (first, last) = (clock.date(times.lowerBound), clock.date(times.upperBound))
    let (bell, midnight) = (clock.clock(times.lowerBound), clock.clock(times.upperBound))
    let end = HTML.time(midnight) + (first == last ? "" : " on \(HTML.day(last))")
    return "\(HTML.day(first)), \(HTML.time(bell)) to \(end), \(clock.name)"
  }
}
