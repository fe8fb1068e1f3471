import BergfriedRoom
import Foundation

extension OGCProcess {
  /// What stands in a list of processes, and first in a description.
  private func head(_ call: Call) throws -> String {
    let path = "/ogc/processes/" + id
    let links = [
      OGCLink("self", path, of: call, title: "This process"),
      OGCLink(
        "http://www.opengis.net/def/rel/ogc/1.0/execute", path + "/execution", of: call,
        title: "To execute it"),
    ]
    return """
      "id":"\(id)","title":\(try quoted(title)),"description":\(try quoted(text)),\
      "version":"1.0.0","jobControlOptions":["sync-execute","async-execute","dismiss"],\
      "outputTransmission":["value","reference"],"links":\(try quoted(links))
      """
  }

  func summary(_ call: Call) throws -> String { "{\(try head(call))}" }

  func description(_ call: Call) throws -> String {
    let inputs = try inputs.map { input in
      """
      "\(input.name)":{"title":\(try quoted(input.title)),"description":\(try quoted(input.text)),\
      "minOccurs":\(input.isRequired ? 1 : 0),"maxOccurs":1,"schema":\(input.json)}
      """
    }
    let outputs = try outputs.map { output in
      "\"\(output.rawValue)\":{\"title\":\(try quoted(output.title)),\"schema\":\(output.schema)}"
    }
    return """
      {\(try head(call)),"inputs":{\(inputs.joined(separator: ","))},\
      "outputs":{\(outputs.joined(separator: ","))}}
      """
  }

  private func quoted(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
