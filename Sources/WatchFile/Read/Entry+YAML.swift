import BergfriedCore

extension Entry {
  /// The whole of a text in YAML; `nil` where it is none, which the log then says.
  init?(yaml: String, log: ProblemLog) {
    do throws(YAMLError) {
      guard let node = try NodeReader.node(of: yaml) else {
        log.add(
          .watchEmpty, "the file is empty: give at least place, night and towers", at: nil,
          key: "")
        return nil
      }
      self.init(node: node, mark: node.mark, key: "", log: log)
    } catch {
      log.add(error.code, error.text, at: error.mark, key: "")
      return nil
    }
  }
}
