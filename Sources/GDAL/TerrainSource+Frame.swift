import BergfriedCore

extension TerrainSource {
  /// How the raster has to be warped before anything can be measured in it; `nil` where its own
  /// grid will do. Adds what the user should know to `warnings`.
  func warp(options: TerrainOptions, warnings: inout [Wording]) throws -> Warp? {
    let warp = try warp(frame: options.frame, warnings: &warnings)
    guard let metres = options.resolutionMetres else { return warp }
    guard metres > 0, metres.isFinite else {
      throw Failure(
        .terrainCellSize,
        saying:
          "\(setting: .resolution, "\(metres)"): name the side of a cell in metres, above 0")
    }
    let side = metres / ((warp?.frame ?? crs)?.metresPerUnit ?? 1)
    if warp == nil, hasCells(ofSide: side) { return nil }
    return Warp(frame: warp?.frame, part: warp?.part ?? shape.window, cellSide: side)
  }

  /// Whether the raster's own grid is north up and has such cells already.
  private func hasCells(ofSide side: Double) -> Bool {
    let isUpright = steps[1] > 0 && steps[5] < 0 && steps[2] == 0 && steps[4] == 0
    // A millionth of a cell, so that no more than a thousandth comes together over 1,000 cells.
    return isUpright && [steps[1], -steps[5]].allSatisfy { ($0 / side - 1).magnitude < 1e-6 }
  }

  private func warp(frame text: String?, warnings: inout [Wording]) throws -> Warp? {
    guard let crs, !crs.isLocal else {
      guard text == nil else {
        throw Failure(
          .terrainUnplaced,
          saying: """
            \(setting: .frame): \(path) has no place on earth, so it cannot be warped; say where \
            it is with \(setting: .crs, "EPSG:…")
            """)
      }
      return nil
    }
    if let text { return try chosenWarp(text, crs: crs) }
    let frame: SpatialReference
    if crs.isGeographic {
      frame = try usualFrame(crs: crs)
    } else {
      let scale = try GroundScale(crs, toLonLat: toLonLat(from: crs)).scale(
        x: centre.x, y: centre.y)
      guard let scale, GroundScale.excess(scale) > GroundScale.limit else { return nil }
      frame = try usualFrame(crs: crs)
      warnings.append(
        """
        \(path): in \(crs.name) a metre on the ground is drawn as \(scale.shortText) m; warped to \
        \(frame.name), where distances hold (\(setting: .frame) chooses another)
        """)
    }
    let part = try part(for: frame, crs: crs)
    if part != shape.window {
      warnings.append(
        """
        \(path): of this wide model only the part around \(frame.name) is used; \
        \(setting: .frame, "EPSG:…") names the zone of the place watched
        """)
    }
    return Warp(frame: frame, part: part)
  }

  /// The position of the middle of the raster, in its own coordinates.
  var centre: (x: Double, y: Double) { centre(of: shape.window) }

  func centre(of part: GridWindow) -> (x: Double, y: Double) {
    let column = Double(part.column) + Double(part.shape.columns) / 2
    let row = Double(part.row) + Double(part.shape.rows) / 2
    return (
      x: steps[0] + column * steps[1] + row * steps[2],
      y: steps[3] + column * steps[4] + row * steps[5]
    )
  }

  private func chosenWarp(_ text: String, crs: SpatialReference) throws -> Warp? {
    let frame = try SpatialReference(text, of: .frame).horizontal()
    guard frame.isProjected, frame.metresPerUnit == 1 else {
      throw Failure(
        .frameNotMetric,
        saying: """
          \(setting: .frame, text): \(frame.name) is not in metres; choose a projected system in \
          metres, such as the UTM zone (EPSG:326…)
          """)
    }
    let part = try part(for: frame, crs: crs)
    let centre = centre(of: part)
    let middle = try CoordinateTransform(from: crs, to: frame).point(x: centre.x, y: centre.y)
    let scale = try middle.flatMap { try GroundScale(frame).scale(x: $0.x, y: $0.y) }
    guard let scale, GroundScale.excess(scale) <= GroundScale.limit else {
      let fault = scale.map { "draws a metre on the ground as \($0.shortText) m" }
      throw Failure(
        .frameUnfit,
        saying: """
          \(setting: .frame, text): \(frame.name) \(fault ?? "does not reach") in the middle of \
          \(path); choose a frame made for that place
          """)
    }
    return frame.isSame(as: crs) ? nil : Warp(frame: frame, part: part)
  }

  /// The UTM zone of the raster's middle on WGS 84; beyond 84° N and 80° S the polar frame. On
  /// other bodies a frame about the raster's middle.
  private func usualFrame(crs: SpatialReference) throws -> SpatialReference {
    let toLonLat = try toLonLat(from: crs)
    guard let middle = toLonLat.point(x: centre.x, y: centre.y), middle.y.magnitude <= 90 else {
      throw Failure(
        .terrainNowhere,
        "\(path): the middle of the raster (\(centre.x), \(centre.y)) is nowhere on earth in "
          + crs.name)
    }
    guard crs.isOnEarth else {
      try checkWidth(of: crs)
      return try crs.localFrame(lon: middle.x, lat: middle.y)
    }
    let zone = Int((Sector.wrapped(middle.x + 180) / 6).rounded(.down)) % 60 + 1
    let code =
      switch middle.y {
      case 84...: 32661
      case ..<(-80): 32761
      case 0...: 32600 + zone
      default: 32700 + zone
      }
    return try SpatialReference("EPSG:\(code)", of: .frame)
  }
}

extension TerrainSource {
  /// No flat frame is fit for more of a body than some degrees.
  private func checkWidth(of crs: SpatialReference) throws {
    let width = max(
      (steps[1] * Double(shape.columns)).magnitude, (steps[5] * Double(shape.rows)).magnitude)
    guard crs.isGeographic, crs.isInDegrees, width > TerrainSource.largestWhole else { return }
    throw Failure(
      .terrainTooWide,
      "\(path): \(width.shortText)° of a body are too wide to be laid flat; cut out the place "
        + "watched: gdal_translate -projwin WEST NORTH EAST SOUTH \(path.shellWord) "
        + path.tiffName(adding: "part").shellWord)
  }
}

extension Double {
  /// The number with three digits after the point at most.
  var shortText: String { "\((self * 1000).rounded() / 1000)" }
}
