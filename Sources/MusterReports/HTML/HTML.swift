internal import MusterDiagnostics

/// Markup that is safe to send: every interpolated text in it was escaped.
struct HTML: ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral markup: String) {
    text = markup
  }

  init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }

  private init(markup: String) {
    text = markup
  }

  /// Pieces one after the other.
  static func joined(_ pieces: some Sequence<HTML>) -> HTML {
    HTML(markup: pieces.map(\.text).joined())
  }

  /// Pieces with markup between them.
  static func list(_ pieces: [HTML], between: HTML) -> HTML {
    HTML(markup: pieces.map(\.text).joined(separator: between.text))
  }

  /// A text of several lines, each of them escaped.
  static func lines(_ text: String) -> HTML {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return HTML(markup: lines.map { String($0).escapedForHTML }.joined(separator: "\n"))
  }

  /// A link, where the address is one that a reader may follow; else only the words.
  static func link(_ address: String, _ words: String) -> HTML {
    guard address.hasPrefix("https://") else { return "\(words)" }
    return "<a href=\"\(address)\" rel=\"noreferrer\">\(words)</a>"
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity * 2)
    }

    mutating func appendLiteral(_ markup: String) { text += markup }

    mutating func appendInterpolation(_ content: String) { text += content.escapedForHTML }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }

    mutating func appendInterpolation(_ markup: HTML) { text += markup.text }

    /// Markup only where there is something to say.
    mutating func appendInterpolation(_ markup: HTML?) { text += markup?.text ?? "" }
  }
}

extension String {
  /// The text without control and direction characters, `& < > " '` escaped.
  var escapedForHTML: String {
    safeForTerminal.replacingBytes(Self.htmlEscape)
  }

  /// The text with ASCII marks replaced, byte by byte; most texts have none and stay as they are.
  func replacingBytes(_ replacement: (UInt8) -> String?) -> String {
    guard let first = utf8.firstIndex(where: { replacement($0) != nil }) else { return self }
    var bytes = Array(utf8[..<first])
    for byte in utf8[first...] {
      if let text = replacement(byte) {
        bytes += Array(text.utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func htmlEscape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
