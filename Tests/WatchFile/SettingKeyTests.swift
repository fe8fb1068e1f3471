import BergfriedCore
import BergfriedWatchFile
import Testing

/// A watch file has keys for settings, or a way around them.
@Suite struct SettingKeyTests {
  @Test func `keys that are told are keys that are read`() {
    let values: [Setting: String] = [
      .crs: "EPSG:2056", .frame: "EPSG:32632", .encoding: "terrarium", .resolution: "10",
    ]
    let keyed = Setting.allCases.filter { $0.watchKey != nil }
    #expect(Set(keyed) == Set(values.keys))
    for (setting, value) in values {
      let told = SettingNames.watch.words(for: setting, value)
      #expect(told == "\(setting.watchKey ?? ""): \(value)")
      let line = told.replacing("place.", with: "")
      let yaml = Sample.least.replacing("dem.tif }", with: "dem.tif, \(line) }")
      #expect(Sample.problems(yaml) == [], "\(line)")
      #expect(setting.watchSteps?.count == 2)
    }
  }

  @Test func `what has no key is put into its file`() {
    let names = SettingNames.watch
    #expect(names.words(for: .noData, "-32768") == "gdal_edit.py -a_nodata -32768")
    #expect(names.words(for: .verticalUnit, nil) == "gdal_edit.py -units")
    #expect(names.words(for: .band, "1") == "gdal_translate -b 1 -colorinterp gray")
    #expect(names.words(for: .memory, nil) == "memory")
  }

  @Test func `a file in plain metres can be said to be so`() throws {
    let told = SettingNames.watch.words(for: .assumesMetres, nil)
    let line = told.replacing("place.", with: "")
    let watch = try Sample.watch(
      Sample.least.replacing(
        "place: { terrain: dem.tif }", with: "place:\n  terrain: dem.tif\n  \(line)"))
    #expect(watch.place.crs == "LOCAL_CS[\"plain\",UNIT[\"metre\",1]]")
  }
}
