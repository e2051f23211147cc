import Foundation
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

@Suite struct SchemaTests {
  /// Holds a JSON text against the schema of assessments; the checker's output where it refuses.
  static func refusal(_ text: String) throws -> String? {
    let folder = try TemporaryFolder()
    let schema = try folder.write(AssessmentSchema.text, to: "schema.json")
    let file = try folder.write(text, to: "assessment.json")
    let run = try Tool.run("check-jsonschema", ["--schemafile", schema, file])
    return run.status == 0 ? nil : run.output
  }

  @Test(arguments: Sample.shipped)
  func `the JSON of a worksheet is as its schema says`(_ name: String) throws {
    #expect(try Self.refusal(try Sample(name).text(.json)) == nil)
  }

  @Test func `the JSON of a worksheet with nothing in scope is as its schema says`() throws {
    let text = try Hostile.bare("Nothing")
    #expect(try Self.refusal(try Sample("bare", text).text(.json)) == nil)
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    var testDescription: String { name }
  }

  static let wrong = [
    Case(name: "another schema", old: "muster-assessment/1", new: "muster-assessment/2"),
    Case(name: "an unknown verdict", old: "\"verdict\": \"blocked\"", new: "\"verdict\": \"fine\""),
    Case(
      name: "a score as text", old: "\"completeness\": ", new: "\"completeness\": \"\", \"x\": "),
    Case(name: "no day", old: "  \"day\": \"2026-11-20\",\n", new: ""),
    Case(name: "a day that is none", old: "\"day\": \"2026-11-20\"", new: "\"day\": \"today\""),
    Case(name: "an unknown key", old: "  \"day\": ", new: "  \"dya\": 1,\n  \"day\": "),
    Case(name: "a fraction of a device", old: "\"devices\": 7000", new: "\"devices\": 7000.5"),
    Case(name: "an unknown reason", old: "\"reason\": \"gate\"", new: "\"reason\": \"luck\""),
  ]

  @Test(arguments: wrong)
  func `the schema refuses what is no assessment`(_ example: Case) throws {
    let text = try Sample("contoso").text(.json)
    let changed = text.replacing(example.old, with: example.new)
    try #require(changed != text)
    #expect(try Self.refusal(changed) != nil)
  }
}
