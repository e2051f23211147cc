import MusterEngine
import MusterModel
import MusterTestSupport
import Testing

/// What a question says an answer leaves of the range is what assessing the answered worksheet gives.
@Suite struct OpenQuestionTests {
  private func width(_ lab: Lab) -> Ratio {
    guard let range = lab.assess().standing.scores?.now else { return .zero }
    return range.high - range.low
  }

  private func widths(_ question: OpenQuestion, _ lab: Lab) -> [Ratio] {
    let populations = question.populations.map(\.rawValue)
    switch question.item {
    case .capability(let id):
      return Need.allCases.map { need in
        var answered = lab
        answered.answer(id.rawValue, need, in: populations)
        return width(answered)
      }
    case .requirement(let id):
      return RequirementState.allCases.map { state in
        var answered = lab
        answered.say(id.rawValue, state, in: populations)
        return width(answered)
      }
    case .control: return []
    }
  }

  @Test(arguments: [UInt64](1...300))
  func `each answer is tried as if it were given`(seed: UInt64) {
    let lab = randomLab(seed, .init(items: 60))
    let questions = Engine.openQuestions(
      lab.worksheet, lab.index, profile: lab.profile, day: lab.day)
    for question in questions {
      let widths = widths(question, lab)
      #expect(question.leavesLeast == widths.min(), "seed \(seed), \(question.item.text)")
      #expect(question.leavesMost == widths.max(), "seed \(seed), \(question.item.text)")
    }
    let least = questions.map(\.leavesLeast)
    #expect(least == least.sorted(), "seed \(seed)")
  }
}
