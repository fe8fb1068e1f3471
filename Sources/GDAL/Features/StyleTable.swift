import BergfriedCore
import CGDAL

/// The table `layer_styles` of a GeoPackage, where QGIS keeps and looks for the styles of layers.
enum StyleTable {
  static let name = "layer_styles"

  static func write(_ layers: [FeatureLayer], to dataset: GDALDatasetH, path: String) throws {
    let options = StringList(["ASPATIAL_VARIANT=GPKG_ATTRIBUTES"])
    let table = options.withItems {
      GDALDatasetCreateLayer(dataset, name, nil, wkbNone, $0)
    }
    guard let table, fields.allSatisfy({ create($0.name, $0.type, in: table) }),
      layers.allSatisfy({ add($0, to: table) })
    else { throw Failure(.outputFailed, "\(path): the layers' styles cannot be written") }
  }

  private static func add(_ layer: FeatureLayer, to table: OGRLayerH) -> Bool {
    guard let style = layer.style, let feature = OGR_F_Create(OGR_L_GetLayerDefn(table)) else {
      return false
    }
    defer { OGR_F_Destroy(feature) }
    let values = [
      ("f_table_catalog", ""), ("f_table_schema", ""), ("f_table_name", layer.name),
      ("f_geometry_column", "geom"), ("styleName", "Bergfried"),
      ("styleQML", style.qml(for: layer.shape)), ("styleSLD", ""),
      ("description", style.description), ("owner", ""), ("ui", ""),
      ("update_time", "2000-01-01T00:00:00Z"),
    ]
    for (name, value) in values {
      OGR_F_SetFieldString(feature, OGR_F_GetFieldIndex(feature, name), value)
    }
    OGR_F_SetFieldInteger(feature, OGR_F_GetFieldIndex(feature, "useAsDefault"), 1)
    return OGR_L_CreateFeature(table, feature) == OGRERR_NONE
  }

  private static let fields: [(name: String, type: OGRFieldType)] = [
    ("f_table_catalog", OFTString), ("f_table_schema", OFTString), ("f_table_name", OFTString),
    ("f_geometry_column", OFTString), ("styleName", OFTString), ("styleQML", OFTString),
    ("styleSLD", OFTString), ("useAsDefault", OFTInteger), ("description", OFTString),
    ("owner", OFTString), ("ui", OFTString), ("update_time", OFTDateTime),
  ]

  private static func create(_ name: String, _ type: OGRFieldType, in table: OGRLayerH) -> Bool {
    let field = OGR_Fld_Create(name, type)
    defer { OGR_Fld_Destroy(field) }
    if name == "useAsDefault" { OGR_Fld_SetSubType(field, OFSTBoolean) }
    return OGR_L_CreateField(table, field, 0) == OGRERR_NONE
  }
}
