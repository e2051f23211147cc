import MusterModel
import MusterTestSupport
import Testing

@Suite struct HundredthsTests {
  struct Text: CustomTestStringConvertible {
    let value: Int
    let text: String
    var testDescription: String { text }
  }

  static let texts = [
    Text(value: 0, text: "0.00"), Text(value: 5, text: "0.05"), Text(value: 10, text: "0.10"),
    Text(value: 5_357, text: "53.57"), Text(value: 10_000, text: "100.00"),
  ]

  @Test(arguments: texts)
  func text(_ example: Text) {
    #expect(Hundredths.text(example.value) == example.text)
  }

  struct Rounding: CustomTestStringConvertible {
    let ratio: Ratio
    let whole: Int
    let rest: Ratio
    let rounded: Int
    var testDescription: String { ratio.description }
  }

  static let roundings = [
    Rounding(ratio: .zero, whole: 0, rest: .zero, rounded: 0),
    Rounding(ratio: Ratio(375, 7), whole: 5_357, rest: Ratio(1, 7), rounded: 5_357),
    Rounding(ratio: Ratio(1, 200), whole: 0, rest: Ratio(1, 2), rounded: 1),
    Rounding(ratio: Ratio(3, 200), whole: 1, rest: Ratio(1, 2), rounded: 2),
    Rounding(ratio: Ratio(1, 201), whole: 0, rest: Ratio(100, 201), rounded: 0),
    Rounding(ratio: Ratio(2, 3), whole: 66, rest: Ratio(2, 3), rounded: 67),
    Rounding(ratio: Ratio(100), whole: 10_000, rest: .zero, rounded: 10_000),
  ]

  @Test(arguments: roundings)
  func hundredths(_ example: Rounding) {
    #expect(example.ratio.hundredths == (example.whole, example.rest))
    #expect(example.ratio.roundedHundredths == example.rounded)
  }

  @Test func `equal rests are rounded up from the front`() {
    let thirds = [Ratio](repeating: Ratio(100, 3), count: 3)
    #expect(Hundredths.apportion(thirds, total: 10_000) == [3_334, 3_333, 3_333])
    #expect(Hundredths.apportion(thirds, total: 9_999) == [3_333, 3_333, 3_333])
    #expect(Hundredths.apportion(thirds, total: 10_001) == [3_334, 3_334, 3_333])
  }

  @Test func `the largest rest is rounded up, wherever it stands`() {
    let numbers = [Ratio(1, 300), Ratio(1, 150), Ratio(1)]
    #expect(Hundredths.apportion(numbers, total: 101) == [0, 1, 100])
    #expect(Hundredths.apportion(numbers.reversed(), total: 101) == [100, 1, 0])
  }

  @Test func `nothing is apportioned to nobody`() {
    #expect(Hundredths.apportion([], total: 0) == [])
  }

  @Test func `printed numbers sum to the printed total, each within one hundredth`() {
    let seed: UInt64 = 20_261_120
    var random = SeededGenerator(seed: seed)
    for round in 0..<60 {
      let count = Int.random(in: 1...12, using: &random)
      let numbers = Fractions.random(count: count, using: &random)
        .map { Ratio($0.top % 5_000, $0.bottom) }
      let sum = numbers.reduce(.zero, +)
      for total in [sum.roundedHundredths, sum.hundredths.whole] {
        let printed = Hundredths.apportion(numbers, total: total)
        let label = "seed \(seed), round \(round): \(numbers)"
        #expect(printed.count == count, "\(label)")
        #expect(printed.reduce(0, +) == total, "\(label)")
        for (number, print) in zip(numbers, printed) {
          #expect(Ratio(print, 100) < number + Ratio(1, 100), "\(label)")
          #expect(number < Ratio(print, 100) + Ratio(1, 100), "\(label)")
        }
      }
    }
  }
}
