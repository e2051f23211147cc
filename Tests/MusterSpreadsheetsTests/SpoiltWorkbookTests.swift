import Foundation
import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterSpreadsheets
import MusterTestSupport
import MusterWorkbook
import Testing

/// Cells that cannot be taken, workbooks of another time or another worksheet.
@Suite struct SpoiltWorkbookTests {
  private typealias Trip = RoundTripTests

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let item: String
    let head: String
    let value: WorkbookSheet.Value
    let said: String
    let help: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a word that is none", item: "network.wifi", head: "Answer", value: .text("mst"),
      said: "'mst' is none of the values", help: "did you mean 'must'?"),
    Case(
      name: "a number where a word belongs", item: "network.wifi", head: "Answer",
      value: .number(3), said: "'3' is none of the values", help: "one of: must, "),
    Case(
      name: "an item that is none", item: "network.wifi", head: "Id", value: .text("network.wify"),
      said: "there is no item 'network.wify'", help: "did you mean 'network.wifi'?"),
    Case(
      name: "a row without an id", item: "network.wifi", head: "Id", value: .empty,
      said: "the row has no id", help: ""),
    Case(
      name: "a population that is none", item: "network.wifi", head: "Populations",
      value: .text("mac"), said: "there is no population 'mac'", help: "did you mean 'macs'?"),
    Case(
      name: "a facet that is none", item: "network.per-app-vpn", head: "Facets in use",
      value: .text("app-lst"), said: "has no facet 'app-lst'", help: "did you mean 'app-list'?"),
    Case(
      name: "facets of a requirement", item: "identity.same-tenant", head: "Facets in use",
      value: .text("x"), said: "only capabilities have facets", help: ""),
    Case(
      name: "a date that is none", item: "network.wifi", head: "Due", value: .text("soon"),
      said: "'soon' is no date", help: "write it as a date"),
    Case(
      name: "not-applicable without a reason", item: "network.wifi", head: "Answer",
      value: .text("not-applicable"), said: "needs a reason", help: "write why"),
    Case(
      name: "a decision without its parts", item: "network.wifi", head: "Decision",
      value: .text("drop"), said: "a decision has a kind, a reason", help: "fill in"),
    Case(
      name: "a note without an answer", item: "apps.public-store", head: "Note", value: .text("x"),
      said: "the row has no answer", help: "choose one"),
  ]

  @Test(arguments: cases)
  func `a cell that cannot be taken is named, and the rest is taken`(_ example: Case) throws {
    let document = Trip.document(Trip.text)
    var sheets = try Trip.edit(
      Trip.export(document), "identity.same-tenant", "Note", .text("seen"))
    sheets = try Trip.edit(sheets, example.item, example.head, example.value)
    let found = try Trip.read(sheets, into: document)
    let problem = try #require(found.problems.first)
    #expect(found.problems.count == 1, "\(found.problems)")
    #expect(problem.message.contains(example.said), "\(problem)")
    #expect(example.help.isEmpty || problem.help?.contains(example.help) == true, "\(problem)")
    let expected = try place(sheets, example.head, example.value)
    if let expected { #expect("\(problem.sheet)!\(problem.address)" == expected) }
    #expect(found.changes.map(\.words) == ["identity.same-tenant: note seen"])
  }

  /// Where the spoilt value stands, where it is a text.
  private func place(
    _ sheets: [WorkbookSheet], _ head: String, _ value: WorkbookSheet.Value
  ) throws -> String? {
    guard case .text(let text) = value, head != "Note", text != "not-applicable", text != "drop"
    else { return nil }
    for sheet in sheets where sheet.filterRow != nil {
      guard let column = sheet.rows[2].map(\.text).firstIndex(of: head) else { continue }
      for (row, cells) in sheet.rows.enumerated().dropFirst(3) where cells[column].text == text {
        return "\(sheet.name)!\(CellAddress(row: row, column: column).text)"
      }
    }
    return nil
  }

  @Test func `a row that stands twice is named with its first place`() throws {
    let document = Trip.document(Trip.text)
    var sheets = try Trip.export(document)
    let position = try #require(sheets.firstIndex { $0.name == "Devices" })
    let row = try #require(sheets[position].rows.firstIndex { $0[0].text == "network.wifi" })
    sheets[position].rows.append(sheets[position].rows[row])
    let found = try Trip.read(sheets, into: document)
    #expect(found.problems.map(\.message).first?.contains("stands twice") == true)
    #expect(found.changes.isEmpty)
  }

  @Test func `a workbook of another worksheet is refused unless that is forced`() throws {
    let document = Trip.document(Trip.text)
    let other = Trip.document(Trip.text.replacing("title: Small", with: "title: Large"))
    let sheets = try Trip.export(document)
    let fault = #expect(throws: WorkbookFault.self) { try Trip.read(sheets, into: other) }
    #expect(fault?.message.contains("made from another worksheet: Small") == true)
    #expect(fault?.help?.contains("--force") == true)
    #expect(try Trip.read(sheets, into: other, isForced: true).changes.isEmpty)
  }

  @Test func `two workbooks of one worksheet are taken one after the other`() throws {
    let document = Trip.document(Trip.text)
    let sheets = try Trip.export(document)
    let first = try Trip.edit(sheets, "network.wifi", "Owner", .text("Ann"))
    let second = try Trip.edit(
      Trip.edit(sheets, "network.wifi", "Note", .text("wide")), "apps.public-store", "Answer",
      .text("must"))
    let after = try Trip.applying(Trip.read(first, into: document), to: document)
    let found = try Trip.read(second, into: after)
    #expect(found.problems == [])
    #expect(found.remarks.contains { $0.contains("has changed since") })
    let both = try Trip.applying(found, to: after)
    let text = String(decoding: both.file.bytes, as: UTF8.self)
    #expect(text.contains("network.wifi: {need: must, owner: Ann, note: wide}"), "\(text)")
    #expect(text.contains("  apps.public-store: must\n"))
  }

  @Test func `the same cell changed on both sides is named, and the worksheet is kept`() throws {
    let document = Trip.document(Trip.text)
    let sheets = try Trip.export(document)
    let theirs = try Trip.edit(sheets, "network.wifi", "Answer", .text("could"))
    var fields = AnswerFields()
    fields.word = "should"
    let wifi = try #require(CapabilityID("network.wifi"))
    let ours = try document.applying(.answer(.capability(wifi), fields, for: nil))
    let found = try Trip.read(theirs, into: ours)
    #expect(found.changes.isEmpty)
    #expect(
      found.problems.map(\.message)
        == ["both changed: the worksheet says 'should', the workbook 'could'"])
  }

  @Test func `without the hidden sheet every filled cell counts`() throws {
    let document = Trip.document(Trip.text)
    var sheets = try Trip.edit(
      Trip.export(document), "network.wifi", "Answer", .text("could"))
    sheets.removeLast()
    let found = try Trip.read(sheets, into: document)
    #expect(found.remarks.contains { $0.contains("hidden sheet is gone") })
    #expect(found.changes.map(\.words) == ["network.wifi: answer could"])
  }

  @Test func `a workbook without sheets of answers is refused`() throws {
    let document = Trip.document(Trip.text)
    let sheet = WorkbookSheet(
      name: "One", columns: [.init(width: 9)], rows: [[.init(.text("Id"), .label)]])
    let fault = #expect(throws: WorkbookFault.self) { try Trip.read([sheet], into: document) }
    #expect(fault?.message.contains("'Id' and 'Answer'") == true)
  }
}
