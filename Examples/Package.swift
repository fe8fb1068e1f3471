// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Examples",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "Bergfried", path: "..")],
  targets: [
    .executableTarget(
      name: "Lookout", dependencies: [.product(name: "Bergfried", package: "Bergfried")],
      exclude: ["expected.txt"]),
    .executableTarget(
      name: "Towers", dependencies: [.product(name: "Bergfried", package: "Bergfried")],
      exclude: ["expected.txt"]),
  ],
  swiftLanguageModes: [.v6]
)
