import Foundation
import MusterDiagnostics
import MusterReports
import MusterTestSupport
import Testing

@Suite struct FindingsFormatTests {
  static func render(_ format: FindingsFormat) throws -> String {
    format.render(try FindingsSample.several(), version: "0.1.0")
  }

  @Test(arguments: FindingsFormat.allCases)
  func `several files in a format are the recorded text`(_ format: FindingsFormat) throws {
    var text = try Self.render(format)
    if format == .sarif {
      // The rules are the manual of codes, which has its own record.
      let start = try #require(text.range(of: "\n          \"rules\": [")).upperBound
      let end = try #require(text.range(of: "\n          ]")).lowerBound
      text.replaceSubrange(start..<end, with: "")
    }
    expectGolden(text, "findings.\(format.rawValue)")
  }

  @Test(arguments: FindingsFormat.allCases)
  func `the same files twice give the same bytes`(_ format: FindingsFormat) throws {
    let first = try Self.render(format)
    let second = try Self.render(format)
    #expect(first == second)
    #expect(first.hasSuffix("\n") && !first.hasSuffix("\n\n"))
  }

  @Test(arguments: FindingsFormat.allCases)
  func `no format lets through what steers a terminal`(_ format: FindingsFormat) throws {
    let text = try Self.render(format)
    let found = text.unicodeScalars.filter(\.isTreacherous)
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `JSON is one list of the findings of all files`() throws {
    let values = try JSONSerialization.jsonObject(with: Data(try Self.render(.json).utf8))
    let codes = (values as? [[String: Any]])?.compactMap { $0["code"] as? String }
    let findings = try FindingsSample.several().flatMap(\.diagnostics.sorted)
    #expect(codes == findings.map(\.code.rawValue))
  }
}
