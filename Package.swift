// swift-tools-version: 6.1
import PackageDescription

/// The import table, stated once: what each target may import, its own package's targets first.
/// The manifest's dependencies follow from it; `HouseTests` reads it and compares it with every
/// `import` in the sources. A target imports only what stands upstream of it.
let imports: [String: [String]] = [
  "BergfriedEssentials": ["Foundation", "FoundationEssentials", "libc"],
  "BergfriedCore": ["libc"],
  "BergfriedFiles": ["BergfriedCore", "libc"],
  "BergfriedSurface": ["BergfriedCore", "libc"],
  "BergfriedSight": ["BergfriedCore", "BergfriedSurface", "CVector"],
  "BergfriedStreets": ["BergfriedCore", "BergfriedSurface", "libc"],
  "BergfriedCoverage": [
    "BergfriedCore", "BergfriedSurface", "BergfriedSight", "BergfriedStreets", "libc",
  ],
  "BergfriedVerify": [
    "BergfriedCore", "BergfriedSurface", "BergfriedSight", "BergfriedStreets",
    "BergfriedCoverage", "libc",
  ],
  "BergfriedHittingSet": [],
  "BergfriedSlip": [
    "BergfriedCore", "BergfriedSurface", "BergfriedStreets", "BergfriedCoverage",
    "BergfriedHittingSet",
  ],
  "BergfriedEscort": ["BergfriedCore", "BergfriedStreets", "BergfriedCoverage"],
  "Bergfried": [
    "BergfriedCore", "BergfriedSurface", "BergfriedSight", "BergfriedStreets",
    "BergfriedCoverage", "BergfriedVerify", "BergfriedSlip", "BergfriedEscort",
  ],
  "BergfriedWorlds": ["BergfriedCore", "BergfriedSurface", "BergfriedStreets"],
  "BergfriedWatchFile": [
    "BergfriedFiles", "BergfriedCore", "BergfriedCoverage", "BergfriedEssentials", "CYAML",
  ],
  "BergfriedOSM": ["BergfriedCore", "COsmium"],
  "BergfriedGDAL": [
    "BergfriedFiles", "BergfriedCore", "BergfriedSurface", "BergfriedStreets", "BergfriedOSM",
    "CGDAL", "libc",
  ],
  "BergfriedPicture": [
    "BergfriedFiles", "BergfriedCore", "BergfriedSurface", "BergfriedSight", "CCairo", "libc",
  ],
  "BergfriedReport": [
    "BergfriedFiles", "BergfriedCore", "BergfriedSurface", "BergfriedSight", "BergfriedStreets",
    "BergfriedCoverage", "BergfriedSlip", "BergfriedEscort", "BergfriedEssentials",
  ],
  "BergfriedAnswers": [
    "BergfriedFiles", "BergfriedCore", "BergfriedSurface", "BergfriedSight", "BergfriedStreets",
    "BergfriedCoverage", "BergfriedSlip", "BergfriedEscort", "BergfriedWatchFile",
    "BergfriedEssentials",
  ],
  "BergfriedScene": [
    "BergfriedFiles", "BergfriedCore", "BergfriedSurface", "BergfriedSight", "BergfriedStreets",
    "BergfriedCoverage", "BergfriedWatchFile", "BergfriedOSM", "BergfriedGDAL",
    "BergfriedAnswers", "BergfriedEssentials",
  ],
  "BergfriedExport": [
    "BergfriedFiles", "BergfriedCore", "BergfriedSurface", "BergfriedSight", "BergfriedStreets",
    "BergfriedCoverage", "BergfriedSlip", "BergfriedEscort", "BergfriedWorlds",
    "BergfriedWatchFile", "BergfriedGDAL", "BergfriedAnswers", "BergfriedScene",
    "BergfriedEssentials",
  ],
  "BergfriedService": [
    "BergfriedFiles", "BergfriedCore", "BergfriedSurface", "BergfriedSight", "BergfriedStreets",
    "BergfriedCoverage", "BergfriedVerify", "BergfriedSlip", "BergfriedEscort", "BergfriedWorlds",
    "BergfriedWatchFile", "BergfriedOSM", "BergfriedGDAL", "BergfriedPicture", "BergfriedReport",
    "BergfriedAnswers", "BergfriedScene", "BergfriedExport", "BergfriedEssentials",
  ],
  "BergfriedCLI": [
    "BergfriedFiles", "BergfriedCore", "BergfriedSurface", "BergfriedSight", "BergfriedStreets",
    "BergfriedCoverage", "BergfriedSlip", "BergfriedEscort", "BergfriedWorlds",
    "BergfriedWatchFile", "BergfriedGDAL", "BergfriedPicture", "BergfriedReport",
    "BergfriedAnswers", "BergfriedScene",
    "BergfriedExport", "BergfriedService", "ArgumentParser", "BergfriedEssentials",
  ],
  "BergfriedTestSupport": [
    "BergfriedCore", "BergfriedSurface", "BergfriedStreets", "BergfriedCoverage", "Foundation",
  ],
  "FilesTests": ["BergfriedFiles", "BergfriedTestSupport", "Foundation", "Testing"],
  "CoreTests": ["BergfriedCore", "Testing"],
  "SurfaceTests": ["BergfriedSurface", "BergfriedCore", "BergfriedTestSupport", "Testing"],
  "SightTests": [
    "BergfriedSight", "BergfriedWorlds", "BergfriedSurface", "BergfriedCore", "CVector",
    "libc", "Testing",
  ],
  "StreetsTests": [
    "BergfriedStreets", "BergfriedVerify", "BergfriedSurface", "BergfriedCore",
    "BergfriedTestSupport", "Foundation",
    "Testing",
  ],
  "VerifyTests": [
    "BergfriedVerify", "BergfriedCoverage", "BergfriedStreets", "BergfriedSurface",
    "BergfriedCore", "BergfriedTestSupport", "Testing",
  ],
  "CoverageTests": [
    "BergfriedCoverage", "BergfriedStreets", "BergfriedSight", "BergfriedWorlds",
    "BergfriedSurface", "BergfriedCore", "BergfriedTestSupport", "Testing",
  ],
  "HittingSetTests": ["BergfriedHittingSet", "BergfriedCore", "Testing"],
  "SlipTests": [
    "BergfriedSlip", "BergfriedVerify", "BergfriedCoverage", "BergfriedStreets",
    "BergfriedSurface", "BergfriedCore", "BergfriedTestSupport", "Foundation", "Testing",
  ],
  "EscortTests": [
    "BergfriedEscort", "BergfriedVerify", "BergfriedCoverage", "BergfriedStreets",
    "BergfriedSurface", "BergfriedCore", "BergfriedTestSupport", "Foundation", "Testing",
  ],
  "WatchFileTests": [
    "BergfriedWatchFile", "BergfriedCoverage", "BergfriedCore", "BergfriedTestSupport",
    "Foundation", "Testing",
  ],
  "WorldsTests": [
    "BergfriedWorlds", "BergfriedStreets", "BergfriedSurface", "BergfriedCore", "Testing",
  ],
  "OSMTests": ["BergfriedOSM", "BergfriedCore", "BergfriedTestSupport", "Foundation", "Testing"],
  "GDALTests": [
    "BergfriedGDAL", "BergfriedOSM", "BergfriedStreets", "BergfriedSurface", "BergfriedCore",
    "CGDAL", "BergfriedTestSupport", "Foundation", "libc", "Testing",
  ],
  "PictureTests": [
    "BergfriedPicture", "BergfriedSight", "BergfriedWorlds", "BergfriedSurface",
    "BergfriedCore", "BergfriedTestSupport", "Foundation", "Testing",
  ],
  "ReportTests": [
    "BergfriedReport", "BergfriedSlip", "BergfriedCoverage", "BergfriedStreets",
    "BergfriedSurface", "BergfriedCore", "BergfriedTestSupport", "Foundation", "Testing",
  ],
  "CLITests": [
    "BergfriedCLI", "BergfriedService", "BergfriedExport", "BergfriedScene", "BergfriedAnswers",
    "BergfriedFiles", "BergfriedSight", "BergfriedGDAL", "BergfriedStreets", "BergfriedSurface",
    "BergfriedReport", "BergfriedCore", "BergfriedWorlds", "BergfriedTestSupport", "Foundation",
    "Testing",
  ],
  "HouseTests": ["BergfriedTestSupport", "Foundation", "Testing"],
]

