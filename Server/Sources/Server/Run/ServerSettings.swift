import BergfriedService
import Configuration
import Foundation
import SystemPackage

/// What the server is told by flags, the environment (`BERGFRIED_PORT`) and a file of settings, the
/// first that says something.
struct ServerSettings: Sendable {
  let watch: String
  let journal: String
  let host: String
  let port: Int
  /// Other names by which the room is asked, such as that of a proxy before it.
  let names: [String]
  let tokens: [Guards.Token]
  let cores: Int?
  let logLevel: String
  let leaflet: String
  let pageFolder: String?
  /// Another server's map, under the page's own.
  let tiles: ExternalTiles?
  let isCheck: Bool

  /// Only this machine can ask.
  var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

  /// Wrong settings, told in words.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// - Throws: ``Fault``
  init(arguments: [String]) async throws {
    try ServerSettings.check(arguments)
    var providers: [any ConfigProvider] = [
      CommandLineArgumentsProvider(arguments: arguments),
      EnvironmentVariablesProvider(),
    ]
    let first = ConfigReader(providers: providers)
    if let path = first.string(forKey: "settings")
      ?? first.string(forKey: "bergfried.settings")
    {
      do {
        providers.append(try await FileProvider<JSONSnapshot>(filePath: .init(path)))
      } catch {
        throw Fault(description: "\(path): no settings can be read from it (\(error))")
      }
    }
    let reader = ConfigReader(providers: providers)
    func text(_ key: String) -> String? {
      reader.string(forKey: ConfigKey(key))
        ?? reader.string(forKey: ConfigKey("bergfried." + key))
    }
    func whole(_ key: String, _ range: ClosedRange<Int>) throws -> Int? {
      guard let text = text(key) else { return nil }
      guard let number = Int(text), range.contains(number) else {
        throw Fault(
          description: "\(key) \(text): give \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
    if let watch = text("watch") {
      self.watch = watch
    } else if let folder = text("village") {
      watch = try ExampleWatch.written(into: folder)
    } else {
      throw Fault(description: "name a watch file with --watch, or try --village out/room")
    }
    journal = text("journal") ?? watch + ".room"
    host = text("host") ?? "127.0.0.1"
    port = try whole("port", 0...65_535) ?? 8080
    names = (text("names") ?? "").split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces).lowercased()
    }
    tokens = try ServerSettings.tokens(text("tokens"))
    cores = try whole("cores", 1...1024)
    logLevel = text("log") ?? "info"
    leaflet = text("leaflet") ?? "/usr/share/javascript/leaflet"
    pageFolder = text("page")
    tiles = try text("tiles").map {
      try ExternalTiles(template: $0, credit: text("tilesCredit"))
    }
    isCheck = reader.bool(forKey: "check", default: false)
    guard isLoopback || !tokens.isEmpty else {
      throw Fault(
        description: """
          --host \(host) lets others in: name a file of tokens with --tokens. Tokens travel in the \
          clear, so put a proxy with TLS (nginx, Caddy) before the server, and say its name with \
          --names
          """)
    }
  }

  private static let known: Set = [
    "watch", "village", "journal", "host", "port", "names", "tokens", "cores", "log", "leaflet",
    "page", "tiles", "tiles-credit",
    "check", "settings", "help", "version",
  ]

  private static func check(_ arguments: [String]) throws {
    var given: Set<String> = []
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0].dropFirst(2))
      guard argument.hasPrefix("--"), known.contains(name) else {
        throw Fault(description: "\(argument): there is no such flag; --help tells all")
      }
      guard given.insert(name).inserted else {
        throw Fault(description: "--\(name) is given twice: give it once")
      }
      guard parts.count == 1, !switches.contains(name) else { continue }
      guard let value = rest.popFirst(), !value.hasPrefix("--") else {
        throw Fault(description: "--\(name): give a value after it")
      }
    }
  }

  private static let switches: Set = ["check"]

  private static func tokens(_ path: String?) throws -> [Guards.Token] {
    guard let path else { return [] }
    guard let data = FileManager.default.contents(atPath: path),
      let tokens = try? JSONDecoder().decode([Guards.Token].self, from: data)
    else {
      throw Fault(
        description: """
          \(path): a list of tokens in JSON is wanted: \
          [{"name": "Anna", "role": "plan", "token": "…"}], with the roles look, plan, command
          """)
    }
    guard tokens.allSatisfy({ $0.token.utf8.count >= 24 }),
      Set(tokens.map(\.token)).count == tokens.count
    else {
      throw Fault(description: "\(path): a token has 24 letters at least, and is nobody else's")
    }
    return tokens
  }

  static let help = """
    bergfried-server: a watch in the browser, to look at, ask and change.

      bergfried-server --watch watch.yaml

      --watch FILE      the watch file
      --village FOLDER  in place of it, a made-up village's, written into the folder
      --journal FILE    where changes are kept; beside the watch if left out
      --host HOST       127.0.0.1; any other address asks for tokens
      --port PORT       8080; 0 for any that is free
      --names NAMES     other names that the room is asked by, such as a proxy's
      --tokens FILE     who may look, plan and command
      --cores N         all if left out
      --log LEVEL       trace, debug, info, notice, warning, error
      --settings FILE   the same in JSON; flags and BERGFRIED_… in the environment go first
      --leaflet FOLDER  where leaflet.js is
      --tiles URL       another map under the page's, such as https://tiles.example/{z}/{x}/{y}.png
      --tiles-credit TEXT  whose map that is
      --check           says whether all is well, and does not serve
    """
}
