import BergfriedSurface

/// How the numbers in a band become heights in metres.
struct HeightDecoding {
  /// Which number stands for a missing height.
  enum Missing: Equatable {
    case nan
    case value(Float)
    /// A number that no `Float` holds; GDAL reads it as the largest or as infinity.
    case tooLarge
    case tooSmall
  }

  /// Any of these.
  var missing: [Missing]
  /// A height is `number * factor + shift`.
  var factor: Double
  var shift: Double
  /// Whether a mask beside the band says where heights are known.
  var hasMask: Bool
  /// Between which heights in metres there may be any.
  var plausible: ClosedRange<Float>

  var isPlain: Bool { factor == 1 && shift == 0 }

  /// The number in the band that became a height.
  func number(of height: Float) -> Double { (Double(height) - shift) / factor }
}

extension HeightDecoding.Missing {
  /// The rule for a file's nodata value. Heights are read as `Float`, and so is the value: what
  /// rounds to the same `Float` is the same number.
  init(noData value: Double) {
    // Text files write the largest Float as 3.40282346638529e+38, a little above it.
    let limit = Float.greatestFiniteMagnitude
    if value.isNaN {
      self = .nan
    } else if value > Double(limit) * 1.000001 {
      self = .tooLarge
    } else if value < -Double(limit) * 1.000001 {
      self = .tooSmall
    } else {
      self = .value(min(max(Float(value), -limit), limit))
    }
  }
}

extension HeightDecoding {
  /// Turns numbers just read into heights in place, ``Surface/unknown`` where there is none.
  ///
  /// - Parameter mask: 0 where there is no height, one byte per number; `nil` without a mask.
  func decode(_ numbers: UnsafeMutableBufferPointer<Float>, mask: UnsafeBufferPointer<UInt8>?) {
    for missing in missing {
      switch missing {
      case .nan: markUnknown(numbers) { $0 != $0 }
      case .value(let value): markUnknown(numbers) { $0 == value }
      case .tooLarge: markUnknown(numbers) { $0 >= Float.greatestFiniteMagnitude }
      case .tooSmall: markUnknown(numbers) { $0 <= -Float.greatestFiniteMagnitude }
      }
    }
    if let mask {
      precondition(mask.count == numbers.count, "\(mask.count) for \(numbers.count) numbers")
      for index in numbers.indices where mask[index] == 0 {
        numbers[index] = Surface.unknown
      }
    }
    if !isPlain { convert(numbers) }
  }

  private func convert(_ numbers: UnsafeMutableBufferPointer<Float>) {
    for index in numbers.indices {
      let number = numbers[index]
      let height = Float(Double(number) * factor + shift)
      numbers[index] = number == Surface.unknown ? number : height
    }
  }
}

@inline(__always)
private func markUnknown(
  _ numbers: UnsafeMutableBufferPointer<Float>, where isMissing: (Float) -> Bool
) {
  for index in numbers.indices {
    let number = numbers[index]
    numbers[index] = isMissing(number) ? Surface.unknown : number
  }
}
