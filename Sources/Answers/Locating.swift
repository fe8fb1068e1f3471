package import BergfriedCore

/// Finds where a place of the working frame lies on the earth; `nil` where nobody knows.
package typealias Locating = (MapPoint) -> (lon: Double, lat: Double)?
