/// The kinds of things that hide, by their tags. Ceilings are on the safe side.
extension ObstacleKind {
  static let barrier = ObstacleKind("barrier", upTo: 3, half: 0.5).asLine
  static let noiseWall = ObstacleKind("noise wall", upTo: 10, half: 0.5).asLine
  static let turbine = ObstacleKind("wind turbine", upTo: 300, half: 5)

  /// Fences that one sees through.
  static let openFences: Set = [
    "wire", "barbed_wire", "electric", "pole", "split_rail", "chain", "rail", "post_and_rail",
  ]

  /// Values of `barrier` that hide nobody.
  static let openBarriers: Set = [
    "no", "kerb", "bollard", "chain", "rope", "ditch", "cattle_grid", "stile", "cycle_barrier",
    "lift_gate", "swing_gate", "motorcycle_barrier", "height_restrictor", "entrance", "handrail",
    "cable_barrier", "block", "turnstile", "horse_stile", "squeeze_stile", "bump_gate", "spikes",
    "planter", "guard_rail", "border_control", "sump_buster", "bus_trap", "coupure",
    "kent_carriage_gap",
  ]

  /// What hides up to a stated height, and stands in the terrain otherwise.
  static let earthworks: [String: [String: ObstacleKind]] = [
    "man_made": [
      "dyke": ObstacleKind("dyke", upTo: nil, half: 10).asLine,
      "embankment": ObstacleKind("embankment", upTo: nil, half: 10).asLine,
    ],
    "waterway": [
      "dam": ObstacleKind("dam", upTo: nil, half: 10).asLine,
      "weir": ObstacleKind("weir", upTo: nil, half: 5).asLine,
    ],
  ]

  /// In an order that is always the same.
  static let keys = Set(known.keys).union(earthworks.keys).sorted()

