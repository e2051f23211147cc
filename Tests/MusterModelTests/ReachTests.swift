import MusterDiagnostics
import MusterModel
import Testing

@Suite struct ReachTests {
  enum Reach {
    case rest
    case only([String])
    case except([String])

    var reach: AnswerReach {
      switch self {
      case .rest: .rest
      case .only(let names): .only(names.compactMap { PopulationID($0) })
      case .except(let names): .except(names.compactMap { PopulationID($0) })
      }
    }
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let reaches: [Reach]
    /// The answers' numbers for the populations `ios`, `mac` and `win`.
    let answers: [Int?]
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "no answer", reaches: [], answers: [nil, nil, nil]),
    Case(name: "one for all", reaches: [.rest], answers: [0, 0, 0]),
    Case(name: "only one", reaches: [.only(["mac"])], answers: [nil, 0, nil]),
    Case(name: "only two", reaches: [.only(["win", "mac"])], answers: [nil, 0, 0]),
    Case(name: "all but one", reaches: [.except(["mac"])], answers: [0, nil, 0]),
    Case(
      name: "all but all", reaches: [.except(["ios", "mac", "win"])], answers: [nil, nil, nil]),
    Case(name: "a name beats the rest", reaches: [.only(["ios"]), .rest], answers: [0, 1, 1]),
    Case(name: "also after the rest", reaches: [.rest, .only(["ios"])], answers: [1, 0, 0]),
    Case(
      name: "each its own", reaches: [.only(["ios"]), .only(["mac"]), .only(["win"])],
      answers: [0, 1, 2]),
    Case(
      name: "an exception, and the rest", reaches: [.except(["ios"]), .rest], answers: [1, 0, 0]),
    Case(name: "a name that is a prefix", reaches: [.only(["io"])], answers: [nil, nil, nil]),
  ]

  @Test(arguments: cases)
  func answerForPopulation(_ example: Case) throws {
    let start = SourcePosition(line: 1, column: 1)
    let place = SourcePlace(file: SourceFile(path: "w", bytes: []), start: start, end: start)
    let answers = example.reaches.enumerated().map { number, reach in
      Scoped(number, reach: reach.reach, at: place)
    }
    for (name, expected) in zip(["ios", "mac", "win"], example.answers) {
      let population = try #require(PopulationID(name))
      #expect(answers.answer(for: population)?.answer == expected, "\(name)")
    }
  }
}
