import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import Testing

/// Rules of lint about single rows: migration, dates, words.
@Suite struct CatalogRowLintTests {
  @Test func `a hole in the re-enrolment matrix is found at its state`() throws {
    let findings = try LintBench.expectFindings(
      [
        ("re-enrolment.yaml", "from: [old, new]", "from: [old]"),
        ("re-enrolment.yaml", "{id: new,", "{id: §new,"),
      ], [.catalogNoPath])
    #expect(findings.first?.message == "'ios' has no path from state 'new' to mode 'ade'")
  }

  @Test func `a product says how devices of each platform leave it`() throws {
    let findings = try LintBench.expectFindings(
      [
        ("legacy.yaml", "product: old-mdm", "product: §old-mdm"),
        ("legacy.yaml", "    platforms: [ios]", "    platforms: [ios, windows]"),
      ], [.catalogNoLeaving])
    #expect(findings.first?.message == "'old-mdm' does not say how devices of 'windows' leave it")
  }

  @Test func `a placeholder that nothing declares is found, with the likely one`() throws {
    let findings = try LintBench.expectFindings(
      [
        ("campaign.yaml", "- id: campaign.mail", "- id: §campaign.mail"),
        ("campaign.yaml", "says {{organisation}}", "says {{organization}}"),
      ], [.catalogPlaceholder])
    #expect(findings.first?.help == "did you mean 'organisation'?")
  }

  @Test func `a placeholder that no template uses is found`() throws {
    _ = try LintBench.expectFindings(
      [
        ("campaign.yaml", "on {{day}}, says", "soon, says"),
        ("campaign.yaml", "- {id: day", "- {id: §day"),
      ], [.catalogPlaceholder])
  }

  // MARK: - Ownership, dates, words

  @Test func `a feature that is not for the route's ownership is found`() throws {
    let findings = try LintBench.expectFindings(
      [
        ("intune.yaml", "ios: {}", "ios: {ownership: [corporate]}"),
        ("routes.yaml", "- capability: apps.store", "- capability: §apps.store"),
      ], [.catalogFeatureReach])
    #expect(
      findings.first?.message == "feature 'apps.catalogue' is not for personal devices of 'ios'")
  }

  @Test func `what a bundle contains has a day of its own or of its page`() throws {
    _ = try LintBench.expectFindings(
      [
        ("licences.yaml", "- id: microsoft-365-e3", "- id: §microsoft-365-e3"),
        (
          "licences.yaml",
          "\(SmallCatalog.source)}\n    source: {url: \"https://example.com/page\", doc-date: 2026-03-03",
          "\(SmallCatalog.source)}\n    source: {url: \"https://example.com/page\", doc-date: undated"
        ),
      ], [.catalogUndatedContent])
  }

  struct Words: CustomTestStringConvertible {
    let old: String
    let new: String
    var codes: [DiagnosticCode] = [.catalogWording]
    var testDescription: String { new }
  }

  static let words = [
    Words(old: "title: App store", new: "title: App store."),
    Words(old: "Lets people install apps.", new: "Lets people install apps. They like it."),
    Words(old: "Lets people install apps.", new: "Lets people install apps! They like it."),
    Words(old: "Lets people install apps.", new: "Effortlessly lets people install apps."),
    Words(old: "Do people install apps?", new: "People install apps."),
    Words(old: "Do people install apps?", new: "Do they? Do people install apps?"),
    Words(
      old: "Lets people install apps.", new: "Lets people install e.g. iOS 18.2 apps.", codes: []),
    Words(
      old: "Lets people install apps.", new: "Lets people install apps, version 1.0 and later",
      codes: []),
  ]

  @Test(arguments: words)
  func `a row says it in one sentence and plainly`(_ words: Words) throws {
    _ = try LintBench.expectFindings(
      [
        ("capabilities.yaml", words.old, words.new),
        (
          "capabilities.yaml", "- id: apps.store",
          words.codes.isEmpty ? "- id: apps.store" : "- id: §apps.store"
        ),
      ], words.codes)
  }

  @Test func `an id has an area`() throws {
    _ = try LintBench.expectFindings(
      [
        ("intune.yaml", "- id: apps.catalogue", "- id: §catalogue"),
        ("routes.yaml", "[apps.catalogue]", "[catalogue]"),
      ], [.catalogIDForm])
  }

  @Test func `a path that is impossible fills the matrix`() throws {
    _ = try LintBench.expectFindings(
      [
        ("re-enrolment.yaml", "from: [old, new]", "from: [new]"),
        ("re-enrolment.yaml", "wipe: not-required", "wipe: impossible"),
      ], [])
  }

  @Test func `braces that hold no placeholder are found`() throws {
    _ = try LintBench.expectFindings(
      [
        ("campaign.yaml", "- id: campaign.mail", "- id: §campaign.mail"),
        ("campaign.yaml", "{{organisation}} moves", "{{organisation}} {moves}"),
      ], [.catalogPlaceholder])
  }

  struct Wrong: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let id: String
    var code = DiagnosticCode.catalogWording
    var testDescription: String { "\(file) \(new)" }
  }

  static let wrongs = [
    Wrong(
      file: "intune.yaml", old: "title: App catalogue", new: "title: App catalogue.",
      id: "apps.catalogue"),
    Wrong(
      file: "requirements.yaml", old: "Two tenants do not share licences.",
      new: "Two. Tenants do not share.", id: "identity.same-tenant"),
    Wrong(
      file: "requirements.yaml", old: "Is there one tenant?", new: "One tenant.",
      id: "identity.same-tenant"),
    Wrong(
      file: "framework.yaml", old: "title: Access", new: "title: Powerful access", id: "iso.a-1"),
    Wrong(
      file: "campaign.yaml", old: "ask: Does it work?", new: "ask: It works", id: "campaign.works"),
    Wrong(
      file: "campaign.yaml", old: "How many are enrolled?", new: "Count the enrolled ones",
      id: "campaign.enrolled"),
    Wrong(
      file: "licences.yaml", old: "title: Microsoft 365 E3", new: "title: Microsoft 365 E3.",
      id: "microsoft-365-e3"),
  ]

  @Test(arguments: wrongs)
  func `the wording of every kind of row is held against the rules`(_ wrong: Wrong) throws {
    _ = try LintBench.expectFindings(
      [
        (wrong.file, wrong.old, wrong.new), (wrong.file, "- id: \(wrong.id)", "- id: §\(wrong.id)"),
      ],
      [wrong.code])
  }

  @Test(arguments: ["network", "network.vpn.deep"])
  func `an id of a capability is an area, one dot and a name`(_ id: String) throws {
    var small = SmallCatalog()
    try small.replace("- id: network.vpn-per-app", in: "capabilities.yaml", by: "- id: \(id)")
    try small.replace(
      "capability: network.vpn-per-app", in: "routes.yaml", by: "capability: \(id)")
    try small.replace(
      "network.tunnel-per-app: network.vpn-per-app", in: "catalog.yaml",
      by: "network.tunnel-per-app: \(id)")
    let findings = CatalogLint.findings(try small.catalog(), day: try #require(Day(LintBench.day)))
    #expect(findings.map(\.code) == [.catalogIDForm])
  }
}
