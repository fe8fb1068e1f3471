extension Watch {
  /// What stands at the head of the watch's page.
  public struct Report: Hashable, Sendable {
    public var title: String?
    /// For whom the page is.
    public var client: String?
    /// Who made it.
    public var author: String?
    /// A picture's path, PNG or SVG.
    public var logo: String?

    public init(
      title: String? = nil, client: String? = nil, author: String? = nil, logo: String? = nil
    ) {
      self.title = title
      self.client = client
      self.author = author
      self.logo = logo
    }
  }
}
