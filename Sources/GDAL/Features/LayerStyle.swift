import CGDAL

/// The style that QGIS gives a layer when it opens the GeoPackage, kept in the table
/// `layer_styles` as QGIS itself does.
enum LayerStyle {
  static func add(to dataset: GDALDatasetH, layer: String, path: String) throws {
    let options = StringList(["ASPATIAL_VARIANT=GPKG_ATTRIBUTES"])
    let table = options.withItems {
      GDALDatasetCreateLayer(dataset, "layer_styles", nil, wkbNone, $0)
    }
    guard let table, fields.allSatisfy({ create($0.name, $0.type, in: table) }),
      let feature = OGR_F_Create(OGR_L_GetLayerDefn(table))
    else { throw GDALError(.cannotWrite, "\(path): the layer's style cannot be written") }
    defer { OGR_F_Destroy(feature) }
    for (name, value) in values(layer: layer) {
      OGR_F_SetFieldString(feature, OGR_F_GetFieldIndex(feature, name), value)
    }
    OGR_F_SetFieldInteger(feature, OGR_F_GetFieldIndex(feature, "useAsDefault"), 1)
    guard OGR_L_CreateFeature(table, feature) == OGRERR_NONE else {
      throw GDALError(.cannotWrite, "\(path): the layer's style cannot be written")
    }
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

  private static func values(layer: String) -> [(String, String)] {
    [
      ("f_table_catalog", ""), ("f_table_schema", ""), ("f_table_name", layer),
      ("f_geometry_column", "geom"), ("styleName", "Bergfried"), ("styleQML", qml),
      ("styleSLD", ""), ("description", "What each observer sees"), ("owner", ""), ("ui", ""),
      ("update_time", "2000-01-01T00:00:00Z"),
    ]
  }

  /// A green one can see the map through.
  private static let qml = """
    <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
    <qgis version="3.22" styleCategories="Symbology">
      <renderer-v2 type="singleSymbol" enableorderby="0" forceraster="0" symbollevels="0">
        <symbols>
          <symbol type="fill" name="0" alpha="0.5" clip_to_extent="1" force_rhr="0">
            <layer class="SimpleFill" pass="0" enabled="1" locked="0">
              <Option type="Map">
                <Option type="QString" name="color" value="67,160,71,255"/>
                <Option type="QString" name="outline_color" value="27,94,32,255"/>
                <Option type="QString" name="outline_style" value="solid"/>
                <Option type="QString" name="outline_width" value="0.2"/>
                <Option type="QString" name="outline_width_unit" value="MM"/>
                <Option type="QString" name="style" value="solid"/>
              </Option>
            </layer>
          </symbol>
        </symbols>
      </renderer-v2>
    </qgis>
    """
}
