/// What a watch file has at its top.
enum WatchKey: String, SectionKey {
  case place, people, night, towers, ladders, detection, zones, crossings, escorts, report

  static let section = "watch"
}
