internal import MusterDiagnostics
internal import MusterModel

extension CatalogPage {
  mutating func add(_ row: FadingPlatform) {
    head("fading platform", row.id.rawValue, row.title, row.origin)
    field("state", row.stateText)
    field("platform", row.platform?.rawValue)
    field("instead", row.instead)
    source(row.source)
  }

  mutating func add(_ row: ManagementState) {
    head("state", row.id.rawValue, row.title, row.origin)
    field("platform", row.platform.rawValue)
    for path in catalog.paths where path.platform == row.platform && path.from.contains(row.id) {
      add(path)
    }
  }

  /// From each state of a platform to each enrolment mode: wipe or not; then what is to know about each path.
  mutating func matrix(of platform: Platform) {
    let states = catalog.states.filter { $0.platform == platform.id }
    let paths = catalog.paths.filter { $0.platform == platform.id }
    let modes = platform.modes.filter { $0.management == .device }.map(\.id)
    guard !states.isEmpty, !modes.isEmpty else { return }
    lines.append("")
    lines.append("re-enrolment: from the state of today to the mode in Intune")
    let first = min(26, (states.map(\.id.rawValue.count).max() ?? 0) + 2)
    let width = max(8, (style.width - 2 - first) / modes.count)
    func row(_ name: String, _ cells: [String]) -> String {
      "  " + Columns.pad(Columns.cut(name, to: first - 1), to: first)
        + cells.map { Columns.pad(Columns.cut($0, to: width - 1), to: width) }.joined()
    }
    lines.append(row("", modes.map(\.rawValue)))
    for state in states {
      let cells = modes.map { mode in
        let ways = paths.filter { $0.from.contains(state.id) && $0.to.contains(mode) }
        return Erasure(of: ways).words
      }
      lines.append(row(state.id.rawValue, cells))
    }
    lines.append("")
    for state in states { wrap("\(state.id): \(state.title)", 2) }
    for path in paths { add(path) }
  }

  private mutating func add(_ path: ReEnrolmentPath) {
    lines.append("")
    wrap("\(path.reach): \(path.wipe.words)", 2)
    field("how", path.how)
    field("done by", path.doneBy.map(\.rawValue).joined(separator: ", "))
    field("lost", path.lost)
    field("users notice", path.usersNotice)
    source(path.source)
  }

  mutating func add(_ row: CoverageList) {
    head("coverage list", row.id.rawValue, row.title, row.origin)
    for entry in row.entries {
      let rows = entry.capabilities.map(\.rawValue) + entry.features.map(\.rawValue)
      let text = entry.leftOut.map { "left out: \($0)" } ?? rows.joined(separator: ", ")
      wrap("\(entry.name): \(text)", 2)
    }
    source(row.source)
  }

  /// The rows of the campaign with this id.
  mutating func addCampaign(_ id: String) {
    let campaign = catalog.campaign
    for row in campaign.phases where row.id.rawValue == id {
      head("phase", id, row.title, row.origin)
      wrap(row.definition, 2)
      for (number, step) in row.steps.enumerated() { field("step \(number + 1)", step) }
      field("done when", row.doneWhen)
      source(row.source)
    }
    for row in campaign.groups where row.id.rawValue == id {
      head("group", id, row.title, row.origin)
      wrap(row.definition, 2)
      field("devices", row.devices.map { "typically \($0)" })
      source(row.source)
      cycle(of: campaign)
    }
    addCriteriaAndTexts(id, campaign)
  }

  private mutating func addCriteriaAndTexts(_ id: String, _ campaign: Campaign) {
    for row in campaign.criteria where row.id.rawValue == id {
      head("criterion", id, row.title, row.origin)
      field("question", row.ask)
      field("measure", row.measure)
      field("target", row.target)
      source(row.source)
    }
    for row in campaign.helpDesk where row.id.rawValue == id {
      head("help-desk rule", id, row.title, row.origin)
      wrap(row.definition, 2)
      source(row.source)
    }
    for row in campaign.templates where row.id.rawValue == id { add(row) }
    for row in campaign.placeholders where row.id.rawValue == id {
      head("placeholder", id, row.meaning, row.origin)
    }
    for row in campaign.monitoring where row.id.rawValue == id {
      head("monitoring question", id, row.ask, row.origin)
      field("when", row.time.rawValue)
      field("where", row.place)
      field("good", row.good)
      source(row.source)
    }
    for row in campaign.afterwards where row.id.rawValue == id {
      head("post-migration step", id, row.title, row.origin)
      wrap(row.definition, 2)
      field("when", row.when)
      source(row.source)
    }
  }

  private mutating func add(_ row: MessageTemplate) {
    head("template", row.id.rawValue, row.title, row.origin)
    let platform = row.platform.map { ", \($0)" } ?? ""
    field(
      "for",
      "\(row.step.rawValue) to \(row.audience.rawValue)\(platform), by \(row.channel.rawValue)")
    field("to fill in", row.placeholderNames.joined(separator: ", "))
    field("subject", row.subject)
    source(row.source)
    lines.append("")
    for paragraph in row.body.split(separator: "\n", omittingEmptySubsequences: false) {
      wrap(String(paragraph), 2)
    }
  }

  /// What each group meets in which period.
  private mutating func cycle(of campaign: Campaign) {
    guard !campaign.cycle.isEmpty else { return }
    let first = min(28, (campaign.groups.map(\.title.count).max() ?? 0) + 2)
    lines.append("")
    lines.append("the cycle, by period")
    for group in campaign.groups {
      let steps = campaign.cycle.filter { $0.group == group.id }.map {
        "\($0.period) \($0.step.rawValue)"
      }
      lines.append(
        "  " + Columns.pad(Columns.cut(group.title.safeForTerminal, to: first - 1), to: first)
          + steps.joined(separator: ", "))
    }
  }
}

extension FadingPlatform {
  /// How far it has faded, with its day.
  var stateText: String {
    let day = until.map { "\($0)" } ?? "a day that no page gives"
    return switch state {
    case .announced: "supported until \(day)"
    case .allowed: "support ended on \(day), still allowed"
    case .ended: "support ended on \(day)"
    }
  }
}

extension ReEnrolmentPath.Wipe {
  /// What people read.
  var words: String {
    switch self {
    case .required: "the device is erased"
    case .notRequired: "without erasing the device"
    case .impossible: "no such path"
    }
  }
}

extension Erasure {
  /// What a cell of the matrix says.
  var words: String {
    switch self {
    case .impossible: "–"
    case .required: "wipe"
    case .notRequired: "no wipe"
    case .notRequiredFrom(let version): "no wipe from \(version)"
    case .requiredBelow(let version): "wipe; \(version)+ no"
    case .either: "either"
    }
  }
}
