/// Which nodes hang together (union-find with halved paths, Tarjan & van Leeuwen 1984).
struct Network {
  /// The component of each node, numbered in the order of their first nodes.
  let components: [Int]
  let count: Int

  init(nodeCount: Int, lines: [(from: Int, to: Int)]) {
    var parents = Array(0..<nodeCount)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    for line in lines {
      let (one, other) = (root(line.from), root(line.to))
      // The smaller number becomes the root, so that roots come before their nodes.
      parents[max(one, other)] = min(one, other)
    }
    var components: [Int] = []
    var count = 0
    for node in 0..<nodeCount {
      let root = root(node)
      if root == node {
        components.append(count)
        count += 1
      } else {
        components.append(components[root])
      }
    }
    self.components = components
    self.count = count
  }
}
