import BergfriedRoom
import Foundation

/// A job as OGC API - Processes tells it.
struct OGCJob: Encodable {
  /// How far a job may be.
  enum Status: String, CaseIterable, Encodable {
    case accepted, running, successful, failed, dismissed
  }

  let processID: String?
  let type = "process"
  let jobID: String
  let status: Status
  let message: String
  /// In percent.
  let progress: Int
  let created: Moment
  let started: Moment?
  let finished: Moment?
  let updated: Moment
  let links: [OGCLink]

  init(_ job: JobStatus, _ call: Call) {
    processID = job.process
    jobID = "\(job.id)"
    status =
      switch job.state {
      case "done": .successful
      case "failed": .failed
      case "cancelled": .dismissed
      default: job.started == nil ? .accepted : .running
      }
    message = job.fault ?? job.stage
    progress = status == .successful ? 100 : Int(((job.share ?? 0) * 100).rounded())
    (created, started, finished) = (job.created, job.started, job.finished)
    updated = job.updated
    let path = "/ogc/jobs/\(job.id)"
    var links = [OGCLink("self", path, of: call, title: "This job")]
    if status == .successful {
      links.append(
        OGCLink(
          "http://www.opengis.net/def/rel/ogc/1.0/results", path + "/results", of: call,
          title: "What it worked out"))
    }
    self.links = links
  }

  /// How long its work took, or has taken; `nil` before that.
  var seconds: Double? {
    started.map { (finished?.date ?? Date()).timeIntervalSince($0.date) }
  }
}
