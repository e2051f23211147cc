import Foundation
import MusterTestSupport
import Testing

/// Runs `check-jsonschema` out of `.build/venv`; `make test` installs it there.
struct SchemaValidator {
  /// Says which schema files are held against.
  private let choice: [String]

  /// Holds files against the schema in a file.
  init(schema: String) {
    choice = ["--schemafile", schema]
  }

  private init(choice: [String]) {
    self.choice = choice
  }

  /// Holds schemas against the schema of their dialect.
  static let ofSchemas = SchemaValidator(choice: ["--check-metaschema"])

  /// Those of the files that the schema refuses.
  func refused(_ files: [String]) throws -> Set<String> {
    let tool = Repository.root.appendingPathComponent(".build/venv/bin/check-jsonschema")
    try #require(
      FileManager.default.isExecutableFile(atPath: tool.path),
      "\(tool.path) is missing; 'make test' installs it")
    let folder = try TemporaryFolder()
    let output = URL(fileURLWithPath: try folder.write("", to: "output.json"))
    let process = Process()
    process.executableURL = tool
    process.arguments = choice + ["--output-format", "json"] + files
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    let data = try Data(contentsOf: output)
    let said = String(decoding: data.prefix(2000), as: UTF8.self)
    let report = try #require(try? JSONDecoder().decode(Report.self, from: data), "\(said)")
    let refused = (report.errors ?? []) + (report.parseErrors ?? [])
    try #require((report.status == "ok") == refused.isEmpty, "\(said)")
    return Set(refused.map(\.filename))
  }

  private struct Report: Decodable {
    struct Refusal: Decodable {
      let filename: String
    }

    let status: String
    let errors: [Refusal]?
    let parseErrors: [Refusal]?

    enum CodingKeys: String, CodingKey {
      case status, errors
      case parseErrors = "parse_errors"
    }
  }
}
