internal import MusterModel

/// The columns of a sheet of answers, in their order; the one list that writing and reading use.
public enum AnswerColumn: Int, CaseIterable, Sendable {
  case id, title, question, populations, answer, facets, reason, note, owner, due
  case evidence, evidenceNote, evidenceOn
  case decision, with, decisionReason, by, until

  /// What stands above it.
  public var head: String {
    switch self {
    case .id: "Id"
    case .title: "Title"
    case .question: "Question"
    case .populations: "Populations"
    case .answer: "Answer"
    case .facets: "Facets in use"
    case .reason: "Reason"
    case .note: "Note"
    case .owner: "Owner"
    case .due: "Due"
    case .evidence: "Evidence"
    case .evidenceNote: "Evidence note"
    case .evidenceOn: "Evidence of"
    case .decision: "Decision"
    case .with: "Decision with"
    case .decisionReason: "Decision reason"
    case .by: "Decided by"
    case .until: "Decided until"
    }
  }

  /// What to write in it.
  var help: String {
    switch self {
    case .id: "Names the item; it cannot be written over"
    case .title, .question: "What is asked, in Muster's words and those of the product that is left"
    case .populations:
      "Empty: all populations. Else their ids, with commas between; an empty row at the end takes the same id for others"
    case .answer: "Choose from the list; empty is not answered"
    case .facets: "The parts in use, with commas between; the note on the question names them"
    case .reason: "Why it does not apply; needed with not-applicable"
    case .note: "Anything worth knowing"
    case .owner: "Who takes care"
    case .due: "Until when, as a date"
    case .evidence: "A export or pilot, B document, C interview, D assumption"
    case .evidenceNote: "What the evidence is"
    case .evidenceOn: "When it was gathered, as a date"
    case .decision: "What was decided about the gap"
    case .with: "The product or way that takes over"
    case .decisionReason: "Why it was decided; needed with a decision"
    case .by: "Who decided; needed with a decision"
    case .until: "Last day on which the decision holds; needed with a decision"
    }
  }

  /// In characters.
  var width: Int {
    switch self {
    case .id: 34
    case .title: 30
    case .question: 52
    case .populations, .facets: 24
    case .answer, .evidence, .decision: 14
    case .due, .evidenceOn, .until: 12
    case .reason, .note, .evidenceNote, .decisionReason: 28
    case .owner, .with, .by: 18
    }
  }

  /// Whether it is for filling in.
  var isInput: Bool { rawValue >= Self.populations.rawValue }

  /// Whether it holds a date.
  var isDay: Bool { self == .due || self == .evidenceOn || self == .until }

  /// The only words that it takes; empty for any.
  func words(_ kind: ItemID) -> [String] {
    switch self {
    case .answer:
      if case .capability = kind {
        Need.allCases.map(\.rawValue)
      } else {
        RequirementState.allCases.map(\.rawValue)
      }
    case .evidence: Evidence.Grade.allCases.map(\.rawValue)
    case .decision: Decision.Kind.allCases.map(\.rawValue)
    default: []
    }
  }
}

/// One answer as a row: an item, the populations it is about, and what is said.
struct AnswerRow: Hashable, Sendable {
  let item: ItemID
  /// In the order of the worksheet, with commas between; empty for all.
  let populations: String
  /// What stands in the columns for filling in; empty texts are left out.
  var values: [AnswerColumn: String]

  /// The rows of an item of a worksheet; one without values where it is not answered.
  static func rows(_ item: ItemID, _ worksheet: Worksheet) -> [AnswerRow] {
    let rows: [AnswerRow]
    switch item {
    case .capability(let id):
      rows = make(item, worksheet.capabilities[id] ?? [], worksheet, values)
    case .requirement(let id):
      rows = make(item, worksheet.requirements[id] ?? [], worksheet, values)
    case .control(let id):
      rows = make(item, worksheet.controls[id] ?? [], worksheet, values)
    }
    return rows.isEmpty ? [AnswerRow(item: item, populations: "", values: [:])] : rows
  }

  private static func make<Answer>(
    _ item: ItemID, _ answers: [Scoped<Answer>], _ worksheet: Worksheet,
    _ values: (Answer) -> [AnswerColumn: String]
  ) -> [AnswerRow] {
    let all = worksheet.populations.map(\.id)
    var own: [Int: [PopulationID]] = [:]
    for id in all {
      if let position = answers.answerIndex(for: id) { own[position, default: []].append(id) }
    }
    return own.sorted { $0.key < $1.key }.map { position, own in
      let names =
        own.count == all.count ? "" : own.map(\.rawValue).joined(separator: ", ")
      return AnswerRow(
        item: item, populations: names,
        values: values(answers[position].answer).filter { !$0.value.isEmpty })
    }
  }

  static func values(_ answer: CapabilityAnswer) -> [AnswerColumn: String] {
    var values = values(answer.remarks, answer.decision)
    values[.answer] = answer.need.rawValue
    values[.facets] = answer.facets.map { $0.map(\.rawValue).joined(separator: ", ") }
    return values
  }

  static func values(_ answer: RequirementAnswer) -> [AnswerColumn: String] {
    var values = values(answer.remarks, answer.decision)
    values[.answer] = answer.state.rawValue
    return values
  }

  private static func values(
    _ remarks: Remarks, _ decision: Decision?
  ) -> [AnswerColumn: String] {
    var values: [AnswerColumn: String] = [:]
    values[.reason] = remarks.reason
    values[.note] = remarks.note
    values[.owner] = remarks.owner
    values[.due] = remarks.due?.description
    values[.evidence] = remarks.evidence?.grade.rawValue
    values[.evidenceNote] = remarks.evidence?.note
    values[.evidenceOn] = remarks.evidence?.on?.description
    values[.decision] = decision?.kind.rawValue
    values[.with] = decision?.with
    values[.decisionReason] = decision?.reason
    values[.by] = decision?.by
    values[.until] = decision?.until.description
    return values
  }
}
