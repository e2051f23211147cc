import MusterDiagnostics

// Wrong rows of fading platforms, the re-enrolment matrix, campaigns, coverage lists and translations.

extension CatalogFaultTests {
  static let migrationFaults = [
    Fault(
      "fading platform without a day", in: "platforms.yaml", "until: 2023-01-10",
      "until: §someday", .formatBadDate),
    Fault(
      "fading platform of no platform", in: "platforms.yaml", "platform: windows\n    state",
      "platform: §window\n    state", .catalogUnknownReference, help: "did you mean 'windows'?",
      structural: false),
    Fault(
      "state of fading", in: "platforms.yaml", "state: ended", "state: §gone", .formatUnknownWord),
    Fault(
      "state that stands twice", in: "re-enrolment.yaml", "- {id: new,",
      "- {id: §old, platform: ios, title: Again}\n  - {id: new,", .catalogDuplicateID,
      structural: false),
    Fault(
      "state of a path", in: "re-enrolment.yaml", "from: [old, new]", "from: [old, §now]",
      .catalogUnknownReference, help: "did you mean 'new'?", structural: false),
    Fault(
      "mode of a path", in: "re-enrolment.yaml", "to: [ade]", "to: [§ada]",
      .catalogUnknownReference, help: "did you mean 'ade'?", structural: false),
    Fault(
      "wipe of a path", in: "re-enrolment.yaml", "wipe: required", "wipe: §yes",
      .formatUnknownWord),
    Fault(
      "path without a loss", in: "re-enrolment.yaml",
      "- platform: ios\n    from: [old, new]\n    to: [ade]\n    wipe: required\n"
        + "    done-by: [administrator]\n    how: Erase it.\n    lost: all on the device\n",
      "- §platform: ios\n    from: [old, new]\n    to: [ade]\n    wipe: required\n"
        + "    done-by: [administrator]\n    how: Erase it.\n", .formatMissingKey,
      help: "add 'lost:', what is lost"),
    Fault(
      "group of a cycle", in: "campaign.yaml", "{group: campaign.pilot, period: 1",
      "{group: §campaign.pilots, period: 1", .catalogUnknownReference,
      help: "did you mean 'campaign.pilot'?", structural: false),
    Fault(
      "two steps of a group in one period", in: "campaign.yaml",
      "- {group: campaign.pilot, period: 2", "- §{group: campaign.pilot, period: 1",
      .catalogDuplicateID, structural: false),
    Fault(
      "period zero", in: "campaign.yaml", "period: 1", "period: §0", .formatBadNumber),
    Fault(
      "step of a template", in: "campaign.yaml", "step: announcement", "step: §announce",
      .formatUnknownWord, help: "did you mean 'announcement'?"),
    Fault(
      "audience of a template", in: "campaign.yaml", "audience: users", "audience: §user",
      .formatUnknownWord, help: "did you mean 'users'?"),
    Fault(
      "two templates of one id", in: "campaign.yaml",
      "templates:\n  - id: campaign.mail",
      "templates:\n  - {id: campaign.mail, title: a, step: help, audience: users, channel: chat, "
        + "subject: b, body: c, source: \(SmallCatalog.source)}\n  - id: §campaign.mail",
      .catalogDuplicateID, structural: false),
    Fault(
      "entry that is neither reached nor left out", in: "coverage.yaml",
      "{name: com.example.old, left-out: nobody uses it}", "§{name: com.example.old}",
      .catalogCoverageEntry, help: "write 'capabilities:' or 'features:', or else 'left-out:'",
      structural: false),
    Fault(
      "entry that is reached and left out", in: "coverage.yaml", "  - {name: com.example.vpn,",
      "  - §{left-out: no, name: com.example.vpn,", .catalogCoverageEntry, structural: false),
    Fault(
      "capability of an entry", in: "coverage.yaml", "capabilities: [network.vpn]",
      "capabilities: [§network.vnp]", .catalogUnknownReference,
      help: "did you mean 'network.vpn'?", structural: false),
    Fault(
      "product of a translation", in: "routes.yaml", "products: [old-mdm]",
      "products: [§old-mdn]", .catalogUnknownReference, help: "did you mean 'old-mdm'?",
      structural: false),
    Fault(
      "translation that becomes nothing", in: "routes.yaml", "becomes: [5 minutes]",
      "becomes: §[]", .formatEmptyList),
  ]
}