/// Where a name in the table comes from when it is no target of this package. "libc" is the
/// system's C library under whichever name it has: Darwin, Glibc or Musl.
let outside: [String: Target.Dependency?] = [
  "ArgumentParser": .product(name: "ArgumentParser", package: "swift-argument-parser"),
  "Foundation": nil,
  "FoundationEssentials": nil,
  "libc": nil,
  "Testing": nil,
]

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func dependencies(of target: String) -> [Target.Dependency] {
  (imports[target] ?? []).compactMap { outside[$0] ?? .target(name: $0) }
}

func folder(of target: String) -> String {
  if target == "BergfriedTestSupport" { return "Tests/Support" }
  return "Sources/" + (target == "Bergfried" ? target : String(target.dropFirst("Bergfried".count)))
}

func library(_ name: String, embedding files: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies(of: name), path: folder(of: name),
    resources: files.map { .embedInCode($0) }, swiftSettings: strict)
}

func tests(_ name: String) -> Target {
  .testTarget(
    name: name, dependencies: dependencies(of: name),
    path: "Tests/" + name.dropLast("Tests".count), swiftSettings: strict)
}

/// What a page is made of, in the folder of `BergfriedReport`.
let page = [
  "model.js", "drawing.js", "steering.js", "layers.js", "sorting.js", "zoom.js", "start.js",
  "page.css", "moving-map.css", "escort.css",
].map { "Page/" + $0 }

