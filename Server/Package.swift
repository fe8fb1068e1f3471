// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What the room's page is made of.
let page = [
  "index.html", "room.css", "room.js", "api.js", "cards.js", "compare.js",
  "conditions.js", "dom.js", "edits.js", "escort.js", "events.js", "figures.js", "geometry.js",
  "handles.js", "hash.js", "history.js", "icons.js", "jobs.js", "layers.js",
  "legend.js", "map.js", "marks.js", "mask.js", "menus.js", "night.js", "panel.js",
  "panorama.js", "place.js", "print.js", "profile.js", "sights.js", "store.js", "streets.js",
  "strings.js", "sweep.js", "theme.js", "tiles.js", "tools.js", "tour.js", "tower.js",
  "view.js", "words.js", "zones.js",
]

let package = Package(
  name: "BergfriedServer",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "bergfried-server", targets: ["BergfriedServer"])
  ],
  dependencies: [
    .package(name: "Bergfried", path: ".."),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/apple/swift-configuration", from: "1.4.0",
      traits: ["CommandLineArguments", "JSON"]),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.9.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
  ],
  targets: [
    .target(
      name: "BergfriedRoom",
      dependencies: [
        .product(name: "Bergfried", package: "Bergfried"),
        .product(name: "BergfriedPicture", package: "Bergfried"),
        .product(name: "BergfriedService", package: "Bergfried"),
        .product(name: "BergfriedWatchFile", package: "Bergfried"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/Room", swiftSettings: strict),
    .executableTarget(
      name: "BergfriedServer",
      dependencies: [
        .target(name: "BergfriedRoom"),
        .product(name: "Bergfried", package: "Bergfried"),
        .product(name: "BergfriedService", package: "Bergfried"),
        .product(name: "BergfriedWatchFile", package: "Bergfried"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      path: "Sources/Server", resources: page.map { .embedInCode("Page/" + $0) },
      swiftSettings: strict),
    .executableTarget(
      name: "JournalWriter",
      dependencies: [
        .target(name: "BergfriedRoom"), .product(name: "Bergfried", package: "Bergfried"),
      ],
      path: "Tests/JournalWriter", swiftSettings: strict),
    .target(name: "RoomTestSupport", path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "RoomTests",
      dependencies: [
        .target(name: "BergfriedRoom"), .target(name: "JournalWriter"),
        .target(name: "RoomTestSupport"),
        .product(name: "Bergfried", package: "Bergfried"),
        .product(name: "BergfriedService", package: "Bergfried"),
        .product(name: "BergfriedWatchFile", package: "Bergfried"),
      ],
      path: "Tests/Room", swiftSettings: strict),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        .target(name: "BergfriedServer"), .target(name: "RoomTestSupport"),
        .product(name: "bergfried", package: "Bergfried"),
      ],
      path: "Tests/Server", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
