// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "ServiceExamples",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "Bergfried", path: "../..")],
  targets: [
    .executableTarget(
      name: "Watch", dependencies: [.product(name: "BergfriedService", package: "Bergfried")],
      exclude: ["expected.txt"])
  ],
  swiftLanguageModes: [.v6]
)
