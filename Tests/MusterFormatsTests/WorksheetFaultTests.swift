import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

@Suite struct WorksheetFaultTests {
  /// All wrong worksheets, for the loader and for the schema.
  static let faults =
    headFaults + keyFaults + shapeFaults + countFaults + referenceFaults + ruleFaults
    + conflictFaults + factFaults

  @Test func `the small worksheet has no fault`() throws {
    let worksheet = try SmallWorksheet.worksheet(SmallWorksheet.text)
    #expect(worksheet.populations.map(\.devices) == [40, 5, 60])
    #expect(worksheet.facts.count == FactKey.allCases.count)
    #expect(worksheet.capabilities.count == 3)
    #expect(worksheet.requirements.count == 2)
    #expect(worksheet.controls.count == 2)
  }

  @Test(arguments: faults)
  func `a fault is found at its place and nothing else is`(_ fault: Fault) throws {
    let marked = try fault.text(from: SmallWorksheet.text)
    let found = try SmallWorksheet.load(marked.text).findings
    let (lines, expected) = (found.lines, try marked.lines(fault.codes, path: SmallWorksheet.path))
    #expect(lines == expected)
    if let help = fault.help { #expect(found.sorted.first?.help == help) }
  }

  @Test func `every code of worksheets stands in a table`() {
    let claimed = Set(Self.faults.flatMap(\.codes))
    let elsewhere: Set<DiagnosticCode> = [
      .worksheetFactContradicts, .worksheetOutOfScope, .worksheetOtherCatalog, .worksheetRenamed,
      .worksheetNotChanged, .worksheetBasedOn,
    ]
    let open = DiagnosticCode.allCases.filter {
      $0.rawValue.hasPrefix("worksheet.") && !claimed.contains($0) && !elsewhere.contains($0)
    }
    #expect(open == [])
    #expect(claimed.contains(.formatKeysExclude))
  }

  @Test func `parts with faults are left out and the others stay`() throws {
    let text = try SmallWorksheet.text
      .replacingFirst("devices: 5,", by: "devices: 0,")
      .replacingFirst("federation: ad-fs", by: "federation: adfs")
      .replacingFirst("identity.same-tenant: met", by: "identity.same-tenant: yes")
    let worksheet = try #require(try SmallWorksheet.load(text).worksheet)
    #expect(worksheet.populations.map(\.id.rawValue) == ["phones", "pcs"])
    #expect(worksheet.facts[.federation] == nil)
    #expect(worksheet.facts.count == FactKey.allCases.count - 1)
    #expect(worksheet.requirements.keys.map(\.rawValue) == ["mechanics.sync-version"])
    #expect(worksheet.capabilities.count == 3)
  }
}

// MARK: - Heads and keys

extension WorksheetFaultTests {
  static let headFaults = [
    Fault(
      "head is missing", "muster: worksheet/1\ntitle", "§title", .formatHeader,
      help: "add 'muster: worksheet/1' on top"),
    Fault(
      "head is misspelt", "worksheet/1", "§worksheets/1", .formatHeader,
      help: "write 'muster: worksheet/1'"),
    Fault("head is of another version", "worksheet/1", "§worksheet/2", .formatHeader),
    Fault("head is of a catalog file", "worksheet/1", "§catalog/1", .formatHeader),
    Fault(
      "key of the head is misspelt", "muster: worksheet/1", "§mustr: worksheet/1",
      .formatUnknownKey, help: "did you mean 'muster'?"),
    Fault("file is a list", nil, "§- muster: worksheet/1\n", .formatHeader),
    Fault("file is one word", nil, "§worksheet\n", .formatHeader),
    Fault(
      "title is missing", "muster: worksheet/1\ntitle: Fabrikam moves",
      "§muster: worksheet/1", .formatMissingKey,
      help: "add 'title:', a few words about the migration"),
    Fault(
      "organisation is missing",
      "muster: worksheet/1\ntitle: Fabrikam moves\norganisation: "
        + "Fabrikam Ltd", "§muster: worksheet/1\ntitle: Fabrikam moves", .formatMissingKey),
    Fault(
      "populations are missing", nil,
      "§muster: worksheet/1\ntitle: One\norganisation: Two\n", .formatMissingKey,
      help: "add 'populations:', groups of like devices"),
    Fault(
      "populations are empty", nil,
      "muster: worksheet/1\ntitle: One\norganisation: Two\npopulations: §{}\n",
      .worksheetNoPopulation),
    Fault(
      "populations have no value", nil,
      "muster: worksheet/1\ntitle: One\norganisation: Two\npopulations:§\n", .formatWrongShape),
  ]

  static let keyFaults = [
    Fault(
      "unknown key on top", "cloud: commercial", "§clud: commercial", .formatUnknownKey,
      help: "did you mean 'cloud'?"),
    Fault(
      "unknown key of a population", "persona: sales", "§person: sales", .formatUnknownKey,
      help: "did you mean 'persona'?"),
    Fault(
      "misspelt key that a population needs", "own: {platform: ios,",
      "own: {§platfrom: ios,", .formatUnknownKey, help: "did you mean 'platform'?"),
    Fault(
      "unknown key of a licence", "users: 100", "§user: 100", .formatUnknownKey,
      help: "did you mean 'users'?"),
    Fault(
      "unknown key of the facts", "federation: ad-fs", "§federatoin: ad-fs",
      .formatUnknownKey, help: "did you mean 'federation'?"),
    Fault(
      "unknown key of a capability's answer", "note: two apps", "§notes: two apps",
      .formatUnknownKey, help: "did you mean 'note'?"),
    Fault(
      "unknown key of a requirement's answer", "{answer: met, except: [own]}",
      "{answer: met, §excpet: [own]}", .formatUnknownKey, help: "did you mean 'except'?"),
    Fault(
      "unknown key of a control's answer", "reason: no tunnel}",
      "§reasons: no tunnel,\n"
        + "    reason: x}", .formatUnknownKey, help: "did you mean 'reason'?"),
    Fault(
      "unknown key of one answer of a list", "need: should", "need: should\n      §onwer: me",
      .formatUnknownKey, help: "did you mean 'owner'?"),
    Fault(
      "key of one answer in a list of answers", "    - for: [phones]", "    - §only: [phones]",
      .formatUnknownKey),
    Fault(
      "key of a list in the one answer", "only: [phones]", "§for: [phones]",
      .formatUnknownKey),
    Fault(
      "unknown key of evidence", "note: export, on:", "note: export, §onn:",
      .formatUnknownKey, help: "did you mean 'on'?"),
    Fault(
      "unknown key of a decision", "with: another tunnel", "§wiht: another tunnel",
      .formatUnknownKey, help: "did you mean 'with'?"),
    Fault(
      "answer without need", "need: must\n    facets: [browser]", "§facets: [browser]",
      .formatMissingKey, help: "add 'need:', how much it is needed"),
    Fault(
      "answer without answer", "{answer: met, except: [own]}", "§{except: [own]}",
      .formatMissingKey),
    Fault(
      "requirement's key in a capability's answer", "need: must\n",
      "§§answer: must\n", .formatMissingKey, .formatUnknownKey),
    Fault(
      "decision without reason",
      "kind: third-party\n      with: another tunnel\n"
        + "      reason: bought in 2025", "§kind: third-party\n      with: another tunnel",
      .formatMissingKey, help: "add 'reason:', why"),
    Fault("evidence without grade", "{grade: A, note", "§{note", .formatMissingKey),
  ]
}
