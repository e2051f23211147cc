import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterSpreadsheets
import MusterTestSupport
import MusterWorkbook
import Testing

/// What stands in the gap worksheet against the assessment that it was made from.
@Suite struct GapSheetsTests {
  /// The rows of a table below its heads.
  static func rows(_ sheet: WorkbookSheet) -> [[WorkbookSheet.Cell]] {
    sheet.filterRow == nil ? [] : Array(sheet.rows.dropFirst(3))
  }

  static func hundredths(_ cell: WorkbookSheet.Cell) -> Int {
    if case .hundredths(let number) = cell.value { number } else { 0 }
  }

  @Test func `the heads of the columns are named once and in the documented order`() {
    let heads = GapColumn.allCases.map(\.head)
    #expect(Set(heads).count == heads.count)
    #expect(
      heads == [
        "Id", "Title", "Domain", "Need", "Platform", "Population", "Devices",
        "What the matter is", "Relation", "Missing facets", "Intune route", "What to do",
        "Effort (days)", "Licence", "Owner", "Due", "Decision", "Decision with",
        "Decision reason", "Decided by", "Decided until", "Status", "Points", "Points recovered",
        "Source",
      ])
  }

  @Test(arguments: Repository.files(below: "worksheets", endings: [".yaml"]))
  func `gaps and domains sum to 100 less the low score`(path: String) throws {
    let book = try GapBook(Repository.text(path))
    let low = try #require(book.assessment.standing.scores?.now.low)
    let wanted = 10_000 - low.roundedHundredths
    let gaps = Self.rows(try book.sheet("Gaps"))
    #expect(gaps.count == book.assessment.findings.count)
    let points = gaps.map { Self.hundredths($0[GapColumn.points.rawValue]) }
    #expect(points.reduce(0, +) == wanted)
    #expect(
      gaps.map { Self.hundredths($0[GapColumn.recovers.rawValue]) }
        == book.assessment.findings.map(\.recoversHundredths))
    let summary = try book.sheet("Summary").rows
    let head = try #require(summary.firstIndex { $0.first?.text == "Domain" })
    let domains = summary[(head + 1)...].prefix(book.assessment.domains.count)
    #expect(domains.map { Self.hundredths($0[5]) }.reduce(0, +) == wanted)
    #expect(Self.hundredths(summary[head + 1 + domains.count][5]) == wanted)
    #expect(
      domains.map { Self.hundredths($0[2]) }
        == book.assessment.domains.map { $0.standing.scores?.now.low.roundedHundredths ?? 0 })
  }

  @Test func `the summary says the verdict and the range of each view`() throws {
    let book = try GapBook.shipped("contoso")
    let rows = try book.sheet("Summary").rows
    let standing = book.assessment.standing
    for (position, view) in [View.now, .owned, .addOn].enumerated() {
      let cells = rows[6 + position]
      #expect(cells[1].text == standing.verdicts[view].title)
      #expect(Self.hundredths(cells[2]) == standing.scores?[view].low.roundedHundredths)
      #expect(Self.hundredths(cells[3]) == standing.scores?[view].high.roundedHundredths)
    }
    #expect(try book.sheet("Summary").charts.count == 2)
  }

  @Test func `each table has the rows of the assessment`() throws {
    let book = try GapBook.shipped("contoso")
    let assessment = book.assessment
    let licences = Self.rows(try book.sheet("Licences"))
    #expect(licences.count == (book.worksheet.licences ?? []).count + assessment.licences.count)
    #expect(
      licences.filter { $0[1].text == "would add" }.map { Self.hundredths($0[5]) }
        == assessment.licences.map(\.points.roundedHundredths))
    let decisions = Self.rows(try book.sheet("Decisions"))
    #expect(decisions.map(\.[2].text).count { $0 == "holds" } == assessment.liveDecisions.count)
    #expect(
      decisions.map(\.[2].text).count { $0 == "expired" } == assessment.expiredDecisions.count)
    let questions = Self.rows(try book.sheet("Questions"))
    #expect(questions.map(\.[1].text) == book.questions.map(\.item.text))
    #expect(questions.allSatisfy { $0[10].text.contains("contoso.yaml") })
    let compliance = Self.rows(try book.sheet("Compliance"))
    #expect(
      Set(compliance.map(\.[3].text)).isSubset(
        of: ["met", "partly", "not-met", "open", "not-applicable"]))
    #expect(compliance.contains { $0[5].text.contains("held down by") })
    let ways = Self.rows(try book.sheet("Re-enrolment"))
    #expect(Set(ways.map(\.[0].text)) == Set(book.worksheet.populations.map(\.id.rawValue)))
  }

  @Test(arguments: Repository.files(below: "worksheets", endings: [".yaml"]))
  func `the sheets of states cost what their domains cost`(path: String) throws {
    let book = try GapBook(Repository.text(path))
    let columns = [
      ("Identity", Domain.identity, 5), ("Mechanics", .mechanics, 5),
      ("Compliance", .compliance, 8),
    ]
    for (name, domain, points) in columns {
      let rows = Self.rows(try book.sheet(name))
      let wanted = book.assessment.findings.filter { $0.domain == domain }
      #expect(
        rows.reduce(0) { $0 + Self.hundredths($1[points]) }
          == wanted.reduce(0) { $0 + $1.hundredths }, "\(name)")
      guard domain != .compliance else { continue }
      #expect(Set(rows.map(\.[0].text)).isSuperset(of: wanted.map(\.item.text)))
    }
  }

  @Test func `a gap names its route, its licence and its page`() throws {
    let book = try GapBook.shipped("contoso")
    let finding = try #require(book.assessment.findings.first { !$0.features.isEmpty })
    let titles = finding.features.compactMap { id in
      RoundTripTests.catalog.features.first { $0.id == id }?.title
    }
    let rows = Self.rows(try book.sheet("Gaps"))
    let position = try #require(book.assessment.findings.firstIndex(of: finding))
    let row = rows[position]
    #expect(row[GapColumn.route.rawValue].text == titles.joined(separator: "\n"))
    #expect(row[GapColumn.source.rawValue].link == finding.source.url)
    for (row, finding) in zip(rows, book.assessment.findings) where !finding.licence.isEmpty {
      #expect(row[GapColumn.licence.rawValue].text != "", "\(finding.item.text)")
    }
  }

  @Test func `status and decision have lists, what is not answered is not for writing`() throws {
    let book = try GapBook.shipped("contoso")
    let sheet = try book.sheet("Gaps")
    #expect(
      sheet.choices.map(\.column) == [GapColumn.status.rawValue, GapColumn.decision.rawValue])
    for (row, finding) in zip(Self.rows(sheet), book.assessment.findings) {
      let style = row[GapColumn.owner.rawValue].style
      if finding.reason == .unanswered, finding.cause == nil { #expect(style != .input) }
      if finding.owner != nil { #expect(style == .input) }
    }
  }

  @Test func `an expired decision is marked, one on its last day holds`() throws {
    let text = RoundTripTests.text
    for (until, status) in [("2026-11-19", "expired"), ("2026-11-20", "decided")] {
      let book = try GapBook(text.replacing("2027-01-31", with: until))
      let row = try #require(
        Self.rows(try book.sheet("Gaps")).first { $0[0].text == "network.per-app-vpn" })
      #expect(row[GapColumn.status.rawValue].text == status)
      let decisions = Self.rows(try book.sheet("Decisions"))
      #expect(decisions.map(\.[2].text) == [status == "expired" ? "expired" : "holds"])
    }
  }

  @Test func `no gaps give sheets that say so`() throws {
    let book = try GapBook.shipped("contoso")
    let empty = GapWorkbook(
      book.assessment.with(findings: []), worksheet: book.worksheet,
      catalog: RoundTripTests.catalog, questions: [], explanations: [], hash: "")
    let content = try RoundTripTests.content(empty.sheets)
    let gaps = try #require(content.sheets.first { $0.name == "Gaps" })
    #expect(gaps.rows.last?.cells[0]?.text == "Nothing costs points.")
    let questions = try #require(content.sheets.first { $0.name == "Questions" })
    #expect(questions.rows.last?.cells[0]?.text.hasPrefix("Nothing is open") == true)
    let found = try book.read(empty.sheets)
    #expect(found.changes.isEmpty && found.problems.isEmpty)
  }

  @Test func `ten thousand gaps are written and read`() throws {
    let book = try GapBook.shipped("contoso")
    let few = book.assessment.findings
    let many = (0..<10_000).map { few[$0 % few.count] }
    let sheets = book.sheets(of: book.assessment.with(findings: many))
    let content = try RoundTripTests.content(sheets)
    let gaps = try #require(content.sheets.first { $0.name == "Gaps" })
    #expect(gaps.rows.count == 10_003)
    #expect(
      GapTable.rows(book.assessment.with(findings: many), catalog: RoundTripTests.catalog).count
        == 10_001)
  }

  @Test func `the same input gives the same bytes`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try WorkbookWriter.write(
        GapBook.shipped("contoso").sheets, title: "Gaps", day: 20_777,
        to: "\(folder.path)/\(name).xlsx")
    }
    #expect(
      try RoundTripTests.bytes("\(folder.path)/a.xlsx")
        == RoundTripTests.bytes("\(folder.path)/b.xlsx"))
  }
}
