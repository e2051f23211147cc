import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

/// The engine over the shipped catalog and worksheets.
@Suite struct ShippedCatalogTests {
  private func shipped() throws -> Catalog {
    var diagnostics = Diagnostics()
    let catalog = try #require(ShippedCatalog.load(into: &diagnostics))
    #expect(diagnostics.all.isEmpty)
    return catalog
  }

  private func worksheet(_ text: String, _ catalog: Catalog) throws -> Worksheet {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "worksheet.yaml", bytes: Array(text.utf8))
    let worksheet = WorksheetLoader.load(file, ids: CatalogIDs(catalog), into: &diagnostics)
    #expect(diagnostics.all.map(\.message) == [])
    return try #require(worksheet)
  }

  private func assess(_ worksheet: Worksheet, _ catalog: Catalog, _ text: String) throws
    -> Assessment
  {
    let profile = try #require(Engine.profile(for: worksheet, in: catalog))
    return Engine.assess(worksheet, CatalogIndex(catalog), profile: profile, day: day(text))
  }

  static let windows = """
    muster: worksheet/1
    title: Remote Help
    organisation: Test
    cloud: commercial
    populations:
      windows:
        platform: windows
        ownership: corporate
        mode: entra-join
        minimum-os: "11"
        devices: 10
    """

  @Test(arguments: ["2026-06-30", "2026-07-01", "2026-11-20"])
  func remoteHelpCameIntoMicrosoft365E3InJuly2026(_ text: String) throws {
    let catalog = try shipped()
    let worksheet = try worksheet(
      Self.windows + """

        licences:
          - {plan: microsoft-365-e3}
        capabilities:
          support-automation.attended-remote-control: must
        requirements:
          identity.device-registration: met
          mechanics.network-endpoints: met
        """, catalog)
    let assessment = try assess(worksheet, catalog, text)
    let explained = try #require(
      Engine.explain(
        .capability(id("support-automation.attended-remote-control")), worksheet,
        CatalogIndex(catalog), assessment))
    let trial = try #require(
      explained.parts.first?.trials.first {
        $0.route.features == [id("support-automation.remote-help")]
      })
    let isInside = text >= "2026-07-01"
    #expect(trial.counts == Views<Bool?>(now: isInside, owned: isInside, addOn: true))
  }

  @Test func allUnansweredIsUnknown() throws {
    let catalog = try shipped()
    let assessment = try assess(worksheet(Self.windows, catalog), catalog, "2026-11-20")
    #expect(assessment.standing.verdicts == Views { _ in .unknown })
    for part in assessment.domains {
      #expect(part.standing.verdicts.now == .unknown, "\(part.domain)")
    }
  }

  @Test(arguments: ["contoso", "fabrikam"])
  func shippedWorksheetsKeepTheInvariants(_ name: String) throws {
    let catalog = try shipped()
    let text = try Repository.text("worksheets/\(name).yaml")
    let assessment = try assess(worksheet(text, catalog), catalog, "2026-11-20")
    let scores = try #require(assessment.standing.scores)
    let sum = assessment.findings.reduce(Ratio.zero) { $0 + $1.points }
    #expect(sum + scores.now.low == Ratio(100))
    let printed = assessment.findings.reduce(0) { $0 + $1.hundredths }
    #expect(printed + scores.now.low.roundedHundredths == 10_000)
    #expect(scores.now.low <= scores.owned.low && scores.owned.low <= scores.addOn.low)
    #expect(scores.now.high <= scores.owned.high && scores.owned.high <= scores.addOn.high)
  }

  /// A file with its rows in another order: the blocks that start with `  - ` below each top key.
  private func shuffled(_ text: String, _ random: inout SeededGenerator) -> String {
    var sections: [(head: String, rows: [String])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isTop = !line.isEmpty && !line.hasPrefix(" ") && !line.hasPrefix("#")
      if isTop || sections.isEmpty {
        sections.append(("\(line)\n", []))
      } else if line.hasPrefix("  - ") {
        sections[sections.count - 1].rows.append("\(line)\n")
      } else if var last = sections[sections.count - 1].rows.popLast() {
        last += "\(line)\n"
        sections[sections.count - 1].rows.append(last)
      } else {
        sections[sections.count - 1].head += "\(line)\n"
      }
    }
    return sections.map { $0.head + $0.rows.shuffled(using: &random).joined() }.joined()
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func theOrderOfRowsInTheFilesChangesNothing(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let catalog = try shipped()
    let files = ShippedCatalog.files.map { file in
      SourceFile(
        path: file.path,
        bytes: Array(shuffled(String(decoding: file.bytes, as: UTF8.self), &random).utf8))
    }.shuffled(using: &random)
    #expect(zip(files, ShippedCatalog.files).contains { $0.bytes != $1.bytes })
    var diagnostics = Diagnostics()
    let other = try #require(CatalogLoader.load([.init(files: files)], into: &diagnostics))
    #expect(diagnostics.all.map(\.message) == [], "seed \(seed)")
    for name in ["contoso", "fabrikam"] {
      let worksheet = try worksheet(Repository.text("worksheets/\(name).yaml"), catalog)
      let difference = firstDifference(
        try assess(worksheet, catalog, "2026-11-20"), try assess(worksheet, other, "2026-11-20"))
      #expect(difference == nil, "seed \(seed), \(name): \(difference ?? "")")
    }
  }
}
