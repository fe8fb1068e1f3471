import BergfriedCore
import BergfriedEscort
import BergfriedTestSupport
import Foundation

/// The second, independent answer about fronts: an integer programme per point, solved by HiGHS
/// through Python where that is installed (`pip install highspy`).
///
/// Of all flows from start to goal the one with the least length out of view is sought, then the
/// shortest of these; the next point must be out of view for more, and so on: an epsilon
/// constraint.
enum IntegerProgramme {
  static let isInstalled: Bool = (try? run("import highspy", "")) != nil

  struct Failure: Error {
    let text: String
  }

  /// Length and length out of view of each point of the front, the shortest first.
  ///
  /// - Parameter worlds: streets with one start and one goal, and a limit of length, each.
  static func fronts(_ worlds: [(streets: EscortStreets, start: Int, goal: Int, limit: Int)])
    throws -> [[[Int]]]
  {
    let texts = worlds.map { world in
      let arcs = world.streets.pieces.flatMap { piece in
        let unseen = piece.isInView ? 0 : piece.millimetres
        return [
          "[\(piece.from),\(piece.to),\(piece.millimetres),\(unseen)]",
          "[\(piece.to),\(piece.from),\(piece.millimetres),\(unseen)]",
        ]
      }
      return "[\(world.streets.nodeCount),\(world.start),\(world.goal),\(world.limit),"
        + "[\(arcs.joined(separator: ","))]]"
    }
    let answer = try run(script, "[" + texts.joined(separator: ",") + "]")
    // HiGHS says who it is on the lines before.
    let line = answer.split(separator: "\n").last ?? ""
    return try JSONDecoder().decode([[[Int]]].self, from: Data(line.utf8))
  }

  private static func run(_ script: String, _ input: String) throws -> String {
    let folder = try Folder()
    let file = try folder.write(input, to: "worlds.json")
    guard let python = Command.installed("python3") else { throw Failure(text: "no python3") }
    let answer = try Command.run(python, ["-c", script, file])
    withExtendedLifetime(folder) {}
    guard answer.status == 0 else { throw Failure(text: answer.errors) }
    return answer.output
  }

  private static let script = """
    import json, sys, highspy
    def solve(n, start, goal, arcs, cost, rows):
        h = highspy.Highs()
        h.setOptionValue("output_flag", False)
        x = [h.addVariable(0, 1, cost[i], highspy.HighsVarType.kInteger) for i in range(len(arcs))]
        for node in range(n):
            terms = sum(x[i] for i, a in enumerate(arcs) if a[0] == node) \\
                - sum(x[i] for i, a in enumerate(arcs) if a[1] == node)
            if isinstance(terms, int): continue
            h.addConstr(terms == (node == start) - (node == goal))
        for weights, most in rows:
            h.addConstr(sum(w * x[i] for i, w in enumerate(weights)) <= most)
        h.minimize()
        if h.getModelStatus() != highspy.HighsModelStatus.kOptimal: return None
        return [round(v) for v in h.getSolution().col_value]
    def front(n, start, goal, limit, arcs):
        arcs = [a for a in arcs if a[0] != a[1]]
        lengths, unseen = [a[2] for a in arcs], [a[3] for a in arcs]
        points, most = [], sum(unseen)
        while True:
            flow = solve(n, start, goal, arcs, lengths, [(unseen, most), (lengths, limit)])
            if flow is None: return points
            length = sum(l for l, f in zip(lengths, flow) if f)
            flow = solve(n, start, goal, arcs, unseen, [(lengths, length)])
            least = sum(u for u, f in zip(unseen, flow) if f)
            points.append([length, least])
            if least == 0: return points
            most = least - 1
    print(json.dumps([front(*w) for w in json.load(open(sys.argv[1]))]))
    """
}
