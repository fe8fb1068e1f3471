import BergfriedCore
import BergfriedSurface
import Testing

@testable import BergfriedPicture

@Suite struct MapStepsTests {
  private func everywhere(_ cell: Int) -> Bool { true }

  @Test("Up to six observers are counted one by one")
  func counts() {
    let steps = MapSteps(counts: [0, 1, 2, 3, 1, 2], of: 3) { $0 < 5 }
    #expect(steps.steps.map(\.name) == ["Seen by 1", "Seen by 2", "Seen by 3"])
    #expect(steps.places == [MapSteps.none, 0, 1, 2, 0, MapSteps.none])
    #expect(steps.counts == [2, 1, 1])
    #expect(steps.hiddenName == "Seen by none")
  }

  @Test("Many observers are counted in six ranges that leave out none", arguments: 7...80)
  func ranges(most: Int) {
    let steps = MapSteps(counts: Array(1...most), of: most, where: everywhere)
    #expect(steps.steps.count <= 6)
    #expect(steps.counts.reduce(0, +) == most)
    #expect(!steps.counts.contains(0))
    let numbers = steps.steps.flatMap { step in
      step.name.dropFirst("Seen by ".count).split(separator: "–").compactMap { Int($0) }
    }
    #expect(numbers.first == 1 && numbers.last == most)
    #expect(numbers == numbers.sorted())
  }

  @Test("Groups of observers have their names; the small ones are one")
  func groups() {
    let some = MapSteps(sets: [1, 3, 3, 2, 0], of: ["East", "West"]) { $0 < 4 }
    #expect(some.steps.map(\.name) == ["East", "West", "East + West"])
    #expect(some.places == [0, 2, 2, 1, MapSteps.none])

    let sets = (1...15).flatMap { set in Array(repeating: UInt64(set), count: set) }
    let many = MapSteps(sets: sets, of: ["A", "B", "C", "D"], where: everywhere)
    #expect(many.steps.count == 8)
    #expect(many.steps.last?.name == "Other groups")
    #expect(many.counts == [9, 10, 11, 12, 13, 14, 15, 36])
  }

  @Test("Heights start at none and end open")
  func heights() {
    let steps = MapSteps(heights: [0, 0.5, 1, 1.5, 7, 12, 80, .nan], where: everywhere)
    #expect(
      steps.steps.map(\.name)
        == ["Seen (0 m)", "Up to 2 m", "2–5 m", "5–10 m", "10–20 m", "20–50 m", "Over 50 m"])
    #expect(steps.places == [0, 1, 1, 1, 3, 4, 6, MapSteps.none])
  }

  @Test("Measures lie in their steps, below zero and above")
  func measures() {
    let values: [Float] = [-12, -8, -3, 0, 4, 9, 13, .nan]
    let steps = MapSteps(measures: values, "°", where: everywhere)
    #expect(
      steps.steps.map(\.name)
        == ["Below −10°", "−10 to −5°", "−5 to 0°", "0 to 5°", "5 to 10°", "From 10°"])
    #expect(steps.places == [0, 1, 2, 3, 3, 4, 5, MapSteps.none])
  }

  @Test(
    "Any measures, alike or none, have steps",
    arguments: [[], [5], [5, 5, 5], [0, 1e-4], [-4000, 9000]] as [[Float]])
  func fewMeasures(values: [Float]) {
    let steps = MapSteps(measures: values, " m", where: everywhere)
    #expect((2...9).contains(steps.steps.count))
    #expect(steps.counts.reduce(0, +) == values.count)
  }

  @Test("A legend names each step, has shares of what is looked at and leaves room for the scale")
  func legend() throws {
    var picture = try Sample.picture(["SSSSSS", "....--", "??????"])
    let counts = [1, 1, 1, 2, 2, 3] + Array(repeating: 0, count: 12)
    picture.steps = MapSteps(counts: counts, of: 3) { $0 < 6 }
    let legend = Legend(picture)
    #expect(
      legend.entries.map(\.name)
        == ["Seen by 1", "Seen by 2", "Seen by 3", "Seen by none", "Outside limits", "Unknown"])
    #expect(legend.entries.map(\.percent) == ["30.0 %", "20.0 %", "10.0 %", "40.0 %", nil, nil])
    let rows = legend.rows(inWidth: 300)
    #expect(rows.count > 1)
    #expect(rows.flatMap { $0 }.map(\.entry.name) == legend.entries.map(\.name))
    #expect(rows.allSatisfy { row in row[0].x == 0 && row.allSatisfy { $0.x < 300 } })

    let page = Page(picture)
    let plain = Page(try Sample.picture(["SSSSSS", "......", "??????"]))
    #expect(page.layout.legendWidth < page.layout.right - page.layout.left - ScaleBar.longest)
    #expect(page.layout.height >= plain.layout.height)
  }

  @Test("Ground in another step has another colour")
  func colours() throws {
    var picture = try Sample.picture(["SS"])
    picture.steps = MapSteps(counts: [1, 6], of: 6, where: everywhere)
    let image = MapImage(picture)
    let middle = image.rows / 2 * image.columns
    let (few, many) = (
      image.pixels[middle + image.columns / 4], image.pixels[middle + 3 * image.columns / 4]
    )
    #expect(few >> 8 & 255 > many >> 8 & 255)
  }
}
