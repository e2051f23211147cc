import Foundation
import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

/// Files that a merge refuses, and files that are saved in unusual ways.
@Suite struct WorksheetMergeEdgeTests {
  private typealias Sheets = WorksheetMergeTests

  private func document(_ bytes: [UInt8], _ name: String) throws -> WorksheetDocument {
    WorksheetDocument(SourceFile(path: name, bytes: bytes), ids: try SmallCatalog.ids())
  }

  private func document(_ text: String, _ name: String) throws -> WorksheetDocument {
    try document(Array(text.utf8), name)
  }

  private func text(_ result: WorksheetMerge.Result) -> String {
    String(decoding: result.document.file.bytes, as: UTF8.self)
  }

  @Test(arguments: ["base", "ours", "theirs"])
  func `a worksheet with faults is refused with its findings`(_ side: String) throws {
    func sheet(_ name: String) throws -> WorksheetDocument {
      let changes = name == side ? [("vpn: must", "vpn: most")] : []
      return try document(Sheets.text(changes), name)
    }
    let refusal = #expect(throws: WorksheetDocument.Refusal.self) {
      try WorksheetMerge.merge(
        base: sheet("base"), ours: sheet("ours"), theirs: sheet("theirs"))
    }
    let found = try #require(refusal).diagnostics
    #expect(found.map(\.code) == [.formatUnknownWord])
    #expect(found.first?.place?.file.path == side)
  }

  static let open = """
    conflicts:
      - item: title
        ours: One
        theirs: Two

    """

  @Test func `an open conflict is a fault, but not in what both started from`() throws {
    let base = try document(Sheets.base + Self.open, "base")
    let ours = try Sheets.document(Sheets.base, "ours")
    let result = try WorksheetMerge.merge(base: base, ours: ours, theirs: ours)
    #expect(text(result) == Sheets.base)
    let refusal = #expect(throws: WorksheetDocument.Refusal.self) {
      try WorksheetMerge.merge(base: ours, ours: base, theirs: ours)
    }
    #expect(refusal?.diagnostics.map(\.code) == [.worksheetUnresolvedConflict])
  }

  @Test func `an empty list of conflicts is none, and gives way to new ones`() throws {
    for end in ["conflicts: []\n", "conflicts:\n"] {
      let ours = try Sheets.text([("title: One", "title: Two")]) + end
      let theirs = try Sheets.text([("title: One", "title: Three")])
      let result = try Sheets.merge(ours, theirs)
      #expect(result.conflicts.count == 1)
      #expect(
        text(result).hasSuffix("conflicts:\n  - item: title\n    ours: Two\n    theirs: Three\n"))
    }
  }

  @Test func `two worksheets without a common beginning are put together`() throws {
    let ours = try Sheets.text([("  network.vpn: must   # all of them\n", "")])
    let theirs = try Sheets.text([
      (
        """

          apps.store:
            # asked
            need: should
            facets: [self-service]
            owner: "Ann"   # until May

        """, ""
      ),
      ("same-tenant: met", "same-tenant: partly"),
    ])
    let result = try WorksheetMerge.merge(
      base: nil, ours: document(ours, "ours"), theirs: document(theirs, "theirs"))
    #expect(
      result.conflicts.map(\.diagnostic.message) == [
        "'answer' of 'identity.same-tenant' is not settled: ours says 'met', theirs 'partly'"
      ])
    #expect(text(result).contains("  network.vpn: must   # all of them\n"))
    #expect(text(result).contains("  apps.store:\n    # asked\n"))
  }

  @Test func `what is shared by an alias is left to people, with the reason`() throws {
    let shared = [
      ("vpn: must ", "vpn: &tunnel {need: must} "),
      ("\n  apps.store", "  network.vpn-per-app: *tunnel\n\n  apps.store"),
    ]
    let text = try Sheets.text(shared)
    let theirs = text.replacing("*tunnel", with: "{need: could}")
    let ours = text.replacing("{need: must}", with: "{need: must, owner: me}")
    let result = try WorksheetMerge.merge(
      base: document(text, "base"), ours: document(ours, "ours"),
      theirs: document(theirs, "theirs"))
    let conflict = try #require(result.conflicts.first?.diagnostic)
    #expect(result.conflicts.count == 1)
    #expect(conflict.message.hasPrefix("'network.vpn-per-app' is not settled"))
    #expect(conflict.notes.contains { $0.message.contains("alias") }, "\(conflict.text)")
    #expect(self.text(result).hasPrefix(ours))
  }

  @Test func `line breaks, byte order mark and the end of ours stay`() throws {
    let theirs = try Sheets.text([
      ("vpn: must ", "vpn: {need: could, note: x} "), ("title: One", "title: Two"),
      ("\n  apps.store", "  network.vpn-per-app:\n    # new\n    need: must\n\n  apps.store"),
    ])
    let wanted = theirs
    let ours = "\u{FEFF}" + Sheets.base.replacing("\n", with: "\r\n").dropLast(1)
    let result = try Sheets.merge(ours, theirs)
    #expect(result.conflicts.isEmpty)
    #expect(text(result) == "\u{FEFF}" + wanted.replacing("\n", with: "\r\n").dropLast(1))
  }

  @Test func `theirs may be UTF-16, ours not, because it is changed byte by byte`() throws {
    let theirs = try Sheets.text([("vpn: must ", "vpn: could ")])
    let wide = Array("\u{FEFF}\(theirs)".data(using: .utf16LittleEndian) ?? Data())
    let base = try document(Sheets.base, "base")
    let result = try WorksheetMerge.merge(
      base: base, ours: base, theirs: document(wide, "theirs"))
    #expect(text(result) == theirs)
    let refusal = #expect(throws: WorksheetDocument.Refusal.self) {
      try WorksheetMerge.merge(base: base, ours: document(wide, "ours"), theirs: base)
    }
    #expect(refusal?.diagnostics.map(\.code) == [.worksheetNotChanged])
  }
}
