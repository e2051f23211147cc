import MusterYAML
import Testing

@Suite struct MappingTests {
  static let yaml = """
    a: 1
    '': empty
    "ab": 2
    größe: 3
    é: one scalar
    e\u{301}: two scalars
    inner: {a: 4, list: [5, {a: 6}], b: 7}
    last: &x end
    *x : alias

    """

  struct Case: CustomTestStringConvertible {
    let key: String
    let value: String?
    var testDescription: String { "'\(key)'" }
  }

  static let cases = [
    Case(key: "a", value: "1"), Case(key: "", value: "empty"),
    Case(key: "ab", value: "2"), Case(key: "größe", value: "3"),
    Case(key: "é", value: "one scalar"), Case(key: "e\u{301}", value: "two scalars"),
    Case(key: "inner", value: "{a: 4, list: [5, {a: 6}], b: 7}"),
    Case(key: "last", value: "end"), Case(key: "end", value: "alias"),
    Case(key: "A", value: nil), Case(key: "abc", value: nil), Case(key: "b", value: nil),
    Case(key: "list", value: nil), Case(key: "x", value: nil), Case(key: "a ", value: nil),
  ]

  @Test(arguments: cases)
  func valueOfKey(_ example: Case) throws {
    let mapping = try #require(Reading(Self.yaml).root).mapping
    #expect(mapping[example.key]?.flat == example.value)
  }

  @Test func `keys and values stand at their positions`() throws {
    let root = try #require(Reading(Self.yaml).root)
    let mapping = root.mapping
    #expect(mapping.count == 9)
    for (position, entry) in root.entries.enumerated() {
      #expect(mapping.key(position).place == entry.key.place)
      #expect(mapping.value(position).place == entry.value.place)
      for (other, second) in root.entries.enumerated() {
        #expect(mapping.isKey(second.key.text, at: position) == (position == other))
      }
    }
  }

  @Test func `what is no mapping has no keys`() throws {
    let root = try #require(Reading("[a, {b: c}]").root)
    #expect(root.mapping.count == 0)
    #expect(root.mapping["b"] == nil)
    #expect(root.items[0].mapping["a"] == nil)
    #expect(root.items[1].mapping["b"]?.text == "c")
  }
}
