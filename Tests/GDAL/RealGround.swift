import CGDAL

/// Real elevation models, where they are at hand beside the package.
enum RealGround {
  static let folder: String = {
    let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/" + tests + "/../shared/data/"
  }()

  static let isAtHand: Bool = {
    let file = VSIFOpenL(folder + "liechtenstein/N47E009.hgt", "rb")
    defer { if file != nil { VSIFCloseL(file) } }
    return file != nil
  }()
}
