internal import MusterModel

extension String {
  /// At most 60 characters, for messages.
  var shortened: String {
    // No text has more characters than bytes, and bytes need no counting.
    utf8.count <= 60 || count <= 60 ? self : prefix(59) + "…"
  }

  /// A number of at most 12 digits without a sign.
  var wholeNumber: Int? {
    guard (1...12).contains(utf8.count), utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(self)
  }

  /// Days in steps of a quarter, up to 1000.
  var days: Ratio? {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ String($0).wholeNumber }), whole <= 1000 else {
      return nil
    }
    guard parts.count > 1 else { return Ratio(whole) }
    guard parts.count == 2 else { return nil }
    let quarters: Int
    switch parts[1] {
    case "0", "00": quarters = 0
    case "25": quarters = 1
    case "5", "50": quarters = 2
    case "75": quarters = 3
    default: return nil
    }
    return Ratio(whole * 4 + quarters, 4)
  }

  /// Whether a reader may follow it: `https`, a host, and nothing that ends an attribute.
  var isWebAddress: Bool {
    guard hasPrefix("https://"), utf8.count > 11, utf8.count <= 2000 else { return false }
    return unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value != 0x7F && scalar != "\"" && scalar != "<"
        && scalar != ">" && scalar != "\\"
    }
  }
}
