/// What has been read already when towers, looks and crossings are.
struct ReadingContext {
  /// `nil` where it could not be read.
  let night: Watch.Night?
  let names: ReadingNames
  let files: InputFiles
}
