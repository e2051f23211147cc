internal import MusterDiagnostics
internal import MusterModel

/// Why a text does not have a scalar shape.
struct ScalarFault {
  let code: DiagnosticCode
  let message: String
  let help: String?

  private init(_ code: DiagnosticCode, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }

  /// The fault, or `nil` where the text fits; collections and references are checked elsewhere.
  init?(_ text: String, _ shape: Shape, as name: String) {
    let fault: ScalarFault? =
      switch shape {
      case .whole, .deviceCount, .wholeOr, .days, .version: Self.number(text, shape, name)
      case .word, .flag, .header: Self.word(text, shape, name)
      case .identifier: Self.identifier(text)
      case .date(let words): Self.date(text, or: words, name)
      case .address: Self.address(text, name)
      case .colour: Self.colour(text, name)
      case .mark: Self.mark(text, name)
      case .any, .text, .draft, .reference, .object, .list, .map, .byKind: nil
      }
    guard let fault else { return nil }
    self = fault
  }

  private static func number(_ text: String, _ shape: Shape, _ name: String) -> ScalarFault? {
    let given = "not '\(text.shortened)'"
    switch shape {
    case .whole(let range):
      if text.wholeNumber.map(range.contains) ?? false { return nil }
      return Self(.formatBadNumber, "'\(name)' is a whole number \(range.words), \(given)")
    case .deviceCount:
      let range = 1...Population.mostDevices
      if text.wholeNumber.map(range.contains) ?? false { return nil }
      return Self(
        .worksheetDeviceCount, "'\(name)' is a whole number \(range.words), \(given)",
        help: text == "0" ? "leave a population without devices out" : nil)
    case .wholeOr(let range, let word):
      if text == word || (text.wholeNumber.map(range.contains) ?? false) { return nil }
      return Self(
        .formatBadNumber, "'\(name)' is '\(word)' or a whole number \(range.words), \(given)")
    case .days:
      if text.days != nil { return nil }
      return Self(
        .formatBadNumber, "'\(name)' is a number of days in steps of 0.25 up to 1000, \(given)")
    default:
      if Version(text) != nil { return nil }
      return Self(.formatBadVersion, "'\(name)' is numbers between dots, \(given)")
    }
  }

  private static func word(_ text: String, _ shape: Shape, _ name: String) -> ScalarFault? {
    switch shape {
    case .word(let words):
      if words.contains(text) { return nil }
      return Self(
        .formatUnknownWord, "'\(name)' cannot be '\(text.shortened)'",
        help: Suggestion.help(for: text, among: words)
          ?? "write one of: \(words.joined(separator: ", "))")
    case .header(let expected):
      if text == expected { return nil }
      return Self(
        .formatHeader, "the file starts with 'muster: \(expected)', not '\(text.shortened)'",
        help: "write 'muster: \(expected)'")
    default:
      if text == "true" || text == "false" { return nil }
      return Self(
        .formatUnknownWord, "'\(name)' is true or false, not '\(text.shortened)'")
    }
  }

  private static func identifier(_ text: String) -> ScalarFault? {
    if Identifier<Never>(text) != nil { return nil }
    return Self(
      .formatBadIdentifier,
      "'\(text.shortened)' is no id: 1 to 80 characters out of a-z 0-9 - . , letters or digits around each mark"
    )
  }

  private static func date(_ text: String, or words: [String], _ name: String) -> ScalarFault? {
    if Day(text) != nil || words.contains(text) { return nil }
    let also = words.map { " or '\($0)'" }.joined()
    return Self(
      .formatBadDate, "'\(name)' is a day as YYYY-MM-DD\(also), not '\(text.shortened)'")
  }

  private static func colour(_ text: String, _ name: String) -> ScalarFault? {
    if Colour(text) != nil { return nil }
    return Self(
      .brandColour, "'\(name)' is a colour as #rrggbb, not '\(text.shortened)'",
      help: Colour("#" + text) == nil ? nil : "write '#\(text)', in quotes")
  }

  private static func mark(_ text: String, _ name: String) -> ScalarFault? {
    if text.count == 1 { return nil }
    return Self(
      .languageHead, "'\(name)' is one character, not '\(text.shortened)'",
      help: "a space that no line ends at is \"\\u00A0\"")
  }

  private static func address(_ text: String, _ name: String) -> ScalarFault? {
    if text.isWebAddress { return nil }
    return Self(
      .formatBadAddress,
      "'\(name)' is an https:// address without spaces, not '\(text.shortened)'")
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String { "from \(lowerBound) to \(upperBound)" }
}
