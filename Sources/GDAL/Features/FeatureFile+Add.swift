import BergfriedCore
import BergfriedFiles
import CGDAL

extension FeatureFile {
  /// Adds a feature; fields that are left out stay empty.
  ///
  /// - Throws: `Failure`: `cannotWrite` where it cannot be written.
  /// - Precondition: the layer has these fields and takes such shapes, the values fit the fields,
  ///   and the file has not been closed.
  public func add(
    _ geometry: FeatureGeometry, _ values: [String: FeatureValue], to number: LayerNumber
  ) throws {
    let shape = layers[number.index].layer.shape
    precondition(geometry.fits(shape), "\(geometry.noun) in a layer of \(shape)")
    try ErrorLog.recording { _ in
      try add(geometry.made(keepsSingleParts: keepsSingleParts), values, to: number)
    }
  }

  /// Adds a feature whose geometry, made by GDAL, it takes over.
  func add(
    _ geometry: OGRGeometryH?, _ values: [String: FeatureValue], to number: LayerNumber
  ) throws {
    let open = layers[number.index]
    try ErrorLog.recording { log in
      guard let feature = OGR_F_Create(OGR_L_GetLayerDefn(open.handle)) else {
        if let geometry { OGR_G_DestroyGeometry(geometry) }
        throw failure("a feature cannot be made", log)
      }
      defer { OGR_F_Destroy(feature) }
      if let geometry { OGR_F_SetGeometryDirectly(feature, geometry) }
      for (name, value) in values { set(name, value, of: feature, in: open.layer) }
      guard OGR_L_CreateFeature(open.handle, feature) == OGRERR_NONE, !log.hasFailed else {
        let id = values["id"].map { " '\($0.text)'" } ?? ""
        throw failure("a feature\(id) of '\(open.layer.name)' cannot be written", log)
      }
    }
  }

  private func set(
    _ name: String, _ value: FeatureValue, of feature: OGRFeatureH, in layer: FeatureLayer
  ) {
    guard let index = layer.fields.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("the layer '\(layer.name)' has no field '\(name)'")
    }
    let field = Int32(index)
    switch (layer.fields[index].kind, value) {
    case (.string, .string(let text)):
      OGR_F_SetFieldString(feature, field, PlainText.oneLine(text))
    case (.integer, .integer(let number)): OGR_F_SetFieldInteger64(feature, field, number)
    case (.real, .real(let number)): OGR_F_SetFieldDouble(feature, field, number)
    case (.time, .time): OGR_F_SetFieldString(feature, field, value.text)
    case (.real, .integer(let number)): OGR_F_SetFieldDouble(feature, field, Double(number))
    default:
      preconditionFailure("'\(name)' of '\(layer.name)' cannot be \(value)")
    }
  }
}
