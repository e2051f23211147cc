public import MusterModel

extension Engine {
  /// Everything that a readiness report shows: the state of every item in scope, controls, ways to re-enrol, licences,
  /// open questions with what they settle, evidence and sources.
  ///
  /// - Parameters:
  ///   - worksheet: The one that was assessed.
  ///   - index: The catalog that it was assessed against, with the re-enrolment matrix.
  ///   - assessment: What ``assess(_:_:profile:day:diagnostics:)`` gave; all points are taken from it.
  public static func readiness(
    _ worksheet: Worksheet, _ index: CatalogIndex, _ assessment: Assessment
  ) -> Readiness {
    let scorer = Scorer(worksheet, index, assessment.profile, assessment.day)
    let questions = openQuestions(
      worksheet, index, profile: assessment.profile, day: assessment.day)
    let items = ItemStates(scorer: scorer, assessment: assessment).make()
    let frameworks = ControlStates(scorer: scorer).make()
    let moves = PopulationMoves(scorer: scorer).make()
    let offers = LicenceOffers(assessment: assessment, catalog: index.catalog).make()
    return Readiness(
      assessment: assessment,
      outline: OutlineMaker(assessment: assessment, questions: questions, offers: offers).make(),
      items: items, frameworks: frameworks, moves: moves, questions: questions,
      ownedLicences: LicenceOffers.owned(worksheet, index.catalog, assessment.day),
      offers: offers, evidence: EvidenceList(worksheet: worksheet, items: items).make(),
      facts: worksheet.facts.keys.sorted().map {
        FactState(key: $0, value: worksheet.facts[$0]?.value.text ?? "")
      },
      sources: SourceList.make(items, assessment.findings, moves))
  }
}

/// Lists what was answered with evidence.
struct EvidenceList {
  let worksheet: Worksheet
  let items: [ItemState]

  /// The best grade first, then by item, then by population.
  func make() -> [EvidenceEntry] {
    let titles = Dictionary(items.map { ($0.item, $0.title) }) { first, _ in first }
    var entries: [EvidenceEntry] = []
    func add<Answer>(
      _ item: ItemID, _ answers: [Scoped<Answer>], _ evidence: (Answer) -> Evidence?
    ) {
      guard let title = titles[item] else { return }
      for answer in answers {
        guard let evidence = evidence(answer.answer) else { continue }
        let populations = worksheet.populations.map(\.id).sorted().filter {
          if case .rest = answer.reach { false } else { answer.reach.covers($0) }
        }
        entries.append(
          EvidenceEntry(item: item, title: title, populations: populations, evidence: evidence))
      }
    }
    for (id, answers) in worksheet.capabilities {
      add(.capability(id), answers) { $0.remarks.evidence }
    }
    for (id, answers) in worksheet.requirements {
      add(.requirement(id), answers) { $0.remarks.evidence }
    }
    for (id, answers) in worksheet.controls { add(.control(id), answers) { $0.remarks.evidence } }
    return entries.sorted { left, right in
      if left.evidence.grade != right.evidence.grade {
        return left.evidence.grade < right.evidence.grade
      }
      if left.item != right.item { return left.item < right.item }
      return left.populations.map(\.rawValue).lexicographicallyPrecedes(
        right.populations.map(\.rawValue))
    }
  }
}

/// Lists the pages that a report rests on.
enum SourceList {
  /// By address; of pages that several rows name, the newest dates.
  static func make(
    _ items: [ItemState], _ findings: [Finding], _ moves: [PopulationMove]
  ) -> [CitedSource] {
    var dates: [String: (doc: Day?, verified: Day?)] = [:]
    var named: [String: Set<ItemID>] = [:]
    func add(_ source: Source, _ item: ItemID?) {
      let old = dates[source.url]
      dates[source.url] = (
        [old?.doc, source.docDate].compactMap { $0 }.max(),
        [old?.verified, source.verified].compactMap { $0 }.max()
      )
      if let item { named[source.url, default: []].insert(item) }
    }
    for item in items { add(item.source, item.item) }
    for finding in findings { add(finding.source, finding.item) }
    for way in moves.flatMap(\.ways) { add(way.path.source, nil) }
    for leaving in moves.compactMap(\.leaving) { add(leaving.source, nil) }
    return dates.keys.sorted().map { url in
      CitedSource(
        url: url, docDate: dates[url]?.doc, verified: dates[url]?.verified,
        items: named[url]?.count ?? 0)
    }
  }
}
