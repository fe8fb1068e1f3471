import BergfriedWatchFile
import Testing

/// What a watch says of its page.
@Suite struct PageHeadTests {
  @Test func `a watch need not say anything`() throws {
    #expect(try Sample.watch(Sample.least).report == Watch.Report())
  }

  @Test func `title, client, author and logo are read`() throws {
    let watch = try Sample.watch(
      Sample.least
        + "\nreport: { title: Night over Vaduz, client: The town, author: Watch AG, logo: l.SVG }")
    #expect(
      watch.report
        == Watch.Report(
          title: "Night over Vaduz", client: "The town", author: "Watch AG", logo: "/w/l.SVG"))
  }

  @Test func `what is wrong is told`() {
    #expect(
      Sample.problems(Sample.least + "\nreport: { logo: logo.jpg, titel: x }") == [
        "5: report.logo: \"logo.jpg\" is no picture that a page can hold: give a PNG or an SVG",
        "5: report.titel: a report has no key titel: did you mean title?",
      ])
    #expect(
      Sample.problems(Sample.least + "\nreport: { client: 12 }") == [
        "5: report.client: 12 is not a name but a value of its own: put it in quotes"
      ])
  }
}
