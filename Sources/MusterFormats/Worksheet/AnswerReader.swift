internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

extension WorksheetReader {
  typealias Entry = (node: YAMLNode, fields: Fields?, place: SourcePlace)

  /// Reads a section of answers by id; each id has one answer, or one a group of populations.
  mutating func readSection<Kind, Answer>(
    _ fields: Fields, _ section: Key, _ kind: ReferenceKind, _ shape: Shape,
    _ read: (inout WorksheetReader, Entry, Identifier<Kind>) -> Answer?
  ) -> [Identifier<Kind>: [Scoped<Answer>]] {
    guard let node = fields[section], !node.isEmpty else { return [:] }
    guard check.accepts(node, .map(key: .any, value: .any, atLeast: 0), as: section.rawValue)
    else { return [:] }
    var result: [Identifier<Kind>: [Scoped<Answer>]] = [:]
    for (key, value) in node.entries {
      let isKeyFine = check.accepts(key, .reference(kind), as: section.rawValue)
      if kind == .capability, isKeyFine { checkFacets(value, key) }
      guard check.accepts(value, shape, as: key.text.shortened), isKeyFine,
        let id = Identifier<Kind>(followRename(key))
      else { continue }
      let entries = value.kind == .sequence ? value.items : [value]
      var answers: [Scoped<Answer>] = []
      for entry in entries {
        let fields = entry.kind == .mapping ? Fields(entry) : nil
        guard let answer = read(&self, (entry, fields, key.place), id),
          let reach = readReach(fields)
        else { continue }
        answers.append(Scoped(answer, reach: reach, at: key.place))
      }
      answers = (result[id] ?? []) + answers
      checkOverlap(answers, key)
      if !answers.isEmpty { result[id] = answers }
    }
    return result
  }

  private mutating func followRename(_ key: YAMLNode) -> String {
    guard let new = ids.renamed[key.text] else { return key.text }
    formerIDs[new] = key.text
    check.diagnostics.add(
      Diagnostic(
        .worksheetRenamed, "'\(key.text)' is now called '\(new)'", at: key.place,
        help: "write '\(new)'"))
    return new
  }

  private mutating func readReach(_ fields: Fields?) -> AnswerReach? {
    guard let fields else { return .rest }
    if let only: [PopulationID] = fields.ids(Key.only) {
      if let except = fields[Key.except] {
        check.diagnostics.add(
          Diagnostic(
            .formatKeysExclude, "'only' and 'except' do not stand in one answer",
            at: except.place, help: "keep one of the two"))
        return nil
      }
      return .only(only)
    }
    if let except: [PopulationID] = fields.ids(Key.except) { return .except(except) }
    if let named: [PopulationID] = fields.ids(Key.for) { return .only(named) }
    return .rest
  }

  private mutating func checkOverlap<Answer>(_ answers: [Scoped<Answer>], _ key: YAMLNode) {
    guard answers.count > 1 else { return }
    let named = answers.map(\.reach).filter { $0 != .rest }
    let rests = answers.count - named.count
    let twice = populationIDs.first { id in
      named.count { $0.covers(id) } > 1
    }
    guard rests > 1 || twice != nil else { return }
    let what = twice.map { "population '\($0)'" } ?? "the rest of the populations"
    check.diagnostics.add(
      Diagnostic(
        .worksheetAnswersOverlap, "'\(key.text)' has two answers for \(what)", at: key.place,
        help: "give each population one answer with 'for:'"))
  }

