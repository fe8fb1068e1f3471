import BergfriedCore

/// A JSON value with one thing in it changed.
struct Mutant {
  /// Where, by keys alone: `answers.legs.enter`.
  let field: String
  /// What was done there.
  let change: String
  let value: JSONValue
}

extension JSONValue {
  /// The value changed in every way that the types in it allow, one change at a time. Of long lists
  /// some elements are taken.
  func mutants(_ random: inout SeededRandom, of field: String = "") -> [Mutant] {
    let here = changes(&random).map { Mutant(field: field, change: $0.0, value: $0.1) }
    return here + inner(&random, field)
  }

  private func inner(_ random: inout SeededRandom, _ field: String) -> [Mutant] {
    switch self {
    case .object(let members):
      return members.sorted { $0.key < $1.key }.flatMap { key, value in
        value.mutants(&random, of: field.isEmpty ? key : "\(field).\(key)").map { inner in
          var changed = members
          changed[key] = inner.value
          return Mutant(field: inner.field, change: inner.change, value: .object(changed))
        }
      }
    case .array(let list):
      return JSONValue.places(in: list.count, &random).flatMap { place in
        list[place].mutants(&random, of: field).map { inner in
          var changed = list
          changed[place] = inner.value
          return Mutant(field: inner.field, change: inner.change, value: .array(changed))
        }
      }
    default: return []
    }
  }

  private static func places(in count: Int, _ random: inout SeededRandom) -> [Int] {
    let most = 6
    if count <= most { return Array(0..<count) }
    var places: Set<Int> = [0, 1, count - 1]
    while places.count < most { places.insert(Int(random.unit() * Double(count))) }
    return places.sorted()
  }

  private func changes(_ random: inout SeededRandom) -> [(String, JSONValue)] {
    let kinds: [(String, JSONValue)] = [
      ("nothing", .null), ("a list", .array([])), ("an object", .object([:])),
    ]
    switch self {
    case .null: return []
    case .boolean(let flag): return kinds + [("the other", .boolean(!flag))]
    case .integer(let number):
      return kinds + JSONValue.changes(of: Double(number))
        + [
          ("one more", .integer(number &+ 1)), ("one less", .integer(number &- 1)),
          ("the least", .integer(.min)), ("the greatest", .integer(.max)),
          ("text", .string("\(number)")),
        ]
    case .number(let number):
      return kinds + JSONValue.changes(of: number) + [("text", .string("\(number)"))]
    case .string(let text):
      return kinds + JSONValue.changes(of: text, &random) + [("a number", .integer(1))]
    case .array(let list): return JSONValue.changes(of: list) + [kinds[0], kinds[2]]
    case .object(let members):
      return members.keys.sorted().map { key in
        ("without \(key)", .object(members.filter { $0.key != key }))
      } + [("one key more", .object(members.merging(["more": .integer(1)]) { $1 }))]
    }
  }

  private static func changes(of number: Double) -> [(String, JSONValue)] {
    [
      ("a little more", number == 0 ? 1e-9 : number * (1 + 1e-9)), ("more by one", number + 1),
      ("less by one", number - 1), ("half", number / 2), ("double", number * 2),
      ("a million more", number + 1e6), ("negative", -number), ("zero", 0), ("1e308", 1e308),
      ("-1e308", -1e308),
    ].filter { $0.1 != number }.map { ($0.0, .number($0.1)) }
  }

  /// Words that mean something in one field or another.
  private static let words = [
    "route", "guarded", "undecided", "exposed", "none", "named", "all", "looks", "anyTime", "edge",
    "heights", "field", "range", "building", "wood", "ground", "2026-12-05T22:00:00Z",
    "2026-12-06T00:00:00Z", "2026-12-05T21:00:00Z", "Main Street", "Mill Lane",
  ]

  private static func changes(
    of text: String, _ random: inout SeededRandom
  ) -> [(String, JSONValue)] {
    var changed = [
      ("empty", ""), ("longer", text + "x"), ("other letters", text.uppercased()),
      ("shorter", String(text.dropLast())), ("much shorter", String(text.dropLast(4))),
    ]
    changed += words.map { ("another word", $0) }
    if text.count > 100 {
      for _ in 0..<40 {
        var letters = Array(text)
        letters[Int(random.unit() * Double(letters.count))] =
          ["A", "B", "g", "9", "_"][
            Int(random.unit() * 5)]
        changed.append(("a letter", String(letters)))
      }
    }
    return changed.filter { $0.1 != text }.map { ($0.0, .string($0.1)) }
  }

  private static func changes(of list: [JSONValue]) -> [(String, JSONValue)] {
    guard let first = list.first, let last = list.last else {
      return [("one element", .array([.integer(1)]))]
    }
    let changed: [(String, [JSONValue])] = [
      ("empty", []), ("without the first", Array(list.dropFirst())),
      ("without the last", Array(list.dropLast())), ("the first twice", [first] + list),
      ("the last twice", list + [last]), ("backward", list.reversed()),
    ]
    return changed.filter { $0.1 != list }.map { ($0.0, .array($0.1)) }
  }
}
