import Foundation
import Testing

/// What a test asks of an assessment in JSON.
struct AssessmentJSON: Decodable {
  struct Range: Decodable {
    struct Exact: Decodable { let low, high: String }
    let low, high: Decimal
    let exact: Exact
  }
  struct Scores: Decodable { let now, owned, addOn: Range }
  struct Catalog: Decodable {
    let version: String
    struct Row: Decodable { let overlay, kind, id: String }
    let overlays: [String]
    let overlayRows: [Row]
  }
  struct Worksheet: Decodable { let path, organisation: String }
  struct Finding: Decodable { let code: String }

  let worksheet: Worksheet
  let catalog: Catalog
  let day: String
  let verdict: String
  let score: Scores
  let diagnostics: [Finding]

  var lowHundredths: Int { NSDecimalNumber(decimal: score.now.low * 100).intValue }
  var lowExact: String { score.now.exact.low }

  /// Assesses a worksheet in this process.
  init(_ words: String...) async throws {
    let run = await Run(["assess"] + words + ["--format", "json"])
    self = try JSONDecoder().decode(Self.self, from: Data(run.out.utf8))
  }

  /// `72.05` for 7205.
  static func text(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
