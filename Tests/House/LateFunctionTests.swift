import BergfriedTestSupport
import Testing

/// What is listed of a library that is loaded late is used: a name too many makes an older library
/// unusable for nothing.
@Suite struct LateFunctionTests {
  @Test(arguments: ["CGDAL", "CCairo"])
  func `every function that is listed is called`(library: String) throws {
    let list = try Repository.text("Sources/\(library)/\(library).c")
    let names = list.split(separator: "\n").compactMap { line -> String? in
      guard line.contains("each("), let comma = line.firstIndex(of: ",") else { return nil }
      let rest = line[line.index(after: comma)...].drop { $0 == " " }
      return String(rest.prefix { $0 != ")" })
    }
    try #require(names.count > 30)
    #expect(names == Set(names).sorted(), "the functions of \(library) are not in order")
    var words: Set<String> = []
    for file in try Repository.allSwiftFiles()
    where file.hasPrefix("Sources/GDAL") || file.hasPrefix("Sources/Picture")
      || file.hasPrefix("Tests/")
    {
      let text = try Repository.text(file).utf8
      let isPart = { (byte: UInt8) in byte == 95 || 48...57 ~= byte || 65...122 ~= byte }
      words.formUnion(text.split { !isPart($0) }.map { String($0)! })
    }
    // The list's own file calls one of them.
    words.insert("VSIStatL")
    #expect(names.filter { !words.contains($0) } == [], "listed and called nowhere")
  }
}
