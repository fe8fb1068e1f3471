extension ErrorCode {
  /// Maps of streets and buildings.
  static let mapCodes: [ErrorCode] = [
    .mapNoStreets, .mapElsewhere, .mapNotOSM, .mapDamaged, .mapNoSuchLayer, .mapNoSuchColumn,
    .mapNone, .mapNoSea,
  ]

  /// The map holds no street.
  public static let mapNoStreets = ErrorCode(
    "map.no-streets", .badData,
    Guidance(
      title: "The map holds no street",
      meaning: """
        A street is a line with a `highway`, after OpenStreetMap. The file has none, or keeps \
        their kind in another column.
        """,
      cure: """
        Take a map with streets, or say in the watch file which layer and which column: `map: { \
        file: town.gpkg, layers: { streets: roads }, columns: { highway: fclass } }`.
        """))

  /// The map is of another place.
  public static let mapElsewhere = ErrorCode(
    "map.elsewhere", .badData,
    Guidance(
      title: "The map is of another place",
      meaning: "None of its streets touches the part that is read.",
      cure: "Fetch a map of that place or a terrain of the map's, and look at `place.area`."))

  /// This is no OpenStreetMap file.
  public static let mapNotOSM = ErrorCode(
    "map.not-openstreetmap", .badData,
    Guidance(
      title: "This is no OpenStreetMap file",
      meaning: """
        Its name says that it is one, and what is in it says otherwise; often it is a server's \
        message.
        """,
      cure: "Look into it with `head -c 200 FILE`, and fetch it again."))

  /// The map cannot be read to its end.
  public static let mapDamaged = ErrorCode(
    "map.damaged", .badData,
    Guidance(
      title: "The map cannot be read to its end",
      meaning: "The file is damaged or not all there.",
      cure: "Fetch it again; `osmium fileinfo -e FILE` reads such a file through."))

  /// The map has no layer of that name.
  public static let mapNoSuchLayer = ErrorCode(
    "map.no-such-layer", .usage,
    Guidance(
      title: "The map has no layer of that name",
      meaning: """
        The watch file says which layer holds the streets, buildings or woods, and the file has \
        none of that name. Those that it has are told.
        """,
      cure: "Name one of them under `layers`; `ogrinfo FILE` lists them."))

  /// The map has no column of that name.
  public static let mapNoSuchColumn = ErrorCode(
    "map.no-such-column", .usage,
    Guidance(
      title: "The map has no column of that name",
      meaning: """
        The watch file says which column stands for a key of OpenStreetMap, and the layer has none \
        of that name. Those that it has are told.
        """,
      cure: "Name one of them under `columns`, such as `columns: { highway: fclass }`."))

  /// A map is needed, and the watch names none.
  public static let mapNone = ErrorCode(
    "map.none", .usage,
    Guidance(
      title: "A map is needed, and the watch names none",
      meaning: """
        Crossings and escorts are questions about streets, and only a map has them; so it has the \
        sea.
        """,
      cure: """
        Add one to the watch file: `map: town.osm.pbf` under `place`. Or ask for the ground alone.
        """))

  /// The map has no sea here.
  public static let mapNoSea = ErrorCode(
    "map.no-sea", .badData,
    Guidance(
      title: "The map has no sea here",
      meaning: """
        The watch says how high the sea stands, and none of the map's `natural=coastline` reaches \
        the part that is read, or one ends inside it.
        """,
      cure: "Take a map that has the coast all along, or leave `sea_level` out."))
}
