import MusterDiagnostics

// Rows that have their shape and yet cannot stand.

extension CatalogFaultTests {
  static let referenceFaults = [
    Fault(
      "platform of a capability", in: "capabilities.yaml", "applies-to: [ios, windows]",
      "applies-to: [ios, windows, §iso]", .catalogUnknownReference, help: "did you mean 'ios'?",
      structural: false),
    Fault(
      "platform of a feature", in: "intune.yaml", "      ios: {}", "      §ipad: {}",
      .catalogUnknownReference, structural: false),
    Fault(
      "capability of a route", in: "routes.yaml", "capability: network.vpn-per-app",
      "capability: §network.vpn-per-ap", .catalogUnknownReference,
      help: "did you mean 'network.vpn-per-app'?", structural: false),
    Fault(
      "feature of a route", in: "routes.yaml", "features: [apps.catalogue]",
      "features: [§apps.catalog]", .catalogUnknownReference,
      help: "did you mean 'apps.catalogue'?", structural: false),
    Fault(
      "facet of a route", in: "routes.yaml", "missing: [split]", "missing: [§splitt]",
      .catalogUnknownReference, help: "did you mean 'split'?", structural: false),
    Fault(
      "mode of a route", in: "routes.yaml", "modes: [ade, apps]", "modes: [ade, §app]",
      .catalogUnknownReference, help: "did you mean 'apps'?", structural: false),
    Fault(
      "mode of another platform", in: "intune.yaml", "ios: {modes: [ade]}",
      "ios: {modes: [§autopilot]}", .catalogUnknownReference, help: "write one of: ade, apps",
      structural: false),
    Fault(
      "mode of a requirement", in: "requirements.yaml", "modes: [autopilot]",
      "modes: [§autopilt]", .catalogUnknownReference, help: "did you mean 'autopilot'?",
      structural: false),
    Fault(
      "mode of a way to leave", in: "legacy.yaml", "modes: [ade]", "modes: [§ada]",
      .catalogUnknownReference, help: "did you mean 'ade'?", structural: false),
    Fault(
      "service plan of a plan", in: "licences.yaml", "{service-plan: intune-plan-1}",
      "{service-plan: §intune-plan-2}", .catalogUnknownReference,
      help: "did you mean 'intune-plan-1'?", structural: false),
    Fault(
      "service plan of a licence", in: "intune.yaml", "[[intune-plan-1]", "[[§intune-plan]",
      .catalogUnknownReference, help: "did you mean 'intune-plan-1'?", structural: false),
    Fault(
      "requirement of a feature", in: "intune.yaml", "prerequisites: [identity.same-tenant]",
      "prerequisites: [§identity.same-tenants]", .catalogUnknownReference,
      help: "did you mean 'identity.same-tenant'?", structural: false),
    Fault(
      "product of a requirement", in: "requirements.yaml", "sources: [old-mdm]",
      "sources: [§new-mdm]", .catalogUnknownReference, structural: false),
    Fault(
      "capability of a control", in: "framework.yaml", "capabilities: [network.vpn]",
      "capabilities: [§network.vnp]", .catalogUnknownReference,
      help: "did you mean 'network.vpn'?", structural: false),
    Fault(
      "requirement of a control", in: "framework.yaml",
      "minor\n    requirements: [identity.same-tenant]",
      "minor\n    requirements: [§identity.tenant]", .catalogUnknownReference, structural: false),
    Fault(
      "capability of a product", in: "legacy.yaml", "  network.vpn:", "  §network.vpm:",
      .catalogUnknownReference, help: "did you mean 'network.vpn'?", structural: false),
    Fault(
      "fact of a rule", in: "requirements.yaml", "fact: connect-sync-version",
      "fact: §connect-sync-versio", .formatUnknownWord,
      help: "did you mean 'connect-sync-version'?"),
    Fault(
      "fact of a condition", in: "requirements.yaml", "when: {sync-tool:", "when: {§sync-tol:",
      .formatUnknownWord, help: "did you mean 'sync-tool'?"),
  ]

