/// What a document of Bergfried's is about; its raw value is its schema's name, whose number rises
/// when a key changes its meaning.
public enum DocumentKind: String, Codable, CaseIterable, Sendable {
  case crossings = "bergfried/crossings/1"
  case crossing = "bergfried/crossing/1"
  case openGround = "bergfried/open-ground/1"
  case exposure = "bergfried/exposure/1"
  case escorts = "bergfried/escorts/1"
  case escort = "bergfried/escort/1"
  case coverage = "bergfried/coverage/1"
  case groundCoverage = "bergfried/ground-coverage/1"
  case explanation = "bergfried/explanation/1"
  case placeExplanation = "bergfried/place-explanation/1"
  case verification = "bergfried/verification/1"
  case check = "bergfried/check/1"
  case viewshed = "bergfried/viewshed/1"
  case sightline = "bergfried/sightline/1"
  case sightlines = "bergfried/sightlines/1"
  case skyline = "bergfried/skyline/1"
  case village = "bergfried/village/1"
}
