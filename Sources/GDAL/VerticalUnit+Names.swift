extension VerticalUnit {
  /// The unit that a raster's band names, in any of the spellings in use.
  init?(bandUnit name: String) {
    let plain = name.lowercased().filter { $0.isLetter }
    switch plain {
    case "m", "metre", "metres", "meter", "meters":
      self = .metre
    case "ft", "foot", "feet", "internationalfoot", "footinternational", "internationalfeet":
      self = .foot
    case "ussurveyfoot", "ussurveyfeet", "surveyfoot", "usft", "ftus", "usfoot", "footus",
      "ussft", "sft":
      self = .usSurveyFoot
    default:
      return nil
    }
  }
}
