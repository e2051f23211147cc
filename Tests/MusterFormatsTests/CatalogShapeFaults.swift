import MusterDiagnostics

// Keys, shapes and single values of catalog files that are wrong.

extension CatalogFaultTests {
  static let shapeFaults = [
    Fault(
      "unknown key beside the rows", in: "requirements.yaml", "requirements:\n",
      "§requirments: []\nrequirements:\n", .formatUnknownKey,
      help: "did you mean 'requirements'?"),
    Fault(
      "unknown key in a row", in: "capabilities.yaml", "    blocker: true",
      "    §bloker: true", .formatUnknownKey, help: "did you mean 'blocker'?"),
    Fault(
      "unknown key that is like no other", in: "capabilities.yaml", "    blocker: true",
      "    §xyz: true", .formatUnknownKey),
    Fault(
      "unknown key in a source", in: "framework.yaml", "title: ISO\nsource: {",
      "title: ISO\nsource: {§dated: 2026-11-01, ", .formatUnknownKey),
    Fault(
      "missing key in a row", in: "intune.yaml", "- id: apps.catalogue\n    title: App catalogue\n",
      "- §id: apps.catalogue\n", .formatMissingKey, help: "add 'title:', a few words"),
    Fault(
      "misspelt key is unknown, and not missing as well", in: "intune.yaml",
      "- id: apps.catalogue\n    title: App", "- id: apps.catalogue\n    §tittle: App",
      .formatUnknownKey, help: "did you mean 'title'?"),
    Fault(
      "missing key in a source", in: "framework.yaml",
      "title: ISO\nsource: {url: \"https://example.com/page\", ", "title: ISO\nsource: §{",
      .formatMissingKey, help: "add 'url:', address of the page the row rests on"),
    Fault(
      "rows are a mapping", in: "licences.yaml", "plans:\n  - id: microsoft-365-e3",
      "plans:\n  §one:\n    id: microsoft-365-e3", .formatWrongShape,
      help: "write '[…]', or '- …' lines"),
    Fault(
      "rows are one word", in: "routes.yaml", nil,
      "muster: routes/1\nroutes: §none\n", .formatWrongShape),
    Fault(
      "a row is one word", in: "intune.yaml", "features:\n", "features:\n  - §vpn\n",
      .formatWrongShape),
    Fault(
      "text is a list", in: "intune.yaml", "title: App catalogue", "title: §[App, catalogue]",
      .formatWrongShape),
    Fault(
      "list is one word", in: "intune.yaml", "clouds: [commercial]", "clouds: §commercial",
      .formatWrongShape, help: "write '[…]', or '- …' lines"),
    Fault(
      "mapping is a list", in: "intune.yaml",
      "licence: {any-of: [[intune-plan-1], [intune-suite, intune-plan-1]]}",
      "licence: §[intune-plan-1]",
      .formatWrongShape),
    Fault(
      "mapping with chosen keys is a list", in: "capabilities.yaml",
      "facets: {self-service: people install, removal: admins remove}",
      "facets: §[self-service, removal]", .formatWrongShape),
    Fault(
      "text is empty", in: "intune.yaml", "title: App catalogue", "title:§ ", .formatEmptyText,
      help: "write a value, or remove the key"),
    Fault(
      "text is spaces", in: "intune.yaml", "title: App catalogue", "title: §\"  \"",
      .formatEmptyText),
    Fault(
      "list is empty", in: "intune.yaml", "clouds: [commercial]", "clouds: §[]",
      .formatEmptyList),
    Fault(
      "list of rows is empty", in: "routes.yaml", nil,
      "muster: routes/1\nroutes: §[]\n", .formatEmptyList),
    Fault(
      "mapping is empty", in: "capabilities.yaml",
      "facets: {self-service: people install, removal: admins remove}", "facets: §{}",
      .formatEmptyList),
    Fault(
      "entry stands twice", in: "intune.yaml", "clouds: [commercial]",
      "clouds: [commercial, §commercial]", .formatRepeatedEntry),
  ]

