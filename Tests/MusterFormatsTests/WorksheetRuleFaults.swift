import MusterDiagnostics

// Worksheets that name things that are not there, or say two things at once.

extension WorksheetFaultTests {
  static let referenceFaults = [
    Fault(
      "platform is unknown", "own: {platform: ios", "own: {platform: §iso",
      .worksheetUnknownReference, help: "did you mean 'ios'?"),
    Fault(
      "plan is unknown", "plan: microsoft-365-e3", "plan: §microsoft-365-e33",
      .worksheetUnknownReference, help: "did you mean 'microsoft-365-e3'?"),
    Fault(
      "mode is unknown", "mode: autopilot", "mode: §autopliot", .worksheetUnknownReference,
      help: "did you mean 'autopilot'?", structural: false),
    Fault(
      "mode is one of another platform", "mode: autopilot", "mode: §ade",
      .worksheetUnknownReference, help: "write one of: autopilot", structural: false),
    Fault(
      "facet is unknown", "facets: [browser]", "facets: [mail, §browsr]",
      .worksheetUnknownReference, help: "did you mean 'browser'?", structural: false),
    Fault(
      "facet is one of another capability", "facets: [browser]", "facets: [§on-demand]",
      .worksheetUnknownReference, help: "its facets: browser, mail", structural: false),
    Fault(
      "population of only is unknown", "only: [phones]", "only: [§phone]",
      .worksheetUnknownReference, help: "did you mean 'phones'?", structural: false),
    Fault(
      "population of except is unknown", "except: [own]", "except: [own, §pc]",
      .worksheetUnknownReference, help: "did you mean 'pcs'?", structural: false),
    Fault(
      "population of for is unknown", "for: [pcs]", "for: [§printers]",
      .worksheetUnknownReference, structural: false),
    Fault(
      "framework is unknown", "frameworks: [iso]", "frameworks: [§ios]",
      .worksheetUnknownReference, help: "did you mean 'iso'?"),
    Fault(
      "product is unknown", "source: old-mdm", "source: §old-mdms",
      .worksheetUnknownReference, help: "did you mean 'old-mdm'?"),
    Fault(
      "profile is unknown", "profile: default", "profile: §defualt",
      .worksheetUnknownReference, help: "did you mean 'default'?"),
    Fault(
      "capability is misspelt", "  network.vpn: must", "  §netwrok.vpn: must",
      .worksheetUnknownReference, help: "did you mean 'network.vpn'?"),
    Fault(
      "capability is the beginning of one id", "  network.vpn: must", "  §network.vp: must",
      .worksheetUnknownReference, help: "did you mean 'network.vpn'?"),
    Fault(
      "capability goes on after one id", "  network.vpn-per-app:", "  §network.vpn-per-apps:",
      .worksheetUnknownReference, help: "did you mean 'network.vpn-per-app'?"),
    Fault(
      "capability in capitals", "  network.vpn: must", "  §Network.VPN: must",
      .worksheetUnknownReference, help: "did you mean 'network.vpn'?"),
    Fault(
      "requirement is misspelt", "  identity.same-tenant:", "  §identity.same-tennant:",
      .worksheetUnknownReference, help: "did you mean 'identity.same-tenant'?"),
    Fault(
      "requirement among the capabilities", "  network.vpn: must",
      "  §identity.same-tenant: must", .worksheetUnknownReference),
    Fault(
      "control is misspelt", "  iso.a-1: {answer", "  §iso.b-1: {answer",
      .worksheetUnknownReference, help: "did you mean 'iso.a-1'?"),
  ]

