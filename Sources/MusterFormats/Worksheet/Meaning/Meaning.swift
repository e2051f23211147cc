internal import MusterModel
internal import MusterYAML

/// What a value says, however it is spelt: quotes, order and needless zeros do not count.
indirect enum Meaning: Hashable, Sendable {
  case text(String)
  /// Sorted, each once.
  case list([Meaning])
  case mapping([String: Meaning])

  /// What a node says that was found to have its shape.
  init(_ node: YAMLNode, _ shape: Shape) {
    switch (node.kind, shape) {
    case (.scalar, .version): self = .text(Version(node.text)?.shortest ?? node.text)
    case (.scalar, .whole), (.scalar, .deviceCount), (.scalar, .wholeOr):
      self = .text(node.text.wholeNumber.map(String.init) ?? node.text)
    case (.scalar, _): self = .text(node.text)
    case (.sequence, .list(let element, _)):
      let items = Set(node.items.map { Meaning($0, element) })
      self = .list(items.sorted { $0.line < $1.line })
    case (.sequence, _): self = .list(node.items.map { Meaning($0, .any) })
    case (.mapping, _): self = .mapping(Self.values(node, shape))
    }
  }

  private static func values(_ node: YAMLNode, _ shape: Shape) -> [String: Meaning] {
    var shapes: [String: Shape] = [:]
    if case .object(let object) = shape {
      for field in object.fields { shapes[field.key] = field.shape }
    }
    return Dictionary(
      node.entries.map { ($0.key.text, Meaning($0.value, shapes[$0.key.text] ?? .any)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How it is written where no file spells it.
  var content: YAMLContent { content { .text($0) } }

  private func content(_ scalar: (String) -> YAMLContent) -> YAMLContent {
    switch self {
    case .text(let text): scalar(text)
    case .list(let items): .list(items.map { $0.content(scalar) })
    case .mapping(let values):
      .mapping(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value.content(scalar)) })
    }
  }

  /// On one line of YAML with no quotes that it can do without, the same for every spelling.
  var line: String { content { .word($0) }.line }
}
