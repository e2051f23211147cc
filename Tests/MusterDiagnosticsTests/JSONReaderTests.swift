import MusterDiagnostics
import Testing

@Suite struct JSONReaderTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let value: JSONValue
    var testDescription: String { text }
  }

  static let read = [
    Case(text: "null", value: .null), Case(text: " true\n", value: true),
    Case(text: "[false, 0, -0.5e+10]", value: [false, .number("0"), .number("-0.5e+10")]),
    Case(text: "{\"b\": 1, \"a\": {}}", value: ["b": 1, "a": .object([])]),
    Case(text: #""\"\\\/\b\f\n\r\t""#, value: .string("\"\\/\u{8}\u{C}\n\r\t")),
    Case(text: #""\u0000\u00e4\ud83d\ude00ä""#, value: .string("\u{0}ä\u{1F600}ä")),
    Case(text: "[]", value: .array([])),
  ]

  @Test(arguments: read)
  func `JSON is read`(_ example: Case) throws {
    #expect(try JSONReader.read(Array(example.text.utf8)) == example.value)
    #expect(try JSONReader.read(Array(example.value.line.utf8)) == example.value)
    #expect(try JSONReader.read(Array(example.value.text.utf8)) == example.value)
  }

  @Test(arguments: [
    ("", 0), ("nul", 0), ("[1,]", 3), ("{\"a\":1,}", 7), ("{\"a\" 1}", 5), ("{a:1}", 1),
    ("01", 0), ("1.", 2), ("-", 0), ("+1", 0), ("1e", 2), (".5", 0), ("\"", 1), ("\"\\x\"", 3),
    ("\"\\ud83d\"", 7), ("\"\\ude00\"", 7), ("\"\\u12\"", 3), ("\"a\nb\"", 2), ("[1] 2", 4),
    ("{\"a\":1,\"a\":2}", 10), ("[1 2]", 3), ("'a'", 0), ("NaN", 0),
  ])
  func `what is no JSON is refused where it goes wrong`(_ text: String, _ offset: Int) {
    let fault = #expect(throws: JSONReader.Fault.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(fault?.offset == offset, "\(fault?.reason ?? "")")
  }

  @Test func `bytes that are no UTF-8 and lists without end are refused`() {
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    let deep = [UInt8](repeating: 0x5B, count: 100_000)
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read(deep) }
  }

  @Test func `a value is found by its key`() {
    let value: JSONValue = ["a": 1, "b": [2]]
    #expect(value["b"] == [2])
    #expect(value["c"] == nil && JSONValue.null["a"] == nil)
  }
}
