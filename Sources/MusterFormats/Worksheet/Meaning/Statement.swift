internal import MusterDiagnostics
internal import MusterYAML

/// A value that a worksheet gives; two are the same where they mean the same.
struct StatedValue: Equatable, Sendable {
  let meaning: Meaning
  /// Where it stands; `nil` where nothing is written.
  let node: YAMLNode?

  init(_ node: YAMLNode, _ shape: Shape) {
    meaning = Meaning(node, shape)
    self.node = node
  }

  /// A value that stands nowhere, as a default does.
  init(text: String) {
    meaning = .text(text)
    node = nil
  }

  /// How it is written in another file.
  var content: YAMLContent { node.map { YAMLContent($0) } ?? meaning.content }

  static func == (left: Self, right: Self) -> Bool { left.meaning == right.meaning }
}

/// What a worksheet says about one thing: an answer, a population, a licence.
struct Statement: Equatable, Sendable {
  /// By key.
  var values: [String: StatedValue]
  /// Where the thing is named.
  let place: SourcePlace

  /// Reads the fields of a mapping; other keys are left out.
  init(_ node: YAMLNode, _ fields: [ObjectShape.Field], place: SourcePlace) {
    self.place = place
    values = [:]
    let mapping = node.mapping
    for field in fields {
      if let value = mapping[field.key] { values[field.key] = StatedValue(value, field.shape) }
    }
  }

  /// One value alone.
  init(_ value: StatedValue, for key: String, place: SourcePlace) {
    values = [key: value]
    self.place = place
  }

  /// All of it on one line of YAML.
  var meaning: Meaning { .mapping(values.mapValues(\.meaning)) }

  /// The values that are given, in the order of the fields.
  func pairs(_ fields: [ObjectShape.Field]) -> [(key: String, value: YAMLContent)] {
    fields.compactMap { field in values[field.key].map { (field.key, $0.content) } }
  }

  static func == (left: Self, right: Self) -> Bool { left.values == right.values }
}
