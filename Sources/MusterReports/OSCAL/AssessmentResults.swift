internal import MusterDiagnostics
internal import MusterModel

/// OSCAL's assessment-results: what was observed, and how each control stands.
struct AssessmentResults {
  let document: OSCALDocument

  private var assessment: Assessment { document.assessment }

  var text: String {
    let plan = document.uuid("plan", [assessment.path])
    return document.document(
      "assessment-results",
      [
        ("metadata", document.metadata("Assessment results", people: [])),
        (
          "import-ap",
          [
            "href": .string("#\(plan)"),
            "remarks":
              "The worksheet is plan and record at once; no plan stands in a document of its own.",
          ]
        ),
        ("results", .array([result])),
        (
          "back-matter",
          [
            "resources": .array([
              [
                "uuid": .string(plan), "title": .string(assessment.title.oscalMarkup),
                "description": "The worksheet that was assessed.",
                "rlinks": .array([["href": .string(assessment.path.oscalReference)]]),
              ]
            ])
          ]
        ),
      ])
  }

  private var result: JSONValue {
    let scores = assessment.standing.scores?.now
    return .present([
      ("uuid", .string(document.uuid("result", [assessment.day.description]))),
      ("title", .string("Readiness on \(assessment.day)")),
      ("description", .string(Language.english.headline(assessment).oscalMarkup)),
      ("start", .string(assessment.day.oscalTime)), ("end", .string(assessment.day.oscalTime)),
      (
        "props",
        .array(
          [document.property("verdict", assessment.standing.verdicts.now.rawValue)]
            + (scores.map {
              [
                document.property("score-low", $0.lowText),
                document.property("score-high", $0.highText),
              ]
            } ?? []))
      ),
      ("local-definitions", ["inventory-items": document.inventory]),
      ("reviewed-controls", reviewed), ("observations", .array(evidence + derivations)),
      ("findings", .array(findings)),
    ])
  }

  // MARK: Controls

  /// The controls by framework, with their populations.
  private var groups: [[ControlStanding]] {
    var order: [ControlID] = []
    var groups: [ControlID: [ControlStanding]] = [:]
    for standing in document.controls {
      if groups[standing.control] == nil { order.append(standing.control) }
      groups[standing.control, default: []].append(standing)
    }
    return order.compactMap { groups[$0] }
  }

  private func isOut(_ group: [ControlStanding]) -> Bool {
    group.allSatisfy { $0.state == .outOfScope }
  }

  private var reviewed: JSONValue {
    var order: [FrameworkID] = []
    var frameworks: [FrameworkID: [[ControlStanding]]] = [:]
    for group in groups {
      guard let framework = group.first?.framework else { continue }
      if frameworks[framework] == nil { order.append(framework) }
      frameworks[framework, default: []].append(group)
    }
    guard !order.isEmpty else {
      return [
        "control-selections": .array([
          [
            "description":
              "No framework is in scope: nothing is selected but all there is, which is nothing.",
            "include-all": [:],
          ]
        ])
      ]
    }
    return [
      "control-selections": .array(
        order.map { framework in
          let groups = frameworks[framework] ?? []
          let title = groups.first?.first?.frameworkTitle ?? framework.rawValue
          return .present([
            ("description", .string(title.oscalMarkup)),
            ("props", .array([document.property("framework", framework.rawValue)])),
            // A selection must include something: all of them, where each is excluded again.
            ("include-all", groups.allSatisfy(isOut) ? [:] : nil),
            ("include-controls", selected(groups.filter { !isOut($0) })),
            ("exclude-controls", selected(groups.filter(isOut))),
          ])
        })
    ]
  }

  private func selected(_ groups: [[ControlStanding]]) -> JSONValue {
    document.references(
      "control-id", groups.compactMap { $0.first?.control.rawValue.oscalToken })
  }

