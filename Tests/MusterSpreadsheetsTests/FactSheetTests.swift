import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterSpreadsheets
import MusterTestSupport
import MusterWorkbook
import Testing

/// Facts as a sheet and back.
@Suite struct FactSheetTests {
  static let text = RoundTripTests.text.replacing(
    "frameworks: [",
    with: """
      facts:
        tenant-name: small.onmicrosoft.com
        other-tenant-names: []
        upn-suffixes: [small.example, small.local]   # two
        federation: ad-fs
      frameworks: [
      """)

  /// Sets the value of a fact; a line more where the fact is not on the sheet.
  static func edit(
    _ sheets: [WorkbookSheet], _ fact: String, _ value: WorkbookSheet.Value
  ) throws -> [WorkbookSheet] {
    var sheets = sheets
    let sheet = try #require(sheets.firstIndex { $0.name == "Facts" })
    let column = try #require(sheets[sheet].rows[2].firstIndex { $0.text == "Value" })
    if let row = sheets[sheet].rows.firstIndex(where: { $0[0].text == fact }) {
      sheets[sheet].rows[row][column] = .init(value, .input)
    } else {
      sheets[sheet].rows.append([
        .init(.text(fact), .id), .init(.empty, .label), .init(value, .input),
      ])
    }
    return sheets
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let fact: String
    let value: WorkbookSheet.Value
    /// What stands in the file afterwards.
    let wanted: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a name", fact: "tenant-name", value: .text("other.onmicrosoft.com"),
      wanted: "  tenant-name: other.onmicrosoft.com\n"),
    Case(
      name: "a list", fact: "upn-suffixes", value: .text("small.example; small.org"),
      wanted: "  upn-suffixes: [small.example, small.org]   # two\n"),
    Case(
      name: "an empty list", fact: "verified-domains", value: .text("None"),
      wanted: "  verified-domains: []\n"),
    Case(
      name: "a list that is no longer empty", fact: "other-tenant-names",
      value: .text("old.onmicrosoft.com"),
      wanted: "  other-tenant-names: [old.onmicrosoft.com]\n"),
    Case(
      name: "a choice in capitals", fact: "federation", value: .text("Third Party"),
      wanted: "  federation: third-party\n"),
    Case(
      name: "several choices", fact: "device-join", value: .text("hybrid, entra"),
      wanted: "  device-join: [hybrid, entra]\n"),
    Case(
      name: "a version", fact: "connect-sync-version", value: .text("2.5.79.0"),
      wanted: "  connect-sync-version: 2.5.79.0\n"),
    Case(
      name: "a number", fact: "apns-days-left", value: .number(212),
      wanted: "  apns-days-left: 212\n"),
    Case(
      name: "no limit", fact: "entra-device-limit", value: .text("unlimited"),
      wanted: "  entra-device-limit: unlimited\n"),
    Case(
      name: "taken back", fact: "federation", value: .empty,
      wanted: "  upn-suffixes: [small.example, small.local]   # two\nframeworks:"),
  ]

  @Test(arguments: cases)
  func `a fact that people change arrives, and nothing else`(_ example: Case) throws {
    let document = RoundTripTests.document(Self.text)
    let sheets = try Self.edit(RoundTripTests.export(document), example.fact, example.value)
    let found = try RoundTripTests.read(sheets, into: document)
    #expect(found.problems == [])
    #expect(found.changes.count == 1, "\(found.changes.map(\.words))")
    let changed = try RoundTripTests.applying(found, to: document)
    let text = String(decoding: changed.file.bytes, as: UTF8.self)
    #expect(text.contains(example.wanted), "\(text)")
    #expect(changed.worksheet != nil)
  }

  @Test func `an unknown fact and one that stands twice are named with their cells`() throws {
    let document = RoundTripTests.document(Self.text)
    var sheets = try Self.edit(
      RoundTripTests.export(document), "tenant-nam", .text("x"))
    let last = try #require(sheets.first { $0.name == "Facts" }).rows.count
    sheets = sheets.map { sheet in
      var sheet = sheet
      if sheet.name == "Facts" { sheet.rows.append(sheet.rows[3]) }
      return sheet
    }
    let found = try RoundTripTests.read(sheets, into: document)
    #expect(found.changes.map(\.words) == [])
    #expect(
      found.problems == [
        .init(
          sheet: "Facts", address: "A\(last)", message: "there is no fact 'tenant-nam'",
          help: "did you mean 'tenant-name'?"),
        .init(
          sheet: "Facts", address: "A\(last + 1)",
          message: "'tenant-name' stands twice, first in A4", help: nil),
      ])
  }

  @Test func `a fact that both changed keeps the worksheet's`() throws {
    let before = RoundTripTests.document(Self.text)
    let sheets = try Self.edit(
      RoundTripTests.export(before), "federation", .text("none"))
    let after = RoundTripTests.document(
      Self.text.replacing("federation: ad-fs", with: "federation: third-party"))
    let found = try RoundTripTests.read(sheets, into: after)
    #expect(found.changes.map(\.words) == [])
    #expect(
      found.problems.map(\.message) == [
        "both changed: the worksheet says 'third-party', the workbook 'none'"
      ])
  }

  @Test(arguments: WorksheetRole.allCases)
  func `facts are for those who know the tenant`(role: WorksheetRole) throws {
    let sheets = try RoundTripTests.export(RoundTripTests.document(Self.text), role: role)
    #expect(sheets.contains { $0.name == "Facts" } == [.identity, .devices].contains(role))
  }

  @Test func `a workbook with nothing but facts is read`() throws {
    let document = RoundTripTests.document(Self.text)
    let sheets = try Self.edit(RoundTripTests.export(document), "federation", .text("none"))
      .filter { $0.name == "Facts" }
    let found = try RoundTripTests.read(sheets, into: document)
    #expect(found.changes.map(\.words) == ["fact federation: none"])
  }
}
