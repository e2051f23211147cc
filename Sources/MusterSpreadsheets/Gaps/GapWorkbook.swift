public import MusterModel
public import MusterReports
public import MusterWorkbook

/// Makes the gap worksheet, a workbook for a project team, out of a finished assessment.
public struct GapWorkbook {
  let assessment: Assessment
  let worksheet: Worksheet
  let catalog: Catalog
  let questions: [OpenQuestion]
  let explanations: [Explanation]
  let hash: String
  let language: Language
  let brand: BrandStyle?

  /// Prepares a workbook.
  ///
  /// - Parameters:
  ///   - worksheet: The one that was assessed, with what it takes from others.
  ///   - questions: Its open items, those first that settle most.
  ///   - explanations: Of ``explained(_:_:)``, in any order.
  ///   - hash: Tells the worksheet's content from another; see ``WorkbookExport/contentHash(_:)``.
  ///   - language: What the words are in; those that are read back are the same in every language.
  ///   - brand: Whose name, logo, colours and texts it has.
  public init(
    _ assessment: Assessment, worksheet: Worksheet, catalog: Catalog, questions: [OpenQuestion],
    explanations: [Explanation], hash: String, language: Language = .english,
    brand: BrandStyle? = nil
  ) {
    self.assessment = assessment
    self.worksheet = worksheet
    self.catalog = catalog
    self.questions = questions
    self.explanations = explanations
    self.hash = hash
    self.language = language
    self.brand = brand
  }

  /// The items that the sheets of states list: requirements of identity, compliance and mechanics, and controls in scope.
  public static func explained(_ worksheet: Worksheet, _ catalog: Catalog) -> [ItemID] {
    let domains: [Domain] = [.identity, .compliance, .mechanics]
    return catalog.requirements.filter { domains.contains($0.domain) }.map {
      ItemID.requirement($0.id)
    }
      + catalog.frameworks.filter { worksheet.frameworks.contains($0.id) }
      .flatMap(\.controls).map { ItemID.control($0.id) }
  }

  /// Summary, gaps, licences, identity, compliance, mechanics, re-enrolment, decisions, questions, and the hidden base of
  /// an import.
  public var sheets: [WorkbookSheet] {
    [
      summary, gaps, licences, identity, compliance, mechanics, reEnrolment, decisions,
      openQuestions,
    ].map(branded) + [base]
  }

  func text(_ phrase: WorkbookPhrase, _ values: [String: String] = [:]) -> String {
    language.text(phrase, values)
  }

  /// A column with what stands above it.
  func column(_ phrase: WorkbookPhrase, _ width: Int) -> TableSheet.Column {
    .init(head: text(phrase), width: width)
  }

  /// What stands at the foot of printed pages.
  var foot: String { "\(assessment.organisation), \(assessment.day)" }
}

// MARK: - Gaps

extension GapWorkbook {
  private var gaps: WorkbookSheet {
    let names = GapNames(assessment, catalog)
    let rows = assessment.findings.map { finding in
      let row = GapRow(finding, assessment, names, language)
      let isAnswered = isAnswered(finding)
      return GapColumn.allCases.map { cell($0, row, isAnswered) }
    }
    let table = TableSheet(
      name: text(.sheetGaps), about: text(.aboutGaps, ["path": assessment.path]),
      columns: GapColumn.allCases.map {
        .init(head: text($0.phrase), width: $0.width, note: text($0.help))
      }, rows: rows, empty: text(.noGaps), foot: foot)
    var sheet = table.sheet
    sheet.page.isLarge = true
    sheet.page.pagesWide = 2
    sheet.page.repeatedColumns = 2
    guard let range = table.range else { return sheet }
    sheet.choices = [
      .init(
        column: GapColumn.status.rawValue, rows: range,
        words: GapStatus.allCases.map(\.rawValue)),
      .init(
        column: GapColumn.decision.rawValue, rows: range,
        words: Decision.Kind.allCases.map(\.rawValue)),
    ]
    sheet.colours = colours(table, range)
    return sheet
  }

  private func colours(
    _ table: TableSheet, _ range: ClosedRange<Int>
  ) -> [WorkbookSheet.Colour] {
    let statuses = GapStatus.allCases.map { ($0.rawValue, $0.colour) }
    var colours = table.colours(GapColumn.status.rawValue, statuses)
    colours += table.colours(GapColumn.relation.rawValue, WordColours.relations(language))
    colours += table.colours(GapColumn.need.rawValue, WordColours.needs(language))
    let past = assessment.day.number - 1
    for column in [GapColumn.due, .until] {
      colours.append(
        .init(column: column.rawValue, rows: range, rule: .upTo(day: past), colour: 0xE6A0A0))
    }
    colours.append(
      .init(column: GapColumn.points.rawValue, rows: range, rule: .bar, colour: 0xF8CBAD))
    return colours
  }

  private func cell(
    _ column: GapColumn, _ row: GapRow, _ isAnswered: Bool
  ) -> WorkbookSheet.Cell {
    let value = row.value(column)
    switch column {
    case .id: return .init(value, .id)
    case .devices: return .init(value, .count)
    case .effort, .points, .recovers: return .init(value, .figure)
    case .source: return .init(value, .link, link: row.finding.source.url)
    case .status: return .init(value, .input)
    case .owner, .due, .decision, .with, .decisionReason, .by, .until:
      let isDay = column == .due || column == .until
      // What is not answered has no place for them in a worksheet.
      guard isAnswered else { return .init(value, .question) }
      return .init(value, isDay ? .dayInput : .input)
    default: return .init(value, .text)
    }
  }

  /// Whether the worksheet says something about the item there.
  private func isAnswered(_ finding: Finding) -> Bool {
    guard let population = finding.population ?? worksheet.populations.first?.id else {
      return false
    }
    return switch finding.item {
    case .capability(let id): worksheet.capabilities[id]?.answerIndex(for: population) != nil
    case .requirement(let id): worksheet.requirements[id]?.answerIndex(for: population) != nil
    case .control(let id): worksheet.controls[id]?.answerIndex(for: population) != nil
    }
  }

  /// What was written, so that an import knows what people changed.
  private var base: WorkbookSheet {
    func line(_ words: [String]) -> [WorkbookSheet.Cell] { words.map { .init(.text($0), .id) } }
    var rows = [
      line(["format", WorkbookExport.format]), line(["worksheet", hash]),
      line(["catalog", catalog.version]), line(["organisation", worksheet.organisation]),
      line(["title", worksheet.title]),
    ]
    // An import finds columns by their heads, which stand in this language.
    if language.code != Language.english.code { rows.append(line(["language", language.code])) }
    rows += assessment.findings.map { finding in
      let values = GapRow.values(finding)
      return line(
        ["gap", finding.item.text, finding.population?.rawValue ?? "", GapStatus(finding).rawValue]
          + GapColumn.taken.map { $0.answer.flatMap { values[$0] } ?? "" })
    }
    var sheet = WorkbookSheet(
      name: WorkbookExport.baseSheet, columns: [.init(width: 14), .init(width: 40)], rows: rows)
    sheet.isHidden = true
    sheet.isProtected = true
    return sheet
  }
}