  static let routeFaults = [
    Fault(
      "modes on two platforms", in: "routes.yaml", "platforms: [ios]\n    relation: equivalent",
      "platforms: §[ios, windows]\n    modes: [ade]\n    relation: equivalent",
      .catalogRouteNeedsOnePlatform, help: "write one row a platform", structural: false),
    Fault(
      "minimum OS on two platforms", in: "routes.yaml", "platforms: [windows]",
      "platforms: §[windows, ios]", .catalogRouteNeedsOnePlatform, structural: false),
    Fault(
      "partial misses nothing", in: "routes.yaml",
      "relation: partial\n    features: [network.vpn-profile]\n    missing: [split]",
      "relation: §partial\n    features: [network.vpn-profile]", .catalogPartialNeedsMissing,
      help: "add 'missing:' with facets of 'network.vpn'", structural: false),
    Fault(
      "partial misses everything", in: "routes.yaml", "missing: [split]",
      "missing: §[split, on-demand]", .catalogPartialNeedsMissing, help: "write 'relation: none'",
      structural: false),
    Fault(
      "equivalent misses something", in: "routes.yaml", "relation: equivalent",
      "relation: equivalent\n    missing: §[split]", .catalogMissingOnlyInPartial,
      help: "write 'relation: partial', or remove 'missing:'", structural: false),
    Fault(
      "alternative says not what differs", in: "routes.yaml",
      "relation: alternative\n    features: [apps.catalogue]\n    differs: a portal on the web",
      "relation: §alternative\n    features: [apps.catalogue]", .catalogRouteText,
      help: "add 'differs:'", structural: false),
    Fault(
      "partial without workaround", in: "routes.yaml",
      "partial\n    features: [network.vpn-profile]\n    missing: [split]\n"
        + "    workaround: send everything",
      "§partial\n    features: [network.vpn-profile]\n    missing: [split]", .catalogRouteText,
      help: "add 'workaround:', or write there that none is known", structural: false),
    Fault(
      "none without workaround", in: "routes.yaml", "none\n    workaround: none is known", "§none",
      .catalogRouteText, structural: false),
    Fault(
      "none with features", in: "routes.yaml", "relation: none",
      "relation: none\n    features: §[network.vpn-profile]", .catalogRouteFeatures,
      structural: false),
    Fault(
      "equivalent without features", in: "routes.yaml",
      "equivalent\n    features: [network.vpn-profile]", "§equivalent", .catalogRouteFeatures,
      structural: false),
    Fault(
      "platform that the capability does not apply to", in: "routes.yaml",
      "network.vpn-per-app\n    platforms: [ios]",
      "network.vpn-per-app\n    platforms: [ios, §windows]", .catalogFeatureReach,
      help: "add it to 'applies-to', or remove it here", structural: false),
  ]

  static let rowFaults = [
    Fault(
      "two rows with one id", in: "licences.yaml", "- id: intune-suite\n    title: Intune Suite",
      "- id: intune-suite\n    title: One\n    source: \(SmallCatalog.source)\n"
        + "  - id: §intune-suite\n    title: Intune Suite",
      .catalogDuplicateID, structural: false),
    Fault(
      "two controls with one id", in: "framework.yaml", "- id: iso.a-2", "- id: §iso.a-1",
      .catalogDuplicateID, structural: false),
    Fault(
      "plan's content ends before it begins", in: "licences.yaml", "until: 2027-06-30",
      "until: §2026-06-30", .catalogPeriodOrder, structural: false),
    Fault(
      "feature ends before it begins", in: "intune.yaml", "until: 2030-12-31",
      "until: §2019-12-31", .catalogPeriodOrder, structural: false),
    Fault(
      "support ends before it begins", in: "platforms.yaml",
      "{minimum-os: \"17\", until: 2026-09-14}",
      "{minimum-os: \"17\", from: 2026-09-14, until: §2026-09-13}", .catalogPeriodOrder,
      structural: false),
    Fault(
      "control names nothing", in: "framework.yaml",
      "- id: iso.a-2\n    number: \"2\"\n    title: Tenants\n    severity: minor\n"
        + "    requirements: [identity.same-tenant]",
      "- id: §iso.a-2\n    number: \"2\"\n    title: Tenants\n    severity: minor",
      .catalogControlNamesNothing, structural: false),
    Fault(
      "eleven facets", in: "capabilities.yaml",
      "- id: apps.store\n",
      "- id: §apps.many\n    title: Many\n    domain: apps\n"
        + "    definition: Many parts.\n    ask: Many?\n    typical-need: could\n"
        + "    applies-to: [ios]\n    facets:\n"
        + (0...10).map { "      f\($0): x\n" }.joined()
        + "    source: \(SmallCatalog.source)\n  - id: apps.store\n",
      .catalogTooManyFacets, help: "split 'apps.many' in two capabilities", structural: false),
    Fault(
      "rule lacks its version", in: "requirements.yaml",
      "rule: {kind: version-at-least, fact: connect-sync-version, version: 2.5.79.0}",
      "rule: §{kind: version-at-least, fact: connect-sync-version}", .formatMissingKey,
      structural: false),
    Fault(
      "rule lacks its values", in: "requirements.yaml", "rule: {kind: same-tenant}",
      "rule: §{kind: one-of, fact: federation}", .formatMissingKey, structural: false),
    Fault(
      "rule lacks its limit", in: "requirements.yaml", "rule: {kind: same-tenant}",
      "rule: §{kind: at-most, fact: users-per-device-max}", .formatMissingKey, structural: false),
    Fault(
      "rule kind is unknown", in: "requirements.yaml", "rule: {kind: same-tenant}",
      "rule: {kind: §same-tenants}", .formatUnknownWord, help: "did you mean 'same-tenant'?"),
  ]
}
