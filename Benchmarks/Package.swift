// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "BergfriedBenchmarks",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "benchmark", targets: ["Benchmark"])
  ],
  dependencies: [
    .package(name: "Bergfried", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        .product(name: "Bergfried", package: "Bergfried"),
        .product(name: "BergfriedWorlds", package: "Bergfried"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .target(name: "CPeers"),
        .target(name: "CMachine"),
      ],
      swiftSettings: strict),
    .target(name: "CMachine"),
    .systemLibrary(
      name: "CPeers", pkgConfig: "gdal",
      providers: [.apt(["libgdal-dev"]), .brew(["gdal"])]),
    .testTarget(
      name: "BenchmarkTests",
      dependencies: [
        .target(name: "Benchmark"),
        .product(name: "Bergfried", package: "Bergfried"),
        .product(name: "BergfriedWorlds", package: "Bergfried"),
      ],
      path: "Tests/Benchmark", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
