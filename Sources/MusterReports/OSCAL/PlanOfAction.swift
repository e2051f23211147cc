internal import MusterDiagnostics
internal import MusterModel

/// OSCAL's plan-of-action-and-milestones: the known gaps, what is done about them, by whom and until when.
struct PlanOfAction {
  let document: OSCALDocument

  private var assessment: Assessment { document.assessment }

  /// One thing to act on.
  private struct Item {
    let id: String
    let title: String
    let what: String
    let population: PopulationID?
    let points: String?
    let remedy: String?
    let decision: Decision?
    let isDecisionLive: Bool
    let owner: String?
    let due: Day?
    let evidence: Evidence?
    let source: Source
    let effortDays: String?

    var key: [String] { [id, population?.rawValue ?? ""] }
  }

  var text: String {
    let items = self.items
    let people = Set(items.flatMap { [$0.owner, $0.decision?.by] }.compactMap { $0 }).sorted()
    return document.document(
      "plan-of-action-and-milestones",
      [
        ("metadata", document.metadata("Plan of action and milestones", people: people)),
        (
          "system-id",
          [
            "identifier-type": "http://ietf.org/rfc/rfc4122",
            "id": .string(document.uuid("system", [])),
          ]
        ),
        ("local-definitions", ["inventory-items": document.inventory]),
        ("observations", .array(items.map(observation))), ("risks", .array(items.map(risk))),
        ("poam-items", .array(items.isEmpty ? [nothing] : items.map(poamItem))),
      ])
  }

  /// The gaps, the worst first; then controls that are not satisfied and weigh nothing, in their order.
  private var items: [Item] {
    let gaps = assessment.gaps.map { gap in
      Item(
        id: gap.item.text, title: gap.title, what: Language.english.matter(of: gap),
        population: gap.population,
        points: Hundredths.text(gap.hundredths),
        remedy: gap.advice.map { Language.english.text($0) }, decision: gap.decision,
        isDecisionLive: gap.isDecisionLive, owner: gap.owner, due: gap.due,
        evidence: gap.evidence, source: gap.source, effortDays: gap.effortDays?.daysNumber)
    }
    let listed = Set(gaps.map(\.key))
    let controls = document.controls.filter { $0.state == .notSatisfied }.map { standing in
      let least = standing.heldDownBy.map(\.item.text).joined(separator: ", ")
      return Item(
        id: standing.control.rawValue, title: "\(standing.number) \(standing.title)",
        what: standing.answer.map { $0.state.rawValue } ?? "held down by \(least)",
        population: standing.population, points: nil, remedy: standing.condition,
        decision: standing.answer?.decision, isDecisionLive: standing.isDecisionLive,
        owner: standing.answer?.remarks.owner, due: standing.answer?.remarks.due,
        evidence: standing.answer?.remarks.evidence, source: standing.source, effortDays: nil)
    }
    return gaps + controls.filter { !listed.contains($0.key) }
  }

  /// OSCAL allows no plan without an item.
  private var nothing: JSONValue {
    [
      "uuid": .string(document.uuid("poam-item", ["nothing"])), "title": "Nothing to act on",
      "description": "The assessment knows of no gap and of no control that is not satisfied.",
    ]
  }

  // MARK: One item

  private func poamItem(_ item: Item) -> JSONValue {
    var properties = [document.property("item", item.id)]
    if let points = item.points { properties.append(document.property("points", points)) }
    return [
      "uuid": .string(document.uuid("poam-item", item.key)),
      "title": .string(name(item).oscalMarkup), "description": .string(item.what.oscalMarkup),
      "props": .array(properties),
      "related-observations": document.references("observation-uuid", [observationUUID(item)]),
      "related-risks": document.references("risk-uuid", [riskUUID(item)]),
    ]
  }

  private func name(_ item: Item) -> String {
    "\(item.title), \(item.population?.rawValue ?? "organisation")"
  }

  private func observationUUID(_ item: Item) -> String { document.uuid("gap", item.key) }

  private func riskUUID(_ item: Item) -> String { document.uuid("risk", item.key) }

  private func observation(_ item: Item) -> JSONValue {
    document.observation(
      observationUUID(item), title: name(item), description: item.what,
      evidence: [item.evidence], on: item.evidence?.on, population: item.population,
      page: item.source)
  }

  private func risk(_ item: Item) -> JSONValue {
    .present([
      ("uuid", .string(riskUUID(item))), ("title", .string(name(item).oscalMarkup)),
      ("description", .string(item.what.oscalMarkup)),
      (
        "statement",
        .string(
          item.points.map { "It costs \($0) of 100 points of readiness." }
            ?? "It costs no points in this profile.")
      ),
      ("status", .string(status(item))),
      ("deadline", item.due.map { .string($0.oscalTime) }),
      ("remediations", .array([decision(item), recommendation(item)].compactMap { $0 })),
      (
        "related-observations",
        document.references("observation-uuid", [observationUUID(item)])
      ),
    ])
  }

  /// A decision that holds approves a deviation, or says that something else is being done.
  private func status(_ item: Item) -> String {
    guard let decision = item.decision, item.isDecisionLive else { return "open" }
    switch decision.kind {
    case .accept, .drop: return "deviation-approved"
    case .thirdParty, .rebuild, .wait: return "remediating"
    }
  }

  private func decision(_ item: Item) -> JSONValue? {
    guard let decision = item.decision else { return nil }
    let way = decision.with.map { " with \($0)" } ?? ""
    let mark = item.isDecisionLive ? "" : " (expired)"
    return [
      "uuid": .string(document.uuid("decision", item.key)), "lifecycle": "planned",
      "title": .string("Decision\(mark): \(decision.kind.rawValue)\(way)".oscalMarkup),
      "description": .string(decision.reason.oscalMarkup),
      "props": .array([
        document.property("decision", decision.kind.rawValue),
        document.property("decision-holds", item.isDecisionLive ? "yes" : "no"),
      ]),
      "tasks": .array([
        [
          "uuid": .string(document.uuid("review", item.key)), "type": "milestone",
          "title": "Last day on which the decision holds",
          "timing": ["on-date": ["date": .string(decision.until.oscalTime)]],
          "responsible-roles": .array([document.responsible(OSCALDocument.decider, decision.by)]),
        ]
      ]),
    ]
  }

  private func recommendation(_ item: Item) -> JSONValue? {
    guard item.remedy != nil || item.owner != nil || item.due != nil else { return nil }
    return .present([
      ("uuid", .string(document.uuid("remedy", item.key))), ("lifecycle", "recommendation"),
      ("title", "What to do"),
      (
        "description",
        .string((item.remedy ?? "The worksheet and the catalog name no way.").oscalMarkup)
      ),
      (
        "props",
        .array(item.effortDays.map { [document.property("effort-days", $0)] } ?? [])
      ),
      ("tasks", .array(task(item).map { [$0] } ?? [])),
    ])
  }

  private func task(_ item: Item) -> JSONValue? {
    guard item.owner != nil || item.due != nil else { return nil }
    return .present([
      ("uuid", .string(document.uuid("task", item.key))), ("type", "action"),
      ("title", .string("Close: \(name(item))".oscalMarkup)),
      ("timing", item.due.map { ["on-date": ["date": .string($0.oscalTime)]] }),
      (
        "responsible-roles",
        .array(item.owner.map { [document.responsible(OSCALDocument.owner, $0)] } ?? [])
      ),
    ])
  }
}
