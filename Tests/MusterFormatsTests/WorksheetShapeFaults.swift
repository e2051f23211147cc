import MusterDiagnostics

// Values of a worksheet whose shape, count or fact is wrong.

extension WorksheetFaultTests {
  static let shapeFaults = [
    Fault("title is a list", "title: Fabrikam moves", "title: §[Fabrikam]", .formatWrongShape),
    Fault(
      "title is empty", "title: Fabrikam moves", "title: §''", .formatEmptyText,
      help: "write a value, or remove the key"),
    Fault("source is a mapping", "source: old-mdm", "source: §{id: old-mdm}", .formatWrongShape),
    Fault("profile is a list", "profile: default", "profile: §[default]", .formatWrongShape),
    Fault(
      "catalog version is a word", "catalog: 2026.11.0", "catalog: §newest",
      .formatBadVersion),
    Fault(
      "cloud is misspelt", "cloud: commercial", "cloud: §comercial", .formatUnknownWord,
      help: "did you mean 'commercial'?"),
    Fault(
      "populations are a list", nil,
      "muster: worksheet/1\ntitle: One\norganisation: Two\n"
        + "populations: §[phones]\n", .formatWrongShape),
    Fault(
      "a population is a word",
      "  own: {platform: ios, ownership: personal, mode: apps, "
        + "devices: 5, persona: sales}", "  own: §five", .formatWrongShape),
    Fault(
      "a population's name has capitals", "populations:\n",
      "populations:\n  §Pads: {platform: ios, ownership: corporate, mode: ade, devices: 1}\n",
      .formatBadIdentifier),
    Fault(
      "ownership is misspelt", "ownership: personal", "ownership: §privat",
      .formatUnknownWord, help: "write one of: corporate, personal"),
    Fault("minimum OS is a word", "minimum-os: 18.2", "minimum-os: §newest", .formatBadVersion),
    Fault("persona is a list", "persona: sales", "persona: §[sales]", .formatWrongShape),
    Fault(
      "licences are a mapping", "licences:\n  - {plan", "licences:\n  §a: {plan",
      .formatWrongShape),
    Fault(
      "a licence is a word", "licences:\n", "licences:\n  - §microsoft-365-e3\n",
      .formatWrongShape),
    Fault("users are none", "users: 100", "users: §0", .formatBadNumber),
    Fault("users are a word", "users: 100", "users: §all", .formatBadNumber),
    Fault("licence's day is a year", "from: 2025-01-01", "from: §2025", .formatBadDate),
    Fault("frameworks are a word", "frameworks: [iso]", "frameworks: §iso", .formatWrongShape),
    Fault("frameworks are empty", "frameworks: [iso]", "frameworks: §[]", .formatEmptyList),
    Fault(
      "a framework stands twice", "frameworks: [iso]", "frameworks: [iso, §iso]",
      .formatRepeatedEntry),
    Fault(
      "capabilities are a list", nil,
      SmallWorksheet.with("capabilities: §[network.vpn]\n"), .formatWrongShape),
    Fault(
      "requirements are a word", nil, SmallWorksheet.with("requirements: §met\n"),
      .formatWrongShape),
    Fault("controls are a list", nil, SmallWorksheet.with("controls: §[]\n"), .formatWrongShape),
    Fault(
      "facts are a list", nil, SmallWorksheet.with("facts: §[federation]\n"),
      .formatWrongShape),
    Fault(
      "need is misspelt", "network.vpn: must", "network.vpn: §mus", .formatUnknownWord,
      help: "did you mean 'must'?"),
    Fault(
      "need is a requirement's word", "network.vpn: must", "network.vpn: §met",
      .formatUnknownWord),
    Fault("need is missing", "network.vpn: must", "network.vpn:§", .formatEmptyText),
    Fault(
      "need in the long form is misspelt", "need: must\n", "need: §mut\n",
      .formatUnknownWord, help: "did you mean 'must'?"),
    Fault(
      "an answer is an empty list", "network.vpn: must", "network.vpn: §[]",
      .formatEmptyList),
    Fault(
      "an answer is a list of words", "network.vpn: must", "network.vpn: [§must]",
      .formatWrongShape),
    Fault("facets are a word", "facets: [browser]", "facets: §browser", .formatWrongShape),
    Fault("facets are empty", "facets: [browser]", "facets: §[]", .formatEmptyList),
    Fault(
      "a facet stands twice", "facets: [browser]", "facets: [browser, §browser]",
      .formatRepeatedEntry),
    Fault("only is a word", "only: [phones]", "only: §phones", .formatWrongShape),
    Fault("due is no day", "due: 2026-12-15", "due: §soon", .formatBadDate),
    Fault(
      "due is a day that does not exist", "due: 2026-12-15", "due: §2026-11-31",
      .formatBadDate, structural: false),
    Fault(
      "evidence is a word", "evidence: {grade: A, note: export, on: 2026-10-02}",
      "evidence: §A", .formatWrongShape),
    Fault(
      "grade is unknown", "grade: A", "grade: §E", .formatUnknownWord,
      help: "write one of: A, B, C, D"),
    Fault(
      "decision is a list", nil,
      SmallWorksheet.with(
        "capabilities:\n  network.vpn: {need: must, decision: §[drop]}\n"), .formatWrongShape),
    Fault(
      "kind of decision is misspelt", "kind: third-party", "kind: §thirdparty",
      .formatUnknownWord, help: "did you mean 'third-party'?"),
    Fault("decision never ends", "until: 2027-06-30", "until: §never", .formatBadDate),
    Fault(
      "state is misspelt", "identity.same-tenant: met", "identity.same-tenant: §mett",
      .formatUnknownWord, help: "did you mean 'met'?"),
    Fault(
      "state is a capability's word", "answer: partly", "answer: §should",
      .formatUnknownWord),
  ]