let package = Package(
  name: "Bergfried",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "Bergfried", targets: ["Bergfried"]),
    .library(name: "BergfriedWorlds", targets: ["BergfriedWorlds"]),
    .library(name: "BergfriedOSM", targets: ["BergfriedOSM"]),
    .library(name: "BergfriedWatchFile", targets: ["BergfriedWatchFile"]),
    .library(name: "BergfriedGDAL", targets: ["BergfriedGDAL"]),
    .library(name: "BergfriedPicture", targets: ["BergfriedPicture"]),
    .library(name: "BergfriedReport", targets: ["BergfriedReport"]),
    .library(
      name: "BergfriedService",
      targets: ["BergfriedService", "BergfriedAnswers", "BergfriedScene"]),
    .executable(name: "bergfried", targets: ["BergfriedCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    library("BergfriedEssentials"),
    library("BergfriedFiles"),
    library("BergfriedCore"),
    library("BergfriedSurface"),
    library("BergfriedSight"),
    library("BergfriedStreets"),
    library("BergfriedCoverage"),
    library("BergfriedVerify"),
    library("BergfriedHittingSet"),
    library("BergfriedSlip"),
    library("BergfriedEscort"),
    library("Bergfried"),
    library("BergfriedWorlds"),
    library("BergfriedWatchFile"),
    library("BergfriedOSM"),
    library("BergfriedGDAL"),
    library("BergfriedPicture"),
    library("BergfriedReport", embedding: page),
    library("BergfriedAnswers"),
    library("BergfriedScene"),
    library("BergfriedExport"),
    library("BergfriedService"),
    .executableTarget(
      name: "BergfriedCLI", dependencies: dependencies(of: "BergfriedCLI"), path: "Sources/CLI",
      swiftSettings: strict),
    .target(name: "CVector"),
    .target(
      name: "COsmium", cxxSettings: [.define("OSMIUM_WITH_LZ4")],
      linkerSettings: ["z", "bz2", "expat", "lz4", "m"].map { .linkedLibrary($0) }),
    .target(name: "CLazy"),
    .target(name: "CGDAL", dependencies: ["CLazy"]),
    .target(name: "CCairo", dependencies: ["CLazy"]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    library("BergfriedTestSupport"),
    tests("FilesTests"),
    tests("CoreTests"),
    tests("SurfaceTests"),
    tests("SightTests"),
    tests("StreetsTests"),
    tests("VerifyTests"),
    tests("CoverageTests"),
    tests("HittingSetTests"),
    tests("SlipTests"),
    tests("EscortTests"),
    tests("WatchFileTests"),
    tests("WorldsTests"),
    tests("OSMTests"),
    tests("GDALTests"),
    tests("PictureTests"),
    tests("ReportTests"),
    tests("CLITests"),
    tests("HouseTests"),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

/// The doors that are left shut.
let doors: Set<String> =
  Context.environment["BERGFRIED_DOORS"] == "maps"
  ? ["ArgumentParser", "CCairo", "CGDAL", "CYAML"]
  : ["ArgumentParser", "CCairo", "CGDAL", "COsmium", "CYAML"]

/// Whether a target is a door or imports one.
func needsDoor(_ target: String) -> Bool {
  doors.contains(target) || (imports[target] ?? []).contains(where: needsDoor)
}

// `BERGFRIED_DOORS=none swift test` tests the core alone, where there is no GDAL and no Cairo;
// `BERGFRIED_DOORS=maps` leaves it the reader of OpenStreetMap files.
if let open = Context.environment["BERGFRIED_DOORS"], ["none", "maps"].contains(open) {
  package.targets.removeAll { needsDoor($0.name) }
  package.products.removeAll { $0.name == "bergfried" || needsDoor($0.name) }
  package.dependencies = []
}

/// A target and all of this package that it stands on.
func foundation(of target: String) -> Set<String> {
  (imports[target] ?? []).reduce(into: [target]) { $0.formUnion(foundation(of: $1)) }
}

// `BERGFRIED_ONLY=SightTests swift test` builds that target and nothing else that it does not need.
if let only = Context.environment["BERGFRIED_ONLY"] {
  let kept = foundation(of: only)
  package.targets.removeAll { !kept.contains($0.name) }
  package.products = []
  package.dependencies = package.targets.contains { needsDoor($0.name) } ? package.dependencies : []
}
