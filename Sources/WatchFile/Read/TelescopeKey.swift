enum TelescopeKey: String, SectionKey {
  case name, aperture, magnification, pixels
  case focalLength = "focal_length"
  case sensorWidth = "sensor_width"
  case lookCost = "look_cost"
  case field, roll, sector, pitch, slew, looks, spare

  static let section = "telescope"
}
