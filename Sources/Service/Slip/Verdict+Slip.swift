package import BergfriedAnswers
package import BergfriedSlip

extension Verdict {
  package init(_ verdict: Slip.Verdict) {
    self =
      switch verdict {
      case .guarded: .guarded
      case .route: .route
      case .undecided: .undecided
      case .unconnected: .unconnected
      }
  }

  package init(_ verdict: OpenGroundSearch.Verdict) {
    self =
      switch verdict {
      case .guarded: .guarded
      case .route: .route
      case .undecided: .undecided
      case .unconnected: .unconnected
      }
  }
}