  private var findings: [JSONValue] {
    groups.filter { !isOut($0) }.compactMap { group in
      guard let first = group.first else { return nil }
      let inScope = group.filter { $0.state != .outOfScope }
      var uuids: [String] = []
      for standing in inScope {
        uuids.append(derivationUUID(standing))
        if standing.answer == nil {
          uuids += standing.parts.map { evidenceUUID($0.item, standing.population) }
        }
      }
      let name = "\(first.number) \(first.title)"
      let places = inScope.map { "\($0.population): \(state($0))" }.joined(separator: "; ")
      return .present([
        ("uuid", .string(document.uuid("finding", [first.control.rawValue]))),
        ("title", .string(name.oscalMarkup)), ("description", .string(places.oscalMarkup)),
        (
          "props",
          .array([
            document.property("framework", first.framework.rawValue),
            document.property("severity", first.severity.rawValue),
          ])
        ),
        ("target", target(first, inScope)),
        ("related-observations", document.references("observation-uuid", uuids)),
      ])
    }
  }

  private func target(_ first: ControlStanding, _ inScope: [ControlStanding]) -> JSONValue {
    let isSatisfied = inScope.allSatisfy { $0.state == .satisfied }
    let isFailed = inScope.contains { $0.state == .notSatisfied }
    return [
      "type": "objective-id", "target-id": .string(first.control.rawValue.oscalToken),
      "title": .string("\(first.number) \(first.title)".oscalMarkup),
      "status": [
        "state": isSatisfied ? "satisfied" : "not-satisfied",
        "reason": isSatisfied ? "pass" : isFailed ? "fail" : "other",
        "remarks": .string(
          (isSatisfied || isFailed
            ? first.condition : "Not settled: something it rests on is open. \(first.condition)")
            .oscalMarkup),
      ],
    ]
  }

  private func state(_ standing: ControlStanding) -> String {
    guard let value = standing.value else { return standing.state.title }
    return "\(standing.state.title) (\(value.percentText))"
  }

  // MARK: Observations

  private func derivationUUID(_ standing: ControlStanding) -> String {
    document.uuid("derivation", [standing.control.rawValue, standing.population.rawValue])
  }

  private func evidenceUUID(_ item: ItemID, _ population: PopulationID) -> String {
    document.uuid("evidence", [item.text, population.rawValue])
  }

  /// How the state of each control in scope comes about, population by population.
  private var derivations: [JSONValue] {
    document.controls.filter { $0.state != .outOfScope }.map { standing in
      let description: String
      if let answer = standing.answer {
        description = "Answered directly: \(answer.state.rawValue)."
      } else {
        let parts = standing.parts.map { "\($0.item.text) gives \($0.value.percentText)" }
        let least = standing.heldDownBy.map(\.item.text)
        description =
          "\(state(standing)). The least of what it names decides: \(parts.joined(separator: ", "))."
          + (least.isEmpty ? "" : " Held down by \(least.joined(separator: ", ")).")
      }
      return document.observation(
        derivationUUID(standing),
        title: "\(standing.number) \(standing.title): \(standing.population)",
        description: description,
        evidence: standing.answer.map { [$0.remarks.evidence] }
          ?? standing.parts.filter { !$0.isOpen }.map(\.evidence),
        population: standing.population, page: standing.source)
    }
  }

  /// What was said about each item that a control names, once a population.
  private var evidence: [JSONValue] {
    var seen: Set<String> = []
    return document.controls.filter { $0.answer == nil && $0.state != .outOfScope }
      .flatMap { standing in
        standing.parts.compactMap { part -> JSONValue? in
          let uuid = evidenceUUID(part.item, standing.population)
          guard seen.insert(uuid).inserted else { return nil }
          return document.observation(
            uuid, title: "\(part.title): \(standing.population)",
            description:
              "\(part.item.text): \(part.answer); it gives \(part.value.percentText) of what is needed.",
            evidence: [part.evidence], on: part.evidence?.on, population: standing.population,
            page: part.source)
        }
      }
  }
}
