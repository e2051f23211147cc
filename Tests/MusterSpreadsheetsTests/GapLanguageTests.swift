import MusterCatalogs
import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterReports
import MusterSpreadsheets
import MusterWorkbook
import Testing

/// A gap worksheet in another language, and back.
@Suite struct GapLanguageTests {
  static func swedish() throws -> Language {
    var findings = Diagnostics()
    let file = try #require(ShippedCatalog.language("sv"))
    return Language(try #require(LanguageLoader.load(file, into: &findings)))
  }

  private func sheets(_ book: GapBook, _ language: Language) -> [WorkbookSheet] {
    GapWorkbook(
      book.assessment, worksheet: book.worksheet, catalog: RoundTripTests.catalog,
      questions: book.questions, explanations: book.explanations,
      hash: WorkbookExport.contentHash(book.document.file.bytes), language: language
    ).sheets
  }

  @Test func `heads and names of sheets are Swedish, words that come back are not`() throws {
    let book = try GapBook.shipped("contoso")
    let sheets = sheets(book, try Self.swedish())
    #expect(
      sheets.dropLast().map(\.name) == [
        "Sammanfattning", "Luckor", "Licenser", "Identitet", "Efterlevnad", "Flyttmekanik",
        "Omregistrering", "Beslut", "Frågor",
      ])
    let gaps = try #require(sheets.first { $0.name == "Luckor" })
    #expect(gaps.rows[2][GapColumn.owner.rawValue].value == .text("Ägare"))
    #expect(gaps.rows[3][GapColumn.status.rawValue].value == .text("open"))
    #expect(gaps.choices.flatMap(\.words).contains("third-party"))
    let english = try book.sheet("Gaps")
    for (swedish, own) in zip(gaps.rows, english.rows).dropFirst(3) {
      for column in [GapColumn.id, .devices, .points, .recovers, .due, .status] {
        #expect(swedish[column.rawValue].value == own[column.rawValue].value, "\(column)")
      }
    }
  }

  @Test func `numbers are numbers in every language`() throws {
    let book = try GapBook.shipped("contoso")
    let points = sheets(book, try Self.swedish())[1].rows[3][GapColumn.points.rawValue].value
    guard case .hundredths = points else {
      Issue.record("points are \(points)")
      return
    }
  }

  @Test func `what people change in a Swedish workbook arrives`() throws {
    let swedish = try Self.swedish()
    let book = try GapBook(RoundTripTests.text)
    var sheets = sheets(book, swedish)
    let gaps = try #require(sheets.firstIndex { $0.name == "Luckor" })
    let row = try #require(
      sheets[gaps].rows.firstIndex {
        $0.first?.value == .text("network.per-app-vpn")
          && $0[GapColumn.population.rawValue].value == .text("macs")
      })
    sheets[gaps].rows[row][GapColumn.owner.rawValue] = .init(.text("Åsa"), .input)
    let content = try RoundTripTests.content(sheets)
    var asked: [String?] = []
    let found = try WorkbookImport(
      content, into: book.worksheet, catalog: RoundTripTests.catalog,
      hash: WorkbookExport.contentHash(book.document.file.bytes), isForced: false
    ) { code in
      asked.append(code)
      return [swedish]
    }
    #expect(asked == ["sv"])
    #expect(found.problems == [])
    #expect(
      found.changes.map(\.words) == [
        "network.per-app-vpn for macs: owner Åsa",
        "network.per-app-vpn for macs: the same decision",
      ])
    #expect(try book.text(after: found).contains("owner: Åsa"))
  }

  @Test func `a Swedish file of gaps comes back, its language is found by its heads`() throws {
    let swedish = try Self.swedish()
    let book = try GapBook(RoundTripTests.text)
    let bytes = GapTable.text(
      book.assessment, catalog: RoundTripTests.catalog, language: swedish)
    var asked: [String?] = []
    let found = try WorkbookImport(
      CSVReader.read(bytes, name: "csv"), into: book.worksheet, catalog: RoundTripTests.catalog,
      hash: "", isForced: false
    ) { code in
      asked.append(code)
      return [swedish]
    }
    #expect(asked == [nil])
    #expect(found.changes.map(\.words) == [] && found.problems == [])
  }

  @Test func `an English workbook asks for no language`() throws {
    let book = try GapBook(RoundTripTests.text)
    let content = try RoundTripTests.content(book.sheets)
    let found = try WorkbookImport(
      content, into: book.worksheet, catalog: RoundTripTests.catalog,
      hash: WorkbookExport.contentHash(book.document.file.bytes), isForced: false
    ) { _ in
      Issue.record("asked for a language")
      return []
    }
    #expect(found.changes.isEmpty)
  }

  @Test func `no word of a workbook is left that is not a phrase`() throws {
    let wordless = Language(
      code: "xx",
      texts: Dictionary(
        uniqueKeysWithValues: Language.phrases.map { name, english in
          let names = Set(english.matches(of: /\{[a-zA-Z]+\}/).map { String($0.output) })
          return (
            name, "¤\(name.hasPrefix("sheet") ? name : "") " + names.sorted().joined(separator: " ")
          )
        }), decimalMark: ",", groupMark: " ", coverDate: .numbers)
    let book = try GapBook.shipped("contoso")
    let all = sheets(book, wordless).dropLast()
    // Heads, titles and notes, and what the summary says: all that is not about a row.
    var texts = all.flatMap { sheet in
      sheet.rows.prefix(3).flatMap { $0 }.flatMap { [$0.value.words, $0.note ?? ""] }
    }
    texts += all[0].rows.prefix(20).flatMap { $0 }.map(\.value.words)
    texts += all.flatMap(\.charts).flatMap { chart in
      [chart.title, chart.description] + chart.series.map(\.name)
    }
    let own = (book.worksheet.title + book.worksheet.organisation).lowercased()
    let names = (book.assessment.sourceTitle ?? "") + "catalog default contoso yaml"
    let platforms = book.assessment.populations.map { "\($0.population.id) \($0.platformTitle)" }
    let known = own + names.lowercased() + platforms.joined().lowercased()
    let left = texts.flatMap { $0.lowercased().split { !$0.isLetter } }.filter {
      $0.count > 2 && !known.contains($0) && !$0.hasPrefix("sheet")
    }
    #expect(Set(left.map(String.init)).sorted() == [])
  }
}

extension WorkbookSheet.Value {
  /// The text of a cell; empty for numbers.
  fileprivate var words: String {
    if case .text(let text) = self { text } else { "" }
  }
}
