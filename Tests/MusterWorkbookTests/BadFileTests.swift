import MusterTestSupport
import MusterWorkbook
import Testing

/// Files that are no sound workbook: refused early, with a sentence that helps.
@Suite struct BadFileTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let said: String
    let bytes: @Sendable () throws -> [UInt8]
    var testDescription: String { name }
  }

  static func package(_ change: (inout PackageBuilder) -> Void) throws -> [UInt8] {
    var package = PackageBuilder(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    change(&package)
    return try package.bytes()
  }

  static let sheet = "xl/worksheets/sheet1.xml"

  static let cases = [
    Case(name: "nothing", said: "is no workbook") { [] },
    Case(name: "a text", said: "is no workbook") { Array("id,need\n".utf8) },
    Case(name: "encrypted by Excel", said: "is encrypted, or in the old format") {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 4_000)
    },
    Case(name: "an encrypted archive", said: "the workbook is encrypted") {
      try PackageBuilder(rows: "").bytes(password: "secret")
    },
    Case(name: "cut off", said: "cut off or damaged") {
      Array(try package { _ in }.dropLast(200))
    },
    Case(name: "an archive without parts", said: "no part '_rels/.rels'") {
      try package { $0.parts = [("a.txt", [0x61])] }
    },
    Case(name: "a document of another kind", said: "no workbook") {
      try package { package in
        package.replace(
          "[Content_Types].xml",
          with: package.text("[Content_Types].xml")
            .replacing("spreadsheetml.sheet.main", with: "wordprocessingml.document.main"))
      }
    },
    Case(name: "a sheet that is missing", said: "no part 'xl/worksheets/sheet1.xml'") {
      try package { $0.remove(sheet) }
    },
    Case(name: "a way out of the archive", said: "leads out of it") {
      try package { $0.replace("../../etc/cron.d/x", with: "x") }
    },
    Case(name: "XML that breaks off", said: "is no XML") {
      try package { $0.replace(sheet, with: String($0.text(sheet).dropLast(20))) }
    },
    Case(name: "XML with an end of another element", said: "is no XML") {
      try package {
        $0.replace(sheet, with: $0.text(sheet).replacing("</row>", with: "</rows>"))
      }
    },
    Case(name: "an external entity", said: "declares a document type") {
      try package {
        $0.replace(
          sheet,
          with: "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet>&e;</worksheet>")
      }
    },
    Case(name: "a billion laughs", said: "declares a document type") {
      try package {
        $0.replace(
          sheet,
          with:
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"
        )
      }
    },
    Case(name: "an entity that nothing declares", said: "is no XML") {
      try package { $0.replace(sheet, with: "<worksheet>&nbsp;</worksheet>") }
    },
    Case(name: "a shared text that is not there", said: "does not have") {
      try PackageBuilder(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>").bytes()
    },
    Case(name: "a row beyond the last", said: "which no sheet has") {
      try PackageBuilder(rows: "<row r=\"1048577\"/>").bytes()
    },
    Case(name: "a cell beyond the last column", said: "which no sheet has") {
      try PackageBuilder(rows: "<row r=\"1\"><c r=\"XFE1\"/></row>").bytes()
    },
  ]

  @Test(arguments: cases)
  func `a file that is no workbook is refused`(_ example: Case) throws {
    let bytes = try example.bytes()
    let fault = #expect(throws: WorkbookFault.self) { try WorkbookReader.read(bytes) }
    #expect(fault?.message.contains(example.said) == true, "\(String(describing: fault))")
  }

  @Test func `an entry that unpacks to far more is refused before it is unpacked`() throws {
    var package = PackageBuilder(rows: "")
    package.replace(Self.sheet, with: String(repeating: " ", count: 40 << 20))
    let bytes = try package.bytes()
    #expect(bytes.count < 200_000)
    let fault = #expect(throws: WorkbookFault.self) { try WorkbookReader.read(bytes) }
    #expect(fault?.message.contains("far more than a workbook needs") == true)
  }

  @Test func `an archive of 100,000 entries is refused`() throws {
    var package = PackageBuilder(rows: "")
    package.parts += (0..<100_000).map { ("x\($0)", []) }
    let fault = #expect(throws: WorkbookFault.self) { try WorkbookReader.read(package.bytes()) }
    #expect(fault?.message.contains("entries") == true)
  }

  @Test func `limits on size, cells and texts hold`() throws {
    let rows = (1...50).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    let texts = String(repeating: "<si><t>x</t></si>", count: 50)
    let bytes = try PackageBuilder(rows: rows, texts: texts).bytes()
    #expect(try WorkbookReader.read(bytes).sheets[0].cells.count == 50)
    var limits = WorkbookLimits()
    limits.cells = 49
    #expect(throws: WorkbookFault.self) { try WorkbookReader.read(bytes, limits: limits) }
    limits = WorkbookLimits()
    limits.texts = 49
    #expect(throws: WorkbookFault.self) { try WorkbookReader.read(bytes, limits: limits) }
    limits = WorkbookLimits()
    limits.bytes = bytes.count - 1
    #expect(throws: WorkbookFault.self) { try WorkbookReader.read(bytes, limits: limits) }
  }

  @Test func `a sheet with the most rows a sheet can have is read`() throws {
    let rows = (1...1_048_576).map { "<row r=\"\($0)\"/>" }.joined()
    var package = PackageBuilder(rows: rows)
    package.replace("xl/sharedStrings.xml", with: "<sst/>")
    var limits = WorkbookLimits()
    limits.ratio = 2_000
    let content = try WorkbookReader.read(package.bytes(), limits: limits)
    #expect(content.sheets[0].cells.isEmpty)
  }

  @Test(arguments: [UInt64](1...400))
  func `a spoilt byte gives a workbook or a sentence`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = try Self.sound
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    do {
      _ = try WorkbookReader.read(bytes)
    } catch {
      #expect(!error.message.isEmpty, "seed \(seed)")
    }
  }

  static var sound: [UInt8] {
    get throws {
      try PackageBuilder(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", texts: "<si><t>x</t></si>"
      ).bytes()
    }
  }
}
