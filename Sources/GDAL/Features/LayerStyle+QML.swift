import BergfriedFiles

extension LayerStyle {
  /// The style in QGIS's own words.
  func qml(for shape: FeatureLayer.Shape) -> String {
    let kind = field == nil ? "singleSymbol" : "categorizedSymbol"
    let attribute = field.map { " attr=\"\(XMLText.escaped($0))\"" } ?? ""
    return """
      <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
      <qgis version="3.22" styleCategories="Symbology\(timeFields == nil ? "" : "|Temporal")">
      \(temporal)  <renderer-v2 type="\(kind)"\(attribute) enableorderby="0" forceraster="0" \
      symbollevels="0">
      \(field == nil ? "" : categories)    <symbols>
      \(symbols.indices.map { symbol($0, shape) }.joined())    </symbols>
        </renderer-v2>
      </qgis>
      """
  }

  /// Mode 2 takes start and end from fields of their own, limit mode 0 counts the end out.
  private var temporal: String {
    timeFields.map {
      """
        <temporal enabled="1" mode="2" limitMode="0" startField="\(XMLText.escaped($0.start))" \
      endField="\(XMLText.escaped($0.end))" startExpression="" endExpression="" durationField="" \
      durationUnit="min" fixedDuration="0" accumulate="0"/>

      """
    } ?? ""
  }

  private var categories: String {
    let lines = symbols.enumerated().map { index, symbol in
      """
            <category symbol="\(index)" value="\(XMLText.escaped(symbol.value.text))" \
      label="\(XMLText.escaped(symbol.label))" render="true"/>

      """
    }
    return "    <categories>\n\(lines.joined())    </categories>\n"
  }

  private func symbol(_ index: Int, _ shape: FeatureLayer.Shape) -> String {
    let (type, layer, options) = look(of: symbols[index].colour, shape)
    let lines = options.map {
      "            <Option type=\"QString\" name=\"\($0)\" value=\"\($1)\"/>\n"
    }
    return """
            <symbol type="\(type)" name="\(index)" alpha="\(opacity)" clip_to_extent="1" \
      force_rhr="0">
              <layer class="\(layer)" pass="0" enabled="1" locked="0">
                <Option type="Map">
      \(lines.joined())          </Option>
              </layer>
            </symbol>

      """
  }

  private func look(
    of colour: FeatureColour, _ shape: FeatureLayer.Shape
  ) -> (type: String, layer: String, options: [(String, String)]) {
    let edge = colour.darker(by: 0.4).text
    switch shape {
    case .points:
      return (
        "marker", "SimpleMarker",
        [
          ("name", "circle"), ("color", colour.text), ("outline_color", edge),
          ("outline_style", "solid"), ("outline_width", "0.2"), ("outline_width_unit", "MM"),
          ("size", "\(sizeMillimetres)"), ("size_unit", "MM"),
        ]
      )
    case .lines:
      return (
        "line", "SimpleLine",
        [
          ("line_color", colour.text), ("line_style", "solid"),
          ("line_width", "\(sizeMillimetres)"), ("line_width_unit", "MM"),
          ("capstyle", "round"), ("joinstyle", "round"),
        ]
      )
    case .areas:
      return (
        "fill", "SimpleFill",
        [
          ("color", colour.text), ("outline_color", edge), ("outline_style", "solid"),
          ("outline_width", "0.2"), ("outline_width_unit", "MM"), ("style", "solid"),
        ]
      )
    }
  }
}
