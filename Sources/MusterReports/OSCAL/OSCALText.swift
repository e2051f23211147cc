internal import MusterDiagnostics
internal import MusterModel

extension JSONValue {
  /// An object of the members that have a value; empty lists, which OSCAL allows nowhere, are left out too.
  static func present(_ members: [(String, JSONValue?)]) -> JSONValue {
    .object(
      members.compactMap { key, value in
        guard let value, value != .array([]) else { return nil }
        return Member(key, value)
      })
  }
}

extension String {
  /// One line that begins and ends with ink, as OSCAL's strings do; a dash where nothing is left.
  var oscalString: String {
    let scalars = safeForTerminal.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "–" }
    return String(scalars[first...last])
  }

  /// One line of OSCAL's Markdown in which nothing is markup.
  var oscalMarkup: String { oscalString.markdown }

  /// A name that OSCAL takes: ids of Muster may begin with a digit, tokens may not.
  var oscalToken: String {
    guard let first = utf8.first, (0x30...0x39).contains(first) else { return self }
    return "_" + self
  }

  /// A relative reference to a file: all but letters, digits and `-._~/` as percent signs and digits.
  var oscalReference: String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}

extension Day {
  /// The day's first moment in UTC.
  var oscalTime: String { "\(self)T00:00:00Z" }
}

extension Evidence.Grade {
  /// How such evidence is gathered, in OSCAL's words.
  var oscalMethod: String {
    switch self {
    case .a: "TEST"
    case .b: "EXAMINE"
    case .c: "INTERVIEW"
    case .d: "UNKNOWN"
    }
  }

  /// What it is, in words.
  var meaning: String {
    switch self {
    case .a: "configuration export or pilot test"
    case .b: "cited document"
    case .c: "interview"
    case .d: "assumption"
    }
  }
}

extension ScoreRange {
  /// A value of 0 to 1 as `50.00 %` or `0.00 % to 50.00 %`.
  var percentText: String {
    let (low, high) = ((low * 100).hundredthsText, (high * 100).hundredthsText)
    return low == high ? "\(low) %" : "\(low) % to \(high) %"
  }
}
