internal import MusterModel
internal import MusterWorkbook

/// The first sheet: verdicts, ranges, what blocks, and two charts.
struct GapSummary {
  private static let low: UInt32 = 0x1F5C99
  private static let open: UInt32 = 0xB7CDE4
  private static let deducted: UInt32 = 0xC55A11
  /// The column beside the tables where the charts stand.
  private static let chartColumn = 8

  private enum Column: Int, CaseIterable {
    case name, verdict, low, high, open, points
  }

  private let assessment: Assessment
  private let foot: String
  private var rows: [[WorkbookSheet.Cell]] = []
  private var domainRows: ClosedRange<Int>?

  init(_ assessment: Assessment, foot: String) {
    self.assessment = assessment
    self.foot = foot
    addHead()
    addStandings()
    addDomains()
    addPopulations()
    addLists()
  }

  var sheet: WorkbookSheet {
    let widths = [34, 24, 9, 9, 9, 11, 9, 10, 3, 14, 14, 14, 14, 14]
    var sheet = WorkbookSheet(
      name: "Summary", columns: widths.map { .init(width: $0) }, rows: rows)
    sheet.page.foot = foot
    sheet.page.lastColumn = widths.count - 1
    sheet.colours = WordColours.verdicts.map { word, colour in
      .init(
        column: Column.verdict.rawValue, rows: 0...max(0, rows.count - 1), word: word,
        colour: colour)
    }
    sheet.charts = charts
    return sheet
  }

  // MARK: Tables

  private mutating func addHead() {
    let product = assessment.sourceTitle.map { ", from \($0)" } ?? ""
    let populations = assessment.populations.count
    rows += [
      [.init(.text(assessment.title), .title)],
      [.init(.text(assessment.organisation), .headline)],
      [
        .init(
          .text(
            "Assessed on \(assessment.day) with catalog \(assessment.catalogVersion) and profile \(assessment.profile.id)\(product)"
          ), .line)
      ],
      [
        .init(
          .text(
            "\(assessment.devices) devices in \(populations) population\(populations == 1 ? "" : "s"); \(assessment.openItems) open question\(assessment.openItems == 1 ? "" : "s")"
          ), .line)
      ], [],
    ]
  }

  private mutating func addTable(_ heads: [String]) {
    if rows.last?.isEmpty == false { rows.append([]) }
    rows.append(heads.map { .init(.text($0), .head) })
  }

  /// Verdict and range; what is still open is what the range is wide.
  private func cells(_ verdict: Verdict, _ range: ScoreRange?) -> [WorkbookSheet.Cell] {
    let low = range?.low.roundedHundredths
    let high = range?.high.roundedHundredths
    let open = low.flatMap { low in high.map { $0 - low } }
    return [.words(verdict.title), .figure(low), .figure(high), .figure(open)]
  }

  private mutating func addStandings() {
    addTable(["Readiness, 0 to 100", "Verdict", "Low", "High", "Open"])
    let standing = assessment.standing
    let names: [(View, String)] = [
      (.now, "Now"), (.owned, "With what is owned"), (.addOn, "With add-ons"),
    ]
    for (view, name) in names {
      rows.append([.words(name)] + cells(standing.verdicts[view], standing.scores?[view]))
    }
  }

  private mutating func addDomains() {
    addTable(["Domain", "Verdict", "Low", "High", "Open", "Deducted", "Rows", "Weight"])
    let first = rows.count
    let findings = Dictionary(grouping: assessment.findings, by: \.domain)
    for part in assessment.domains {
      let own = findings[part.domain] ?? []
      rows.append(
        [.words(WorkbookExport.title(part.domain))]
          + cells(part.standing.verdicts.now, part.standing.scores?.now)
          + [
            .figure(own.reduce(0) { $0 + $1.hundredths }), .init(.number(own.count), .count),
            .init(.number(part.weight), .count),
          ])
    }
    if rows.count > first { domainRows = first...(rows.count - 1) }
    let sum = assessment.findings.reduce(0) { $0 + $1.hundredths }
    let gap = [WorkbookSheet.Cell](repeating: .words(""), count: 4)
    rows.append(
      [.words("All, 100 less the low score")] + gap
        + [.figure(sum), .init(.number(assessment.findings.count), .count), .words("")])
  }

  private mutating func addPopulations() {
    addTable(["Population", "Verdict", "Low", "High", "Open", "Devices"])
    for part in assessment.populations {
      rows.append(
        [.words("\(part.population.id), \(part.platformTitle)")]
          + cells(part.standing.verdicts.now, part.standing.scores?.now)
          + [.init(.number(part.population.devices), .count)])
    }
  }

  private mutating func addLists() {
    let gaps = assessment.gaps
    let open = gaps.count(where: \.isOpenGap)
    let expired = assessment.expiredDecisions.count
    addLines(
      "Work",
      [
        "\(gaps.count) known gaps, \(open) without a decision that holds",
        "Decisions that hold: \(assessment.liveDecisions.count); expired: \(expired)",
      ])
    addLines(
      "What blocks",
      assessment.blockers.map { blocker in
        let place = blocker.population.map { " (\($0))" } ?? ""
        return "\(blocker.title)\(place), \(blocker.devices) devices: \(blocker.reason)"
      })
    addLines(
      "What it hangs on",
      conditions)
  }

  /// Those of one text together, with the populations that they are about.
  private var conditions: [String] {
    var order: [String] = []
    var places: [String: [String]] = [:]
    for condition in assessment.conditions {
      if places[condition.text] == nil { order.append(condition.text) }
      places[condition.text, default: []] += condition.population.map { [$0.rawValue] } ?? []
    }
    return order.map { text in
      let place = places[text] ?? []
      return place.isEmpty ? text : "\(text) (\(place.joined(separator: ", ")))"
    }
  }

  private mutating func addLines(_ head: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    rows.append([])
    rows.append([.init(.text(head), .headline)])
    rows += lines.map { [.init(.text($0), .line)] }
  }

  // MARK: Charts

  private var charts: [WorkbookChart] {
    guard let domainRows else { return [] }
    return [
      WorkbookChart(
        kind: .bars, title: "Readiness by domain, now",
        description:
          "For each domain the low score, and what open questions could still add; the numbers stand in the table of domains",
        names: Column.name.rawValue, rows: domainRows,
        series: [
          .init(
            name: "Low score", column: Column.low.rawValue, colour: Self.low, isLabelled: false),
          .init(
            name: "Still open", column: Column.open.rawValue, colour: Self.open,
            isLabelled: false),
        ], greatest: 100, place: CellAddress(row: 4, column: Self.chartColumn + 1),
        size: (500, 280)),
      WorkbookChart(
        kind: .columns, title: "Points deducted by domain",
        description:
          "What the findings of each domain take from 100 in the low score; the numbers stand in the table of domains",
        names: Column.name.rawValue, rows: domainRows,
        series: [
          .init(
            name: "Points deducted", column: Column.points.rawValue, colour: Self.deducted,
            isLabelled: true)
        ], greatest: nil, place: CellAddress(row: 19, column: Self.chartColumn + 1),
        size: (500, 280)),
    ]
  }
}

extension GapWorkbook {
  var summary: WorkbookSheet { GapSummary(assessment, foot: foot).sheet }
}
