// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "BergfriedFuzz",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "fuzz", targets: ["Fuzz"])
  ],
  dependencies: [.package(name: "Bergfried", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz", dependencies: [.product(name: "Bergfried", package: "Bergfried")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
