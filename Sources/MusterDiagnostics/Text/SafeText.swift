extension StringProtocol {
  /// The text with everything replaced that could steer a terminal or reorder a line.
  ///
  /// Control characters, bidirectional controls and zero-width characters become `·`; line breaks become spaces.
  public var safeForTerminal: String { String(self).withoutSteering }
}

extension String {
  fileprivate var withoutSteering: String {
    // Nearly every text is plain ASCII.
    var isPlain = true
    for byte in utf8 where byte < 0x20 || byte >= 0x7F {
      isPlain = false
      break
    }
    guard !isPlain,
      unicodeScalars.contains(where: { $0.steersTerminal || $0 == "\n" || $0 == "\t" })
    else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.append(" ")
      } else {
        result.append(scalar.steersTerminal ? "·" : scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether it is a control, direction or zero-width character other than tab and line feed.
  var steersTerminal: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
