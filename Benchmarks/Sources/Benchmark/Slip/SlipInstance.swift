import BergfriedCore
import BergfriedStreets
import BergfriedVerify

/// A question about unseen ways with its answer, as it is published.
struct SlipInstance {
  let network: ReachNetwork
  let question: ReachQuestion
  let answer: ReachAnswer
  /// What it is, line by line.
  var notes: [String] = []

  init(_ network: ReachNetwork, _ question: ReachQuestion, answer: ReachAnswer) {
    self.network = network
    self.question = question
    self.answer = answer
  }

  /// Answers the question.
  init(_ network: ReachNetwork, _ question: ReachQuestion, notes: [String]) {
    self.init(network, question, answer: question.answer(in: network))
    self.notes = notes
  }

  /// When the first goal is reached; `nil` where none is.
  var arrival: Ticks? { answer.arrival }

  /// What is wrong with the answer, by code that searches nothing; `nil` if it is right.
  var problem: String? {
    switch answer {
    case .reached(let route): RouteCheck.problem(in: route, of: question, on: network)
    case .unreachable(let proof): ProofCheck.problem(in: proof, of: question, on: network)
    }
  }

  /// The same with goals only until before the first arrival; `nil` where there is none.
  func shut(notes: [String]) -> SlipInstance? {
    guard let arrival else { return nil }
    let before = arrival - Ticks(count: 1)
    let goals = question.goals.compactMap { goal -> ReachSpot? in
      let first = goal.window.lowerBound
      return first > before ? nil : ReachSpot(goal.place, first...before)
    }
    let earlier = ReachQuestion(from: question.starts, to: goals)
    return SlipInstance(network, earlier, notes: notes)
  }
}

extension ReachAnswer {
  /// When the route arrives; `nil` if there is none.
  var arrival: Ticks? {
    if case .reached(let route) = self { return route.legs.last?.leave }
    return nil
  }

  var verdict: String { arrival == nil ? "guarded" : "route" }
}
