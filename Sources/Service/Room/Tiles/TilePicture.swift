/// What tiles of a room show as pictures.
public enum TilePicture: Hashable, Sendable {
  /// The ground, shaded.
  case relief
  /// What all towers in use see of the ground together.
  case ground
  /// What one tower sees of it.
  case groundOfTower(String)
}
