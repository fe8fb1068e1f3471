import Testing

/// What is listed of a library that is loaded late is used: a name too many makes an older library
/// unusable for nothing.
@Suite struct LateFunctionTests {
  @Test(arguments: ["Sources/CGDAL/CGDAL.c", "Sources/CCairo/CCairo.c"])
  func `every function that is listed is called`(list: String) throws {
    let names = try Repository.text(list).matches(of: /each\(\w+, (\w+)\)/).map { $0.1 }
    try #require(names.count > 30)
    #expect(Set(names).count == names.count && names.sorted() == names, "\(list) is not in order")
    let files = try Repository.allSwiftFiles() + ["Sources/CGDAL/CGDAL.c"]
    let texts = try files.filter { $0.hasPrefix("Sources") || $0.hasPrefix("Tests") }.map {
      try Repository.text($0)
    }
    for name in names {
      // Not the line of the list itself.
      let isUsed = texts.contains { text in
        ["\(name)(", "(\(name)", "= \(name)", ", \(name)"].contains {
          text.replacing("each(gdal, \(name))", with: "").contains($0)
        }
      }
      #expect(isUsed, "\(name) is listed in \(list) and called nowhere")
    }
  }
}
