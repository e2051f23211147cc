internal import MusterModel
internal import MusterReports
internal import MusterWorkbook

/// The first sheet: verdicts, ranges, what blocks, and two charts.
struct GapSummary {
  /// The column beside the tables where the charts stand.
  private static let chartColumn = 8

  private enum Column: Int, CaseIterable {
    case name, verdict, low, high, open, points
  }

  private let assessment: Assessment
  private let language: Language
  private let brand: BrandStyle?
  private let foot: String
  private var rows: [[WorkbookSheet.Cell]] = []
  private var domainRows: ClosedRange<Int>?

  init(_ assessment: Assessment, _ language: Language, _ brand: BrandStyle?, foot: String) {
    self.assessment = assessment
    self.language = language
    self.brand = brand
    self.foot = foot
    addHead()
    addStandings()
    addDomains()
    addPopulations()
    addLists()
  }

  private func text(_ phrase: WorkbookPhrase, _ values: [String: String] = [:]) -> String {
    language.text(phrase, values)
  }

  var sheet: WorkbookSheet {
    let widths = [34, 24, 9, 9, 9, 11, 9, 10, 3, 14, 14, 14, 14, 14]
    var sheet = WorkbookSheet(
      name: text(.sheetSummary), columns: widths.map { .init(width: $0) }, rows: rows)
    sheet.page.foot = foot
    sheet.page.lastColumn = widths.count - 1
    sheet.colours = WordColours.verdicts(language).map { word, colour in
      .init(
        column: Column.verdict.rawValue, rows: 0...max(0, rows.count - 1), word: word,
        colour: colour)
    }
    sheet.charts = charts
    sheet.pictures = [brand?.picture(at: CellAddress(row: 0, column: Self.chartColumn + 1))]
      .compactMap { $0 }
    return sheet
  }

  // MARK: Tables

  private mutating func addHead() {
    let assessed = text(
      assessment.sourceTitle == nil ? .assessedLine : .assessedLineFrom,
      [
        "day": language.date(assessment.day), "catalog": assessment.catalogVersion,
        "profile": assessment.profile.id.rawValue, "product": assessment.sourceTitle ?? "",
      ])
    let devices = text(
      .devicesLine,
      [
        "devices": language.count(assessment.devices),
        "populations": language.count(
          assessment.populations.count, one: WorkbookPhrase.onePopulation,
          many: .manyPopulations),
        "questions": language.count(
          assessment.openItems, one: WorkbookPhrase.oneQuestion, many: .manyQuestions),
      ])
    rows += [
      [.init(.text(assessment.title), .title)],
      [.init(.text(assessment.organisation), .headline)],
      [.init(.text(assessed), .line)], [.init(.text(devices), .line)],
    ]
    if let brand { rows.append([.init(.text(brand.line), .line)]) }
    rows.append([])
  }

  private mutating func addTable(_ heads: [WorkbookPhrase]) {
    if rows.last?.isEmpty == false { rows.append([]) }
    rows.append(heads.map { .init(.text(text($0)), .head) })
  }

  /// Verdict and range; what is still open is what the range is wide.
  private func cells(_ verdict: Verdict, _ range: ScoreRange?) -> [WorkbookSheet.Cell] {
    let low = range?.low.roundedHundredths
    let high = range?.high.roundedHundredths
    let open = low.flatMap { low in high.map { $0 - low } }
    return [
      .words(language.text(verdict.phrase)), .figure(low), .figure(high), .figure(open),
    ]
  }

  private mutating func addStandings() {
    addTable([.headReadiness, .columnVerdict, .columnLow, .columnHigh, .columnStillOpen])
    let standing = assessment.standing
    let names: [(View, WorkbookPhrase)] = [
      (.now, .rowNow), (.owned, .rowOwned), (.addOn, .rowAddOn),
    ]
    for (view, name) in names {
      rows.append([.words(text(name))] + cells(standing.verdicts[view], standing.scores?[view]))
    }
  }

  private mutating func addDomains() {
    addTable([
      .columnDomain, .columnVerdict, .columnLow, .columnHigh, .columnStillOpen, .columnDeducted,
      .columnRows, .columnWeightOf,
    ])
    let first = rows.count
    let findings = Dictionary(grouping: assessment.findings, by: \.domain)
    for part in assessment.domains {
      let own = findings[part.domain] ?? []
      rows.append(
        [.words(language.text(part.domain.phrase).capitalisedFirst)]
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
      [.words(text(.rowAll))] + gap
        + [.figure(sum), .init(.number(assessment.findings.count), .count), .words("")])
  }

  private mutating func addPopulations() {
    addTable([
      .columnPopulation, .columnVerdict, .columnLow, .columnHigh, .columnStillOpen,
      .columnAllDevices,
    ])
    for part in assessment.populations {
      rows.append(
        [.words("\(part.population.id), \(part.platformTitle)")]
          + cells(part.standing.verdicts.now, part.standing.scores?.now)
          + [.init(.number(part.population.devices), .count)])
    }
  }

  private mutating func addLists() {
    let gaps = assessment.gaps
    addLines(
      .headWork,
      [
        text(
          .gapsLine,
          [
            "gaps": String(gaps.count), "open": String(gaps.count(where: \.isOpenGap)),
          ]),
        text(
          .decisionsLine,
          [
            "live": String(assessment.liveDecisions.count),
            "expired": String(assessment.expiredDecisions.count),
          ]),
      ])
    addLines(
      .headBlocks,
      assessment.blockers.map { blocker in
        text(
          blocker.population == nil ? .blocksLine : .blocksLineAt,
          [
            "title": blocker.title, "place": blocker.population?.rawValue ?? "",
            "devices": String(blocker.devices), "reason": language.text(blocker.reason),
          ])
      })
    addLines(.headHangsOn, language.conditions(assessment))
  }

  private mutating func addLines(_ head: WorkbookPhrase, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    rows.append([])
    rows.append([.init(.text(text(head)), .headline)])
    rows += lines.map { [.init(.text($0), .line)] }
  }

  // MARK: Charts

  private var charts: [WorkbookChart] {
    guard let domainRows else { return [] }
    let colours = GapColours(brand)
    return [
      WorkbookChart(
        kind: .bars, title: text(.chartReadiness),
        description: text(.chartReadinessWords),
        names: Column.name.rawValue, rows: domainRows,
        series: [
          .init(
            name: text(.chartLow), column: Column.low.rawValue, colour: colours.low,
            isLabelled: false),
          .init(
            name: text(.chartOpen), column: Column.open.rawValue, colour: colours.open,
            isLabelled: false),
        ], greatest: 100, place: CellAddress(row: 4, column: Self.chartColumn + 1),
        size: (500, 280)),
      WorkbookChart(
        kind: .columns, title: text(.chartDeducted),
        description: text(.chartDeductedWords),
        names: Column.name.rawValue, rows: domainRows,
        series: [
          .init(
            name: text(.chartPoints), column: Column.points.rawValue, colour: colours.deducted,
            isLabelled: true)
        ], greatest: nil, place: CellAddress(row: 19, column: Self.chartColumn + 1),
        size: (500, 280)),
    ]
  }
}

extension GapWorkbook {
  var summary: WorkbookSheet { GapSummary(assessment, language, brand, foot: foot).sheet }
}

extension String {
  /// With a capital letter first.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