  /// By key and value.
  static let known: [String: [String: ObstacleKind]] = [
    "barrier": [
      "wall": ObstacleKind("wall", upTo: 5, half: 0.5).asLine,
      "city_wall": ObstacleKind("city wall", upTo: 15, half: 2).asLine,
      "retaining_wall": ObstacleKind("retaining wall", upTo: 10, half: 1).asLine,
      "noise_barrier": noiseWall,
      "fence": ObstacleKind("fence", upTo: 3, half: 0.25).asLine,
      "hedge": ObstacleKind("hedge", upTo: 6, half: 1.5).asLine.asPlant,
      "hedge_bank": ObstacleKind("hedge bank", upTo: 8, half: 3).asLine.asPlant,
      "gate": ObstacleKind("gate", upTo: 4, half: 2).asLine,
      "lych_gate": ObstacleKind("lych gate", upTo: 6, half: 3),
      "sally_port": ObstacleKind("gateway", upTo: 30, half: 6),
      "toll_booth": ObstacleKind("toll booth", upTo: 6, half: 4),
      "jersey_barrier": ObstacleKind("jersey barrier", upTo: 1.5, half: 0.5).asLine,
    ],
    "natural": [
      "tree": ObstacleKind("tree", upTo: nil, half: 5).asPlant,
      "tree_row": ObstacleKind("row of trees", "rows of trees", upTo: nil, half: 5).asLine.asPlant,
      "scrub": ObstacleKind("scrub", "areas of scrub", upTo: 6, half: 2).asPlant,
      "shrubbery": ObstacleKind("shrubbery", "shrubberies", upTo: 4, half: 2).asPlant,
      "shrub": ObstacleKind("shrub", upTo: 4, half: 2).asPlant,
    ],
    "landuse": [
      "orchard": ObstacleKind("orchard", upTo: 10, half: 5).asPlant,
      "vineyard": ObstacleKind("vineyard", upTo: 3, half: 1).asPlant,
      "plant_nursery": ObstacleKind("plant nursery", "plant nurseries", upTo: 6, half: 5).asPlant,
    ],
    "man_made": [
      "storage_tank": ObstacleKind("storage tank", upTo: 40, half: 15),
      "tank": ObstacleKind("storage tank", upTo: 40, half: 15),
      "silo": ObstacleKind("silo", upTo: 60, half: 8),
      "bunker_silo": ObstacleKind("bunker silo", upTo: 6, half: 10),
      "water_tower": ObstacleKind("water tower", upTo: 80, half: 12),
      "chimney": ObstacleKind("chimney", upTo: 250, half: 8),
      "cooling_tower": ObstacleKind("cooling tower", upTo: 200, half: 60),
      "tower": ObstacleKind("tower", upTo: 200, half: 10),
      "communications_tower": ObstacleKind("tower", upTo: 400, half: 15),
      "mast": ObstacleKind("mast", upTo: 300, half: 2),
      "gasometer": ObstacleKind("gasometer", upTo: 120, half: 40),
      "works": ObstacleKind("works", "works", upTo: 40, half: 20),
      "kiln": ObstacleKind("kiln", upTo: 40, half: 8),
      "windmill": ObstacleKind("windmill", upTo: 40, half: 15),
      "lighthouse": ObstacleKind("lighthouse", upTo: 70, half: 8),
      "crane": ObstacleKind("crane", upTo: 100, half: 10),
      "goods_conveyor": ObstacleKind("conveyor", upTo: 40, half: 3),
      "beacon": ObstacleKind("beacon", upTo: 30, half: 3),
      "pumping_station": ObstacleKind("pumping station", upTo: 20, half: 8),
      "telescope": ObstacleKind("telescope", upTo: 60, half: 20),
      "dovecote": ObstacleKind("dovecote", upTo: 20, half: 4),
      "gantry": ObstacleKind("gantry", "gantries", upTo: 12, half: 2),
      "digester": ObstacleKind("digester", upTo: 30, half: 12),
      "observatory": ObstacleKind("observatory", "observatories", upTo: 40, half: 12),
      "reservoir_covered": ObstacleKind("covered reservoir", upTo: 10, half: 15),
      "obelisk": ObstacleKind("obelisk", upTo: 60, half: 5),
      "street_cabinet": ObstacleKind("street cabinet", upTo: 3, half: 1.5),
    ],
    "historic": [
      "city_gate": ObstacleKind("city gate", upTo: 40, half: 10),
      "citywalls": ObstacleKind("city wall", upTo: 15, half: 2).asLine,
      "castle_wall": ObstacleKind("castle wall", upTo: 20, half: 2).asLine,
      "tower": ObstacleKind("tower", upTo: 80, half: 10),
      "castle": ObstacleKind("castle", upTo: 80, half: 20),
      "fort": ObstacleKind("fort", upTo: 40, half: 30),
      "fortress": ObstacleKind("fortress", "fortresses", upTo: 80, half: 30),
      "manor": ObstacleKind("manor", upTo: 30, half: 15),
      "church": ObstacleKind("church", "churches", upTo: 100, half: 15),
      "monastery": ObstacleKind("monastery", "monasteries", upTo: 60, half: 20),
      "monument": ObstacleKind("monument", upTo: 60, half: 8),
      "memorial": ObstacleKind("memorial", upTo: 6, half: 3),
      "wayside_shrine": ObstacleKind("shrine", upTo: 6, half: 2),
      "ruins": ObstacleKind("ruin", upTo: 30, half: 10),
      "aqueduct": ObstacleKind("aqueduct", upTo: 50, half: 3).asLine,
    ],
    "power": [
      "tower": ObstacleKind("pylon", upTo: 100, half: 6),
      "substation": ObstacleKind("substation", upTo: 20, half: 10),
      "transformer": ObstacleKind("transformer", upTo: 10, half: 4),
    ],
    "aeroway": [
      "hangar": ObstacleKind("hangar", upTo: 40, half: 30),
      "terminal": ObstacleKind("terminal", upTo: 40, half: 30),
      "control_tower": ObstacleKind("tower", upTo: 150, half: 15),
    ],
    "military": [
      "bunker": ObstacleKind("bunker", upTo: 10, half: 10),
      "barracks": ObstacleKind("barracks", "barracks", upTo: 20, half: 20),
    ],
    "aerialway": [
      "pylon": ObstacleKind("pylon", upTo: 60, half: 4),
      "station": ObstacleKind("cable car station", upTo: 30, half: 15),
    ],
    "amenity": ["shelter": ObstacleKind("shelter", upTo: 5, half: 4)],
    "advertising": [
      "billboard": ObstacleKind("billboard", upTo: 15, half: 6),
      "column": ObstacleKind("advertising column", upTo: 6, half: 1.5),
    ],
  ]
}
