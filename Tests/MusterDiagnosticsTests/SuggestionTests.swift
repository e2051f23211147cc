import MusterDiagnostics
import MusterTestSupport
import Testing

@Suite struct SuggestionTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let word: String
    let candidates: [String]
    let nearest: String?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "the same word", word: "title", candidates: ["title", "titles"], nearest: "title"),
    Case(name: "one letter other", word: "titel", candidates: ["title", "note"], nearest: "title"),
    Case(name: "a swap counts once", word: "ab-cd", candidates: ["ba-cd"], nearest: "ba-cd"),
    Case(name: "three letters, a swap", word: "iso", candidates: ["ios"], nearest: "ios"),
    Case(name: "a letter missing", word: "windws", candidates: ["windows"], nearest: "windows"),
    Case(name: "a letter more", word: "macoss", candidates: ["macos", "ios"], nearest: "macos"),
    Case(name: "case does not matter", word: "TITLE", candidates: ["title"], nearest: "title"),
    Case(name: "a tie is no guess", word: "cat", candidates: ["bat", "hat"], nearest: nil),
    Case(name: "a tie, far apart", word: "cat", candidates: ["bat", "dog", "hat"], nearest: nil),
    Case(
      name: "a nearer word breaks a tie", word: "abcdef",
      candidates: ["abcdxy", "abxyef", "abcdez"], nearest: "abcdez"),
    Case(
      name: "the same candidate twice", word: "cat", candidates: ["bat", "bat"], nearest: "bat"),
    Case(name: "a third of six is near", word: "abcdef", candidates: ["xycdef"], nearest: "xycdef"),
    Case(name: "more than a third is far", word: "abcdef", candidates: ["xyzdef"], nearest: nil),
    Case(name: "the longer word sets it", word: "abcd", candidates: ["abcdef"], nearest: "abcdef"),
    Case(name: "two letters have no neighbour", word: "ab", candidates: ["ac"], nearest: nil),
    Case(name: "no candidates", word: "title", candidates: [], nearest: nil),
    Case(name: "an empty word", word: "", candidates: ["a", "abcdef"], nearest: nil),
    Case(name: "an empty candidate", word: "title", candidates: [""], nearest: nil),
  ]

  @Test(arguments: cases)
  func nearest(_ example: Case) {
    #expect(
      Suggestion.nearest(to: example.word, among: example.candidates) == example.nearest)
  }

  @Test func `the order of candidates does not matter`() {
    let seed: UInt64 = 20_261_120
    var random = SeededGenerator(seed: seed)
    let words = ["title", "titles", "tilted", "note", "notes", "source", "sauce", "owner", "own"]
    for round in 0..<300 {
      var word = Array(words.randomElement(using: &random) ?? "")
      word.swapAt(0, Int.random(in: 0..<word.count, using: &random))
      let expected = Suggestion.nearest(to: String(word), among: words)
      let shuffled = words.shuffled(using: &random)
      #expect(
        Suggestion.nearest(to: String(word), among: shuffled) == expected,
        "seed \(seed), round \(round): \(String(word)) among \(shuffled)")
    }
  }

  @Test func `help quotes the word, or is absent`() {
    #expect(Suggestion.help(for: "titel", among: ["title"]) == "did you mean 'title'?")
    #expect(Suggestion.help(for: "titel", among: ["source"]) == nil)
  }

  @Test func `a word of a million letters is compared by its beginning`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.nearest(to: long, among: ["title"]) == nil)
  }

  struct Step: CustomTestStringConvertible {
    let left: String
    let right: String
    let isOne: Bool
    var testDescription: String { "\(left) → \(right)" }
  }

  static let steps = [
    Step(left: "abc", right: "abc", isOne: true), Step(left: "abc", right: "abd", isOne: true),
    Step(left: "abc", right: "ab", isOne: true), Step(left: "abc", right: "abcd", isOne: true),
    Step(left: "abc", right: "acb", isOne: true), Step(left: "abc", right: "cab", isOne: false),
    Step(left: "abc", right: "xyc", isOne: false), Step(left: "", right: "a", isOne: true),
    Step(left: "", right: "ab", isOne: false), Step(left: "ab", right: "", isOne: false),
  ]

  @Test(arguments: steps)
  func `one step turns one word into the other`(_ step: Step) {
    #expect(Suggestion.isOneStep(step.left, step.right) == step.isOne)
    #expect(Suggestion.isOneStep(step.right, step.left) == step.isOne)
  }
}