  static let conflictFaults = [
    Fault(
      "a merge left a conflict", "- {for: [pcs], answer: partly}",
      "- {for: [pcs], answer: partly}\nconflicts:\n  - section: capabilities\n"
        + "    item: §network.vpn\n    for: [pcs]\n    field: need\n    ours: must\n",
      .worksheetUnresolvedConflict,
      help: "run 'muster answer network.vpn VALUE FILE --for pcs', or write what is right and "
        + "delete this entry", structural: false),
    Fault(
      "a merge left two conflicts", "- {for: [pcs], answer: partly}",
      "- {for: [pcs], answer: partly}\nconflicts:\n- {item: §title, theirs: Two}\n"
        + "- {section: facts, item: §federation, ours: ad-fs, theirs: none}\n",
      .worksheetUnresolvedConflict, .worksheetUnresolvedConflict,
      help: "write what is right in its place and delete this entry", structural: false),
    Fault(
      "conflict without its item", "- {for: [pcs], answer: partly}",
      "- {for: [pcs], answer: partly}\nconflicts: [§{ours: a}]\n", .formatMissingKey,
      help: "add 'item:', the item, or the key on top"),
    Fault(
      "conflict of an unknown section", "- {for: [pcs], answer: partly}",
      "- {for: [pcs], answer: partly}\nconflicts: [{section: §capability, item: a}]\n",
      .formatUnknownWord, help: "did you mean 'capabilities'?"),
    Fault(
      "conflicts are no list", "- {for: [pcs], answer: partly}",
      "- {for: [pcs], answer: partly}\nconflicts: §{item: title}\n", .formatWrongShape),
  ]

  static let ruleFaults = [
    Fault(
      "mode is for the other ownership", "ownership: corporate, mode: autopilot",
      "ownership: §personal, mode: autopilot", .worksheetModeOwnership, structural: false),
    Fault(
      "only and except in one answer", "only: [phones]",
      "only: [phones]\n    except: §[pcs]", .formatKeysExclude, help: "keep one of the two",
      structural: false),
    Fault(
      "two answers for one population", "network.vpn: must",
      "§network.vpn: [{for: [phones], need: must}, {for: [pcs, phones], need: could}]",
      .worksheetAnswersOverlap, help: "give each population one answer with 'for:'",
      structural: false),
    Fault(
      "two answers for the rest", "network.vpn: must",
      "§network.vpn: [{need: must}, {need: could}]", .worksheetAnswersOverlap, structural: false),
    Fault(
      "capability is not applicable without reason", "network.vpn: must",
      "network.vpn: §not-applicable", .worksheetReasonMissing,
      help: "write '{need: not-applicable, reason: …}'", structural: false),
    Fault(
      "long form is not applicable without reason", "network.vpn: must",
      "network.vpn: §{need: not-applicable, note: x}", .worksheetReasonMissing,
      help: "write '{need: not-applicable, reason: …}'", structural: false),
    Fault(
      "requirement is not applicable without reason", "identity.same-tenant: met",
      "identity.same-tenant: §not-applicable", .worksheetReasonMissing,
      help: "write '{answer: not-applicable, reason: …}'", structural: false),
    Fault(
      "control is not applicable without reason",
      "{answer: not-applicable, reason: no tunnel}", "§{answer: not-applicable}",
      .worksheetReasonMissing, help: "write '{answer: not-applicable, reason: …}'",
      structural: false),
    Fault(
      "one answer of a list lacks its reason",
      "need: not-applicable\n"
        + "      reason: no store there", "§need: not-applicable", .worksheetReasonMissing,
      structural: false),
    Fault(
      "facets of what is not used", "network.vpn: must",
      "network.vpn: {need: not-used, facets: §[split]}", .worksheetFacetsWithoutNeed,
      help: "remove 'facets', or say must, should or could", structural: false),
    Fault(
      "facets of what does not apply", "network.vpn: must",
      "network.vpn: {need: not-applicable, reason: x, facets: §[split]}",
      .worksheetFacetsWithoutNeed, structural: false),
    Fault(
      "old and new id of one capability",
      "  network.vpn-per-app:\n    need: must\n    facets: [browser]\n    only: [phones]\n",
      "  §network.tunnel-per-app: must\n  §network.vpn-per-app:\n    need: must\n",
      .worksheetRenamed, .worksheetAnswersOverlap, structural: false),
  ]
}
