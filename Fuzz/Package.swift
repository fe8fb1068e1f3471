// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "BergfriedFuzz",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "fuzz", targets: ["Fuzz"]),
    .executable(name: "attack", targets: ["AttackProgram"]),
  ],
  dependencies: [.package(name: "Bergfried", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz", dependencies: [.product(name: "Bergfried", package: "Bergfried")],
      swiftSettings: strict),
    .target(
      name: "Attack", dependencies: [.product(name: "Bergfried", package: "Bergfried")],
      swiftSettings: strict),
    .executableTarget(
      name: "AttackProgram", dependencies: [.target(name: "Attack")], swiftSettings: strict),
    .testTarget(
      name: "AttackTests",
      dependencies: [
        .target(name: "Attack"), .product(name: "Bergfried", package: "Bergfried"),
      ],
      path: "Tests/Attack", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// `BERGFRIED_DOORS=maps` builds what reads OpenStreetMap files, and what feeds it nonsense.
if Context.environment["BERGFRIED_DOORS"] == "maps" {
  package.products.append(.executable(name: "mapfuzz", targets: ["MapFuzz"]))
  package.targets.append(
    .executableTarget(
      name: "MapFuzz",
      dependencies: [
        .product(name: "Bergfried", package: "Bergfried"),
        .product(name: "BergfriedOSM", package: "Bergfried"),
      ],
      swiftSettings: strict))
}
