internal import MusterModel

extension Worksheet {
  /// Whether another worksheet answers otherwise, with other evidence, or about other things; decisions, other remarks
  /// and places in files aside.
  func differsInAnswers(from other: Worksheet) -> Bool {
    source != other.source || Set(frameworks) != Set(other.frameworks)
      || facts.mapValues(\.value) != other.facts.mapValues(\.value)
      || Self.differ(capabilities, other.capabilities) {
        $0.need == $1.need && $0.facets == $1.facets
          && $0.remarks.evidence == $1.remarks.evidence
      }
      || Self.differ(requirements, other.requirements, Self.isSame)
      || Self.differ(controls, other.controls, Self.isSame)
  }

  private static func isSame(_ left: RequirementAnswer, _ right: RequirementAnswer) -> Bool {
    left.state == right.state && left.remarks.evidence == right.remarks.evidence
  }

  private static func differ<ID: Hashable, Answer>(
    _ left: [ID: [Scoped<Answer>]], _ right: [ID: [Scoped<Answer>]],
    _ isSame: (Answer, Answer) -> Bool
  ) -> Bool {
    guard left.count == right.count else { return true }
    for (id, answers) in left {
      guard let others = right[id], others.count == answers.count else { return true }
      for (answer, other) in zip(answers, others)
      where answer.reach != other.reach || !isSame(answer.answer, other.answer) {
        return true
      }
    }
    return false
  }
}
