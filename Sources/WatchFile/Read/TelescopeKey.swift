enum TelescopeKey: String, SectionKey {
  case name, aperture, magnification, pixels
  case focalLength = "focal_length"
  case sensorWidth = "sensor_width"
  case field, sector, pitch, slew, looks

  static let section = "telescope"
}
