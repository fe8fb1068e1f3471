import Testing

@testable import Benchmark

@Suite("Figures as they stand in the report")
struct FigureTests {
  @Test func decimals() {
    #expect(Figure.fixed(1.005, 1) == "1.0")
    #expect(Figure.fixed(-0.26, 1) == "-0.3")
    #expect(Figure.fixed(-0.01, 1) == "0.0")
    #expect(Figure.fixed(12.05, 2) == "12.05")
    #expect(Figure.fixed(2.5, 0) == "3")
    #expect(Figure.fixed(.infinity, 2) == "–")
  }

  @Test func aboutThreeDigits() {
    #expect(Figure.short(0.456) == "0.46")
    #expect(Figure.short(9.99) == "9.99")
    #expect(Figure.short(9.999) == "10.0")
    #expect(Figure.short(99.96) == "100")
  }

  @Test func whoIsAheadIsSaidAloudWhenItIsNotBergfried() {
    #expect(Figure.ahead(2, 1, "GDAL") == "**GDAL**")
    #expect(Figure.ahead(1, 2, "GDAL") == "Bergfried")
    #expect(Figure.ahead(nil, 2, "GDAL") == "–")
  }

  @Test func tables() {
    var table = Table(title: "Ground", columns: ["world", "ns"], notes: ["Said."])
    table.add(["bowl", "1.25"])
    #expect(
      table.markdown == """
        ## Ground

        | world |   ns |
        | ----- | ---: |
        | bowl  | 1.25 |

        - Said.

        """)
  }
}
