import Foundation
import MusterReports

/// The numbers that a report prints, as it prints them.
struct Numbers: Equatable {
  /// The score range of each view.
  var views: [String] = []
  var settled = ""
  var openItems = ""
  /// `devices 67.04–78.73`.
  var domains: [String] = []
  var populations: [String] = []
  /// `1.03 +0.98` of each gap.
  var gaps: [String] = []
  /// Points of each open question.
  var open: [String] = []

  init(_ sample: Sample, _ format: ReportFormat) throws {
    let text = sample.text(format)
    switch format {
    case .text: try readText(text)
    case .json: try readJSON(text)
    case .markdown: try readMarkdown(text)
    case .html: try readHTML(text)
    }
  }

  private mutating func readText(_ text: String) throws {
    let score = "([0-9.]+(?:–[0-9.]+)?)"
    for name in ["now", "with what is owned", "with add-ons"] {
      views += try matches("\n  \(name) +\(score) ", text).map { $0[0] }
    }
    settled = try matches("\n  settled +([0-9.]+) %", text).first?[0] ?? ""
    openItems = try matches("\\(([0-9]+) items open\\)", text).first?[0] ?? ""
    let row = "\n([a-z-]+)(?: \\*)? +[0-9,]+  \(score) +\\["
    domains = try matches(row, section(text, "\nDomain ", "\n\n")).map { "\($0[0]) \($0[1])" }
    populations = try matches(row, section(text, "\nPopulation ", "\n\n"))
      .map { "\($0[0]) \($0[1])" }
    let finding = "\n +([0-9.]+) +(\\+[0-9.]+) [a-z]+ "
    gaps = try matches(finding, section(text, "\nGaps that cost most", "\n\n"))
      .map { "\($0[0]) \($0[1])" }
    open = try matches(finding, section(text, "\nOpen (", "\n\n")).map { $0[0] }
  }

  private mutating func readMarkdown(_ text: String) throws {
    let score = "([0-9.]+(?:–[0-9.]+)?)"
    for name in ["now", "with what is owned", "with add-ons"] {
      views += try matches("\n\\| \(name) \\| \(score) \\|", text).map { $0[0] }
    }
    settled = try matches("\n([0-9.]+) % of the weight is settled", text).first?[0] ?? ""
    openItems = try matches("settled; ([0-9]+) items are open", text).first?[0] ?? ""
    domains = try matches(
      "\n\\| ([a-z-]+) \\| [0-9]+ \\| \(score) \\|", section(text, "\n## Domains", "\n## ")
    ).map { "\($0[0]) \($0[1])" }
    populations = try matches(
      "\n\\| ([a-z-]+) \\| [^|]+ \\| [0-9,]+ \\| \(score) \\|",
      section(text, "\n## Populations", "\n## ")
    ).map { "\($0[0]) \($0[1])" }
    gaps = try matches(
      "\n\\| ([0-9.]+) \\| ([0-9.]+) \\([a-z]+\\) \\|", section(text, "\n## Gaps", "\n## ")
    ).map { "\($0[0]) +\($0[1])" }
    open = try matches("\n\\| ([0-9.]+) \\|", section(text, "\n## Open", "\n## ")).map { $0[0] }
  }

  private mutating func readHTML(_ text: String) throws {
    views = try matches("<span class=\"score\">([0-9.–]+)</span>", text).map { $0[0] }
    settled = try matches("<p>([0-9.]+) % of the weight is settled", text).first?[0] ?? ""
    openItems = try matches("settled; ([0-9]+) items are open", text).first?[0] ?? ""
    let row = "<tr><td>([a-z-]+).*?data-label=\"Score now\">([0-9.–]+)</td>"
    domains = try matches(row, section(text, "<section id=\"domains\"", "</section>"))
      .map { "\($0[0]) \($0[1])" }
    populations = try matches(row, section(text, "<section id=\"populations\"", "</section>"))
      .map { "\($0[0]) \($0[1])" }
    gaps = try matches(
      "<strong>([0-9.]+)</strong><span class=\"more\">[a-z]+: (\\+[0-9.]+)<",
      section(text, "<section id=\"gaps\"", "</section>")
    ).map { "\($0[0]) \($0[1])" }
  }

