import Foundation
import MusterDiagnostics
import MusterTestSupport
import Testing

@Suite struct JSONValueTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let value: JSONValue
    let text: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "null", value: .null, text: "null\n"),
    Case(name: "flags", value: [true, false], text: "[\n  true,\n  false\n]\n"),
    Case(name: "whole", value: -12, text: "-12\n"),
    Case(name: "decimal as its text", value: .number("53.50"), text: "53.50\n"),
    Case(name: "absent text", value: .text(nil), text: "null\n"),
    Case(name: "empty object", value: [:], text: "{}\n"),
    Case(name: "empty array", value: [], text: "[]\n"),
    Case(name: "quotes and backslash", value: "a\"b\\c", text: #""a\"b\\c""# + "\n"),
    Case(name: "line breaks and tab", value: "a\nb\rc\td", text: #""a\nb\rc\td""# + "\n"),
    Case(name: "return and line feed are two", value: "a\r\nb", text: #""a\r\nb""# + "\n"),
    Case(
      name: "control characters", value: "\u{0}\u{1B}\u{1F}\u{7F}",
      text: #""\u0000\u001b\u001f\u007f""# + "\n"),
    Case(name: "separators", value: "\u{2028}\u{2029}", text: #""\u2028\u2029""# + "\n"),
    Case(name: "everything else as it is", value: "ä😀/<&>'", text: "\"ä😀/<&>'\"\n"),
    Case(name: "keys are quoted too", value: ["a\"\n": 1], text: "{\n  \"a\\\"\\n\": 1\n}\n"),
    Case(
      name: "nested, keys in the order written",
      value: ["z": [1, ["b": .null, "a": []]], "a": .texts(["x"])],
      text: """
        {
          "z": [
            1,
            {
              "b": null,
              "a": []
            }
          ],
          "a": [
            "x"
          ]
        }

        """),
  ]

  @Test(arguments: cases)
  func text(_ example: Case) {
    let text = example.value.text
    #expect(Array(text.utf8) == Array(example.text.utf8))
  }

  @Test func `another reader reads back any text`() throws {
    let seed: UInt64 = 11
    var random = SeededGenerator(seed: seed)
    for round in 0..<500 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let range: ClosedRange<UInt32> = Bool.random(using: &random) ? 0...0x7F : 0...0x1_0FFFF
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
          scalars.append(scalar)
        }
      }
      let text = String(scalars)
      let data = Data(JSONValue.array([.string(text)]).text.utf8)
      let back = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
      let read = back.first.map { Array($0.unicodeScalars) }
      #expect(read == Array(scalars), "seed \(seed), round \(round)")
    }
  }
}
