import Testing

@testable import BergfriedPicture

@Suite struct DecimalTests {
  @Test("Shares that are neither nothing nor all never read as if")
  func percent() {
    #expect(Decimal.percent(0, of: 7) == "0 %")
    #expect(Decimal.percent(7, of: 7) == "100 %")
    #expect(Decimal.percent(1, of: 1_000_000) == "< 0.1 %")
    #expect(Decimal.percent(999_999, of: 1_000_000) == "> 99.9 %")
    #expect(Decimal.percent(1, of: 3) == "33.3 %")
  }

  @Test("Scale bars have round lengths")
  func lengths() {
    #expect(Decimal.roundBelow(480) == 200)
    #expect(Decimal.roundBelow(500) == 500)
    #expect(Decimal.roundBelow(0.3) == 0.2)
    #expect(Decimal.length(metres: 0.5) == "0.5 m")
    #expect(Decimal.length(metres: 5000) == "5 km")
    #expect(ScaleBar(metresPerPixel: 2).pixels == 100)
  }
}