  static let countFaults = [
    count("negative", "-1"), count("with a fraction", "4.5"),
    count("zero", "0", help: "leave a population without devices out"),
    count("with an empty fraction", "5.0", structural: false), count("text", "many"),
    count("huge", "100000001"), count("larger than any integer", "99999999999999999999"),
    count("with an exponent", "1e3", structural: false), count("quoted words", "'five'"),
    count("with a plus", "+5", structural: false), count("infinite", ".inf"),
    count("with separators", "1_000", structural: false),
    count("hexadecimal", "0x10", structural: false),
    Fault("count is a list", "devices: 5", "devices: §[5]", .formatWrongShape),
    Fault("count has no value", "devices: 5,", "devices: §,", .formatEmptyText),
    Fault(
      "count is missing", "own: {platform: ios, ownership: personal, mode: apps, devices: 5,",
      "own: §{platform: ios, ownership: personal, mode: apps,", .formatMissingKey,
      help: "add 'devices:', how many, at least 1"),
  ]

  private static func count(
    _ name: String, _ text: String, help: String? = nil, structural: Bool = true
  ) -> Fault {
    Fault(
      "count is \(name)", "devices: 5", "devices: §\(text)", .worksheetDeviceCount,
      help: help, structural: structural)
  }

  static let factFaults = [
    Fault(
      "text fact is a list", "tenant-name: fabrikam.onmicrosoft.com", "tenant-name: §[a]",
      .formatWrongShape),
    Fault(
      "list fact is a word", "verified-domains: [fabrikam.com]",
      "verified-domains: §fabrikam.com", .formatWrongShape),
    Fault(
      "list fact holds a list", "verified-domains: [fabrikam.com]",
      "verified-domains: [§[fabrikam.com]]", .formatWrongShape),
    Fault(
      "list fact repeats itself", "verified-domains: [fabrikam.com]",
      "verified-domains: [a.com, §a.com]", .formatRepeatedEntry),
    Fault("version fact is a word", "version: 2.5.79.0", "version: §newest", .formatBadVersion),
    Fault("version fact has letters", "version: 2.5.79.0", "version: §2.5a", .formatBadVersion),
    Fault(
      "number fact is negative", "apns-days-left: 200", "apns-days-left: §-3",
      .formatBadNumber),
    Fault(
      "number fact is a word", "users-per-device-max: 15", "users-per-device-max: §unlimited",
      .formatBadNumber),
    Fault(
      "choice fact is misspelt", "federation: ad-fs", "federation: §adfs",
      .formatUnknownWord, help: "did you mean 'ad-fs'?"),
    Fault(
      "choice fact is a list", "sync-tool: connect-sync", "sync-tool: §[connect-sync]",
      .formatWrongShape),
    Fault(
      "choices fact is a word", "device-join: [hybrid, registered]", "device-join: §hybrid",
      .formatWrongShape),
    Fault(
      "choices fact is empty", "device-join: [hybrid, registered]", "device-join: §[]",
      .formatEmptyList),
    Fault(
      "choices fact holds an unknown word", "[hybrid, registered]", "[hybrid, §registred]",
      .formatUnknownWord, help: "did you mean 'registered'?"),
    Fault(
      "number fact is another word than unlimited", "device-limit: unlimited",
      "device-limit: §infinite", .formatBadNumber),
    Fault(
      "number fact beyond its limit", "device-limit: unlimited", "device-limit: §1000001",
      .formatBadNumber),
    Fault("fact has no value", "mdm-user-scope: all", "mdm-user-scope:§", .formatEmptyText),
  ]
}
