extension Watch {
  /// What stands at the head of the watch's page.
  public struct Report: Hashable, Sendable {
    /// The page's heading; `nil` for the file's name.
    public var title: String?
    /// For whom the page is.
    public var client: String?
    /// Who made it.
    public var author: String?
    /// A picture's path, PNG or SVG.
    public var logo: String?

    /// A head that says nothing, unless more is given.
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
