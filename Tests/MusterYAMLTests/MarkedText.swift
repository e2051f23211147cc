import MusterDiagnostics
import MusterYAML

/// A text whose marks `§` and `¶` stand before the places that a test expects.
struct MarkedText {
  /// The text without marks.
  let text: String
  /// Where `§` stood, in reading order.
  private(set) var places: [SourcePosition] = []
  /// Where `¶` stood, in reading order.
  private(set) var notes: [SourcePosition] = []

  init(_ marked: String) {
    var scalars = String.UnicodeScalarView()
    var (line, column) = (1, 1)
    var previous: Unicode.Scalar?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "§": places.append(SourcePosition(line: line, column: column))
      case "¶": notes.append(SourcePosition(line: line, column: column))
      default:
        scalars.append(scalar)
        let breaks: [Unicode.Scalar] = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
        if !breaks.contains(scalar) {
          column += 1
        } else if !(scalar == "\n" && previous == "\r") {
          (line, column) = (line + 1, 1)
        }
        previous = scalar
      }
    }
    text = String(scalars)
  }

  /// UTF-16 with a byte order mark.
  func utf16(lowFirst: Bool) -> [UInt8] {
    "\u{FEFF}\(text)".utf16.flatMap { unit in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
      return lowFirst ? [low, high] : [high, low]
    }
  }
}

/// What reading gave.
struct Reading {
  let root: YAMLNode?
  let diagnostics: Diagnostics

  init(_ text: String, limits: YAMLLimits = .standard) {
    self.init(bytes: Array(text.utf8), limits: limits)
  }

  init(bytes: [UInt8], limits: YAMLLimits = .standard) {
    var diagnostics = Diagnostics()
    root = YAMLReader.read(
      SourceFile(path: "t.yaml", bytes: bytes), limits: limits, into: &diagnostics)
    self.diagnostics = diagnostics
  }

  /// The nodes in reading order, keys before their values, an alias as what it stands for.
  var nodes: [YAMLNode] { root.map(Self.nodes) ?? [] }

  private static func nodes(_ node: YAMLNode) -> [YAMLNode] {
    switch node.kind {
    case .scalar: [node]
    case .sequence: [node] + node.items.flatMap(nodes)
    case .mapping: [node] + node.entries.flatMap { nodes($0.key) + nodes($0.value) }
    }
  }
}

extension YAMLNode {
  /// The value of a key.
  subscript(_ key: String) -> YAMLNode? { entries.first { $0.key.text == key }?.value }

  /// The value in one line; texts have quotes where they had some.
  var flat: String {
    switch kind {
    case .scalar: isPlain ? text : "'\(text)'"
    case .sequence: "[\(items.map(\.flat).joined(separator: ", "))]"
    case .mapping:
      "{\(entries.map { "\($0.key.flat): \($0.value.flat)" }.joined(separator: ", "))}"
    }
  }
}
