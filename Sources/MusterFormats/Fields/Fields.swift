internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// Reads a mapping that was found to have its shape.
struct Fields {
  private let mapping: YAMLMapping

  init(_ node: YAMLNode) {
    mapping = node.mapping
  }

  subscript(_ key: some RawRepresentable<String>) -> YAMLNode? { mapping[key.rawValue] }

  func text(_ key: some RawRepresentable<String>) -> String? { self[key]?.text }

  func texts(_ key: some RawRepresentable<String>) -> [String]? {
    self[key]?.items.map(\.text)
  }

  func id<Kind>(_ key: some RawRepresentable<String>) -> Identifier<Kind>? {
    self[key].flatMap { Identifier($0.text) }
  }

  func ids<Kind>(_ key: some RawRepresentable<String>) -> [Identifier<Kind>]? {
    self[key]?.items.compactMap { Identifier($0.text) }
  }

  func word<Word: RawRepresentable<String>>(_ key: some RawRepresentable<String>) -> Word? {
    self[key].flatMap { Word(rawValue: $0.text) }
  }

  func words<Word: RawRepresentable<String>>(_ key: some RawRepresentable<String>) -> [Word]? {
    self[key]?.items.compactMap { Word(rawValue: $0.text) }
  }

  func day(_ key: some RawRepresentable<String>) -> Day? { self[key].flatMap { Day($0.text) } }

  func version(_ key: some RawRepresentable<String>) -> Version? {
    self[key].flatMap { Version($0.text) }
  }

  func number(_ key: some RawRepresentable<String>) -> Int? { self[key]?.text.wholeNumber }

  func days(_ key: some RawRepresentable<String>) -> Ratio? { self[key]?.text.days }

  func flag(_ key: some RawRepresentable<String>) -> Bool { self[key]?.isText("true") ?? false }
}