  /// The numbers of the readiness report in Markdown.
  init(ofReport text: String) throws {
    let score = "([0-9.]+(?:–[0-9.]+)?)"
    for name in ["now", "with what is owned", "with add-ons"] {
      views += try matches("\n- \(name): \\*\\*\(score)\\*\\*", text).map { $0[0] }
    }
    settled = try matches("\n([0-9.]+) % of the weight is settled", text).first?[0] ?? ""
    openItems = try matches("settled; ([0-9]+) items are open", text).first?[0] ?? ""
    let row = "\n\\| ([a-z-]+)(?: \\([^|]*\\))? \\| [0-9,]+ \\| \(score) \\|"
    domains = try matches(row, section(text, "\n## Readiness by domain", "\n## "))
      .map { "\($0[0]) \($0[1])" }
    populations = try matches(row, section(text, "\n## Readiness by population", "\n## "))
      .map { "\($0[0]) \($0[1])" }
    gaps = try matches(
      "\n\\| \\*\\*([0-9.]+)\\*\\*; [a-z]+: (\\+[0-9.]+) ", section(text, "\n## Gaps", "\n## ")
    ).map { "\($0[0]) \($0[1])" }
  }

  private mutating func readJSON(_ text: String) throws {
    let report = try JSONDecoder().decode(JSONAssessment.self, from: Data(text.utf8))
    views = [report.score.now, report.score.owned, report.score.addOn].map(\.text)
    settled = printed(report.completeness)
    openItems = "\(report.openItems)"
    domains = report.domains.map { "\($0.id) \($0.score.now.text)" }
    populations = report.populations.map { "\($0.id) \($0.score.now.text)" }
    let isOpen = { (entry: JSONAssessment.Deduction) in
      ["unanswered", "unknown"].contains(entry.reason)
    }
    gaps = report.deductions.filter { !isOpen($0) }
      .map { "\(printed($0.points)) +\(printed($0.recovers))" }
    open = report.deductions.filter(isOpen).map { printed($0.points) }
  }

  private func section(_ text: String, _ start: String, _ end: String) -> String {
    guard let from = text.range(of: start) else { return "" }
    let rest = text[from.upperBound...]
    return String(rest.range(of: end).map { rest[..<$0.lowerBound] } ?? rest)
  }

  /// What the groups of each match hold.
  private func matches(_ pattern: String, _ text: String) throws -> [[String]] {
    let regex = try Regex<AnyRegexOutput>("(?s)\(pattern)")
    return text.matches(of: regex).map { match in
      match.output.dropFirst().map { String($0.substring ?? "") }
    }
  }
}

/// A number of JSON with two decimals.
func printed(_ number: Decimal) -> String {
  let hundredths = NSDecimalNumber(decimal: number * 100).intValue
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

/// What the tests read of the JSON report.
struct JSONAssessment: Decodable {
  struct Range: Decodable {
    struct Exact: Decodable { let low, high: String }
    let low, high: Decimal
    let exact: Exact
    var text: String { low == high ? printed(low) : "\(printed(low))–\(printed(high))" }
  }
  struct Scores: Decodable { let now, owned, addOn: Range }
  struct Part: Decodable {
    let id: String
    let score: Scores
  }
  struct Deduction: Decodable {
    let item, reason, exact: String
    let population: String?
    let points, recovers: Decimal
  }
  struct Gap: Decodable {
    let item: String
    let population: String?
  }

  let score: Scores
  let completeness: Decimal
  let openItems: Int
  let domains, populations: [Part]
  let deductions: [Deduction]
  let gaps: [Gap]
}