  static let scalarFaults = [
    Fault(
      "id has a space", in: "licences.yaml", "- id: intune-suite",
      "- id: intune-suite\n"
        + "    title: One\n    source: \(SmallCatalog.source)\n  - id: §Intune Suite",
      .formatBadIdentifier),
    Fault(
      "id ends in a hyphen", in: "capabilities.yaml", "facets: {browser:", "facets: {§browser-:",
      .formatBadIdentifier),
    Fault(
      "id is longer than 80", in: "capabilities.yaml", "facets: {browser:",
      "facets: {§\(String(repeating: "a", count: 81)):", .formatBadIdentifier),
    Fault(
      "day is in another order", in: "catalog.yaml", "released: 2026-11-20",
      "released: §20.11.2026", .formatBadDate),
    Fault(
      "day does not exist", in: "intune.yaml", "from: 2020-01-01", "from: §2021-02-29",
      .formatBadDate, structural: false),
    Fault(
      "day is a word that is not allowed", in: "intune.yaml", "from: 2020-01-01",
      "from: §undated", .formatBadDate),
    Fault(
      "number is below its limits", in: "profile.yaml", "must: 3", "must: §0",
      .formatBadNumber),
    Fault(
      "number is above its limits", in: "profile.yaml", "threshold: 80", "threshold: §101",
      .formatBadNumber),
    Fault(
      "number is a word", in: "profile.yaml", "threshold: 80", "threshold: §eighty",
      .formatBadNumber),
    Fault(
      "number has a fraction", in: "profile.yaml", "threshold: 80", "threshold: §80.5",
      .formatBadNumber),
    Fault(
      "days are no quarters", in: "routes.yaml", "effort-days: 1.25", "effort-days: §1.3",
      .formatBadNumber),
    Fault(
      "days are negative", in: "routes.yaml", "effort-days: 1.25", "effort-days: §-1",
      .formatBadNumber),
    Fault(
      "days are a word", in: "routes.yaml", "effort-days: 1.25", "effort-days: §two",
      .formatBadNumber),
    Fault(
      "version is a word", in: "intune.yaml", "minimum-os: \"10.0.19045\"",
      "minimum-os: §ten", .formatBadVersion),
    Fault(
      "version has two dots", in: "routes.yaml", "minimum-os: \"11\"",
      "minimum-os: §\"11..2\"", .formatBadVersion),
    Fault(
      "address is not https", in: "framework.yaml", "title: ISO\nsource: {url: \"https:",
      "title: ISO\nsource: {url: §\"http:", .formatBadAddress),
    Fault(
      "address has a space", in: "framework.yaml",
      "title: ISO\nsource: {url: \"https://example.com/page\"",
      "title: ISO\nsource: {url: §\"https://example.com/a page\"", .formatBadAddress),
    Fault(
      "address has hardly a host", in: "framework.yaml",
      "title: ISO\nsource: {url: \"https://example.com/page\"",
      "title: ISO\nsource: {url: §\"https://a.b\"", .formatBadAddress),
    Fault(
      "word is misspelt", in: "intune.yaml", "status: preview", "status: §previw",
      .formatUnknownWord, help: "did you mean 'preview'?"),
    Fault(
      "word is like no other", in: "intune.yaml", "status: preview", "status: §tomorrow",
      .formatUnknownWord, help: "write one of: ga, preview, deprecated, ended"),
    Fault(
      "word has capitals", in: "intune.yaml", "status: preview", "status: §Preview",
      .formatUnknownWord, help: "did you mean 'preview'?"),
    Fault(
      "flag is 'yes'", in: "capabilities.yaml", "blocker: true", "blocker: §yes",
      .formatUnknownWord),
    Fault(
      "domain of a requirement", in: "capabilities.yaml", "domain: apps", "domain: §identity",
      .formatUnknownWord, help: "write one of: devices, apps"),
  ]
}
