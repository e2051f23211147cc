public import MusterModel

// What two finished assessments tell without their worksheets.
extension Compare {
  /// A worksheet's assessment, as far as one that was kept tells.
  public static func recorded(_ compared: ComparedWorksheet) -> RecordedAssessment {
    let assessment = Engine.assess(
      compared.worksheet, compared.index, profile: compared.profile, day: compared.day)
    let side = ComparedSide(
      kind: .worksheet, label: compared.label, title: assessment.title,
      organisation: assessment.organisation, catalog: assessment.catalogVersion,
      overlays: assessment.overlays, filledInFor: compared.worksheet.catalogVersion?.value,
      profile: compared.profile.id.rawValue, day: compared.day, standing: assessment.standing,
      openItems: assessment.openItems, openGaps: assessment.summary.openGaps,
      populations: assessment.populations.map { part in
        ComparedSide.Part(
          id: part.population.id, devices: part.population.devices,
          point: ChangePoint(
            verdict: part.standing.verdicts.now, range: part.standing.scores?.now))
      })
    return RecordedAssessment(
      side: side,
      entries: assessment.findings.map { finding in
        RecordedAssessment.Entry(
          item: finding.item.text, title: finding.title, population: finding.population,
          isGap: finding.isGap, hundredths: finding.hundredths,
          decision: finding.isDecisionLive ? finding.decision?.kind : nil)
      },
      blockers: assessment.blockers.map { blocker in
        AttributedChange.BlockerMark(
          item: blocker.item.text, title: blocker.title,
          population: blocker.population?.rawValue, devices: blocker.devices)
      })
  }

  /// The change between two of which at least one is only recorded: nothing is attributed.
  ///
  /// An item that costs nothing is reached in full or out of scope; an assessment does not tell which.
  ///
  /// - Parameter renamed: New ids by old ids.
  public static func change(
    from old: RecordedAssessment, to new: RecordedAssessment, renamed: [String: String]
  ) -> AttributedChange {
    let known = Set(new.entries.map(\.item))
    let table = RenameTable(from: [:], to: renamed) { id in
      known.contains(id) || renamed[id] == nil
    }
    let before = old.blockers.map { $0.named(table.current($0.item)) }
    return AttributedChange(
      before: old.side, after: new.side, steps: nil,
      blockersGone: before.filter { !$0.isAmong(new.blockers) },
      blockersNew: new.blockers.filter { !$0.isAmong(before) },
      items: RecordedItems(old: old, new: new, table: table).changes())
  }
}

/// The items of two recorded assessments beside each other.
private struct RecordedItems {
  private typealias Entry = RecordedAssessment.Entry

  private let populations: (old: Set<PopulationID>, new: Set<PopulationID>)
  private var before: [String: [PopulationID?: Entry]] = [:]
  private var after: [String: [PopulationID?: Entry]] = [:]
  private var former: [String: String] = [:]

  init(old: RecordedAssessment, new: RecordedAssessment, table: RenameTable) {
    populations = (
      Set(old.side.populations.map(\.id)), Set(new.side.populations.map(\.id))
    )
    for entry in old.entries {
      let item = table.current(entry.item)
      if item != entry.item { former[item] = entry.item }
      before[item, default: [:]][entry.population] = entry
    }
    for entry in new.entries { after[entry.item, default: [:]][entry.population] = entry }
  }

  func changes() -> [ItemChange] {
    Set(before.keys).union(after.keys).sorted().compactMap { item in
      let (old, new) = (before[item] ?? [:], after[item] ?? [:])
      let parts = parts(old, new)
      guard !parts.isEmpty || former[item] != nil else { return nil }
      return ItemChange(
        item: item, title: (new.values.first ?? old.values.first)?.title ?? item,
        formerly: former[item], kind: parts.first?.kind ?? .renamed, parts: parts,
        costBefore: old.values.reduce(0) { $0 + $1.hundredths },
        costAfter: new.values.reduce(0) { $0 + $1.hundredths })
    }
  }

  private func parts(
    _ old: [PopulationID?: Entry], _ new: [PopulationID?: Entry]
  ) -> [ItemChange.Part] {
    var groups: [ItemChange.Class: [PopulationID?]] = [:]
    for population in Set(old.keys).union(new.keys) {
      guard let kind = kind(old[population], new[population], population) else { continue }
      groups[kind, default: []].append(population)
    }
    return groups.keys.sorted().map { kind in
      ItemChange.Part(
        populations: (groups[kind] ?? []).compactMap { $0 }.sorted(), kind: kind, before: nil,
        after: nil, causes: [])
    }
  }

  private func kind(
    _ old: Entry?, _ new: Entry?, _ population: PopulationID?
  ) -> ItemChange.Class? {
    if let population {
      if !populations.old.contains(population) { return .inScope }
      if !populations.new.contains(population) { return .outOfScope }
    }
    switch (old?.isGap, new?.isGap) {
    case (nil, true): return .regressed
    case (true, nil): return .fixed
    case (false, true), (false, nil): return .newlyAnswered
    case (true, false), (nil, false): return .newlyOpen
    default: break
    }
    if old?.decision != new?.decision {
      return new?.decision == nil ? .decisionExpired : .decisionMade
    }
    return nil
  }
}

extension AttributedChange.BlockerMark {
  fileprivate func named(_ item: String) -> Self {
    Self(item: item, title: title, population: population, devices: devices)
  }
}
