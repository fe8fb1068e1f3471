extension VerticalUnit {
  /// The unit that a raster's band names, in any of the spellings and languages in use.
  init?(bandUnit name: String) {
    var plain = name.lowercased().filter { $0.isLetter || $0 == " " }
    if plain == "masl" || plain == "mamsl" { plain = "m" }
    // What heights are measured from is no part of their unit.
    for words in ["above mean sea level", "above sea level", "asl", "amsl"]
    where plain.hasSuffix(words) {
      plain = String(plain.dropLast(words.count))
    }
    plain = plain.filter { $0 != " " }
    guard let unit = VerticalUnit.names.first(where: { $0.value.contains(plain) })?.key else {
      return nil
    }
    self = unit
  }

  private static let names: [VerticalUnit: Set<String>] = [
    .metre: [
      "m", "mt", "mtr", "mtrs", "metre", "metres", "meter", "meters", "metern", "metro", "metros",
      "metri", "mètre", "mètres", "métro", "metrů", "metry", "metrów", "метр", "метры", "μέτρα",
      "méter", "metrar", "metriä",
    ],
    .foot: [
      "ft", "foot", "feet", "internationalfoot", "footinternational", "internationalfeet",
      "feetinternational", "intft", "ftint", "pies", "pieds", "fuss", "fuß",
    ],
    .usSurveyFoot: [
      "ussurveyfoot", "ussurveyfeet", "surveyfoot", "surveyfeet", "usft", "ftus", "usfoot",
      "usfeet", "footus", "feetus", "ussft", "sft", "footussurvey", "feetussurvey", "ftussurvey",
    ],
    .kilometre: ["km", "kilometre", "kilometres", "kilometer", "kilometers"],
    .decimetre: ["dm", "decimetre", "decimetres", "decimeter", "decimeters", "dezimeter"],
    .centimetre: [
      "cm", "centimetre", "centimetres", "centimeter", "centimeters", "zentimeter", "centimetros",
      "centimètres",
    ],
    .millimetre: ["mm", "millimetre", "millimetres", "millimeter", "millimeters"],
  ]
}
