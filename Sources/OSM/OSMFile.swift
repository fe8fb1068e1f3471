import BergfriedCore
import COsmium

/// A file of OpenStreetMap's: PBF, XML, JSON, o5m or OPL, packed by gzip and bzip2 too.
///
/// *Model.* Objects may come in any order. Of several of one number the newest version counts; of
/// equally new ones that which is deleted, or else has tags, or else came last. What an editor or
/// a change deletes is told as deleted. Lines end where the file lacks a node and go on behind it.
/// Areas of relations are assembled from their ways, whatever roles these have; an area whose ways
/// are not all there, or do not close, is told with the lines that are there. A relation without
/// tags of its own takes those of its outer ways.
///
/// - Complexity: O(objects · log objects). In memory stand ways and relations as in the file
///   unpacked, and nodes in some 7 bytes each if their numbers rise, else 32.
public final class OSMFile {
  /// What a file is by its first bytes.
  public enum Format: Sendable {
    case pbf
    case xml
    case o5m
    case json
    case opl
  }

  private let handle: OpaquePointer
  private let reading: Reading

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - box: what ways and areas must touch to be handed out, in degrees, in whole if at all; one
  ///     whose west is beyond its east lies across 180 degrees. With a box a file on disk is read
  ///     three times and ways far off take no memory.
  ///   - wants: whether an area of these tags is asked for; others are not assembled.
  ///   - progress: gets `0...1` now and then and answers `false` to stop.
  /// - Throws: ``OSMError``.
  public convenience init(
    path: String, box: DegreeBox? = nil, wants: @escaping (OSMTags) -> Bool = { _ in true },
    progress: ((Double) -> Bool)? = nil
  ) throws {
    try self.init(box: box, wants: wants, progress: progress) {
      cosmium_read(path, $0, $1.baseAddress, $1.count)
    }
  }

  /// Reads what a file holds, which is not kept.
  public convenience init(
    bytes: UnsafeRawBufferPointer, box: DegreeBox? = nil,
    wants: @escaping (OSMTags) -> Bool = { _ in true }, progress: ((Double) -> Bool)? = nil
  ) throws {
    try self.init(box: box, wants: wants, progress: progress) {
      let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
      return cosmium_read_bytes(start, bytes.count, $0, $1.baseAddress, $1.count)
    }
  }

  private init(
    box: DegreeBox?, wants: @escaping (OSMTags) -> Bool, progress: ((Double) -> Bool)?,
    _ read: (cosmium_question, UnsafeMutableBufferPointer<CChar>) -> OpaquePointer?
  ) throws {
    let reading = Reading(wants: wants, progress: progress)
    var message = [CChar](repeating: 0, count: 500)
    var edges = box?.edges ?? cosmium_box()
    let handle = withUnsafePointer(to: &edges) { edges in
      let question = cosmium_question(
        box: box == nil ? nil : edges, wants: isWanted, progress: passOn,
        context: Unmanaged.passUnretained(reading).toOpaque())
      return message.withUnsafeMutableBufferPointer { read(question, $0) }
    }
    guard let handle else {
      throw reading.isStopped ? OSMError.stopped : .unreadable(cause: String(message))
    }
    self.handle = handle
    self.reading = reading
  }

  deinit {
    cosmium_close(handle)
  }

  /// What a file is; `nil` for one that is not OpenStreetMap's, is not there, or is no file on a
  /// disk.
  public static func format(of path: String) -> Format? {
    Format(cosmium_format_of(path))
  }

  /// The same of bytes, of which the first 16 KiB suffice.
  public static func format(of bytes: UnsafeRawBufferPointer) -> Format? {
    Format(
      cosmium_format_of_bytes(
        bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count))
  }

  /// How many ways and areas of relations do not touch the box asked for.
  public var outsideCount: Int { Int(cosmium_outside_count(handle)) }

  /// Hands out all that has tags: nodes, ways and the areas of relations, each by their numbers.
  ///
  /// - Throws: ``OSMError``.
  public func forEachObject(_ body: (borrowing OSMObject) -> Void) throws {
    var message = [CChar](repeating: 0, count: 500)
    let isDone = withoutActuallyEscaping(body) { body in
      let taking = Taking(body)
      return withExtendedLifetime(taking) {
        cosmium_each(
          handle, handOn, Unmanaged.passUnretained(taking).toOpaque(), &message, message.count)
      }
    }
    guard isDone else { throw OSMError.unreadable(cause: String(message)) }
  }
}

extension OSMFile.Format {
  fileprivate init?(_ format: cosmium_format) {
    switch format {
    case cosmium_format_pbf: self = .pbf
    case cosmium_format_xml: self = .xml
    case cosmium_format_o5m: self = .o5m
    case cosmium_format_json: self = .json
    case cosmium_format_opl: self = .opl
    default: return nil
    }
  }
}

/// Why a file could not be read.
public enum OSMError: Error, Equatable {
  case unreadable(cause: String)
  case stopped

  /// What is no file of OpenStreetMap's by what it begins with.
  public static let otherFormat = OSMError.unreadable(cause: COSMIUM_OTHER_FORMAT)
}

extension String {
  fileprivate init(_ message: [CChar]) {
    self.init(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

// MARK: - What C calls back

private final class Reading {
  let wants: (OSMTags) -> Bool
  let progress: ((Double) -> Bool)?
  var isStopped = false

  init(wants: @escaping (OSMTags) -> Bool, progress: ((Double) -> Bool)?) {
    self.wants = wants
    self.progress = progress
  }
}

private final class Taking {
  let body: (borrowing OSMObject) -> Void

  init(_ body: @escaping (borrowing OSMObject) -> Void) {
    self.body = body
  }
}

private func isWanted(context: UnsafeMutableRawPointer?, tags: UnsafePointer<CChar>?, size: Int)
  -> Bool
{
  guard let context else { return false }
  let reading = Unmanaged<Reading>.fromOpaque(context).takeUnretainedValue()
  return reading.wants(OSMTags(start: tags, size: size))
}

private func passOn(context: UnsafeMutableRawPointer?, share: Double) -> Bool {
  guard let context else { return false }
  let reading = Unmanaged<Reading>.fromOpaque(context).takeUnretainedValue()
  guard let progress = reading.progress else { return true }
  if !reading.isStopped, !progress(min(max(share, 0), 1)) { reading.isStopped = true }
  return !reading.isStopped
}

private func handOn(context: UnsafeMutableRawPointer?, object: UnsafePointer<cosmium_object>?)
  -> Bool
{
  guard let context, let object else { return false }
  Unmanaged<Taking>.fromOpaque(context).takeUnretainedValue().body(OSMObject(object.pointee))
  return true
}