  mutating func readCapability(_ entry: Entry, _ id: CapabilityID) -> CapabilityAnswer? {
    guard let fields = entry.fields else {
      guard let need = Need(rawValue: entry.node.text) else { return nil }
      guard checkReason(need == .notApplicable, nil, entry, .need) else { return nil }
      return CapabilityAnswer(need: need)
    }
    guard let need: Need = fields.word(Key.need) else { return nil }
    let remarks = readRemarks(fields)
    guard checkReason(need == .notApplicable, remarks.reason, entry, .need) else { return nil }
    var facets: [FacetID]?
    if let list = fields[Key.facets] {
      if !Need.weighing.contains(need) {
        check.diagnostics.add(
          Diagnostic(
            .worksheetFacetsWithoutNeed, "'\(id)' is \(need.rawValue) and yet names facets in use",
            at: list.place, help: "remove 'facets', or say must, should or could"))
        return nil
      }
      facets = readFacets(list, id)
    }
    return CapabilityAnswer(
      need: need, facets: facets, remarks: remarks, decision: readDecision(fields))
  }

  private func readFacets(_ list: YAMLNode, _ id: CapabilityID) -> [FacetID] {
    let known = ids.facets[id] ?? []
    return list.items.compactMap { FacetID($0.text) }.filter(known.contains)
  }

  /// Reports facets that the capability does not have, whatever else is wrong with the answer.
  private mutating func checkFacets(_ value: YAMLNode, _ key: YAMLNode) {
    guard value.kind != .scalar,
      let id = CapabilityID(ids.renamed[key.text] ?? key.text), let known = ids.facets[id]
    else { return }
    for entry in value.kind == .sequence ? value.items : [value] where entry.kind == .mapping {
      for node in Fields(entry)[Key.facets]?.items ?? [] {
        guard let facet = FacetID(node.text), !known.contains(facet) else { continue }
        let words = known.map(\.rawValue)
        check.diagnostics.add(
          Diagnostic(
            .worksheetUnknownReference, "'\(id)' has no facet '\(node.text.shortened)'",
            at: node.place,
            help: Suggestion.help(for: node.text, among: words)
              ?? "its facets: \(words.joined(separator: ", "))"))
      }
    }
  }

  mutating func readRequirement(_ entry: Entry) -> RequirementAnswer? {
    guard let fields = entry.fields else {
      guard let state = RequirementState(rawValue: entry.node.text) else { return nil }
      guard checkReason(state == .notApplicable, nil, entry, .answer) else { return nil }
      return RequirementAnswer(state: state)
    }
    guard let state: RequirementState = fields.word(Key.answer) else { return nil }
    let remarks = readRemarks(fields)
    guard checkReason(state == .notApplicable, remarks.reason, entry, .answer) else { return nil }
    return RequirementAnswer(state: state, remarks: remarks, decision: readDecision(fields))
  }

  private mutating func checkReason(
    _ isNeeded: Bool, _ reason: String?, _ entry: Entry, _ key: Key
  ) -> Bool {
    guard isNeeded, reason == nil else { return true }
    check.diagnostics.add(
      Diagnostic(
        .worksheetReasonMissing, "'not-applicable' needs a reason", at: entry.node.place,
        help: "write '{\(key.rawValue): not-applicable, reason: …}'"))
    return false
  }

  private func readRemarks(_ fields: Fields) -> Remarks {
    var remarks = Remarks()
    remarks.reason = fields.text(Key.reason)
    remarks.note = fields.text(Key.note)
    remarks.owner = fields.text(Key.owner)
    remarks.due = fields.day(Key.due)
    if let node = fields[Key.evidence] {
      let evidence = Fields(node)
      remarks.evidence = evidence.word(Key.grade).map { (grade: Evidence.Grade) in
        Evidence(grade: grade, note: evidence.text(Key.note), on: evidence.day(Key.on))
      }
    }
    return remarks
  }

  private func readDecision(_ fields: Fields) -> Decision? {
    guard let node = fields[Key.decision] else { return nil }
    let decision = Fields(node)
    guard let kind: Decision.Kind = decision.word(Key.kind),
      let reason = decision.text(Key.reason), let by = decision.text(Key.by),
      let until = decision.day(Key.until)
    else { return nil }
    return Decision(
      kind: kind, with: decision.text(Key.with), reason: reason, by: by, until: until,
      place: node.place)
  }
}
