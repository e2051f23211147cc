import MusterModel
import MusterTestSupport
import Testing

/// Spelling, contrast and shades of colours.
@Suite struct ColourTests {
  @Test(
    arguments: [
      ("#0b57a4", "#0b57a4"), ("#0B57A4", "#0b57a4"), ("#000000", "#000000"),
      ("0b57a4", nil), ("#0b57a", nil), ("#0b57a45", nil), ("#0b57ag", nil), ("#+b57a4", nil),
      ("#-00001", nil), ("blue", nil), ("", nil), ("#ffé12", nil), ("#０b57a", nil),
    ] as [(String, String?)])
  func spelling(_ text: String, _ expected: String?) {
    #expect(Colour(text)?.description == expected)
  }

  @Test func contrastIsThatOfTheStandard() throws {
    func contrast(_ one: String, _ other: String) throws -> Ratio {
      try #require(Colour(one)).contrast(with: #require(Colour(other)))
    }
    #expect(try contrast("#000000", "#ffffff") == Ratio(21))
    #expect(try contrast("#ffffff", "#000000") == Ratio(21))
    #expect(try contrast("#123456", "#123456") == .one)
    // Known as the lightest grey that passes on white, and the next one that does not.
    #expect(try contrast("#767676", "#ffffff") >= Colour.leastContrast)
    #expect(try contrast("#777777", "#ffffff") < Colour.leastContrast)
    #expect(try contrast("#777777", "#ffffff").roundedHundredths == 448)
    #expect(try contrast("#ff0000", "#ffffff").roundedHundredths == 400)
  }

  @Test func contrastAgreesWithFloatingPoint() throws {
    var random = SeededGenerator(seed: 7)
    let pairs = (0..<300).map { _ in
      [UInt8](six: &random)
    }
    let list = pairs.map { "[\($0.map { String($0) }.joined(separator: ","))]" }
    let script = """
      def part(c):
          c /= 255
          return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
      def light(c): return 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2])
      for p in [\(list.joined(separator: ","))]:
          a, b = sorted((light(p[:3]), light(p[3:])))
          print(int((b + 0.05) / (a + 0.05) * 10000 + 0.5))
      """
    let run = try Tool.run("python3", ["-c", script])
    let expected = run.output.split(separator: "\n").compactMap { Int($0) }
    try #require(expected.count == pairs.count, "\(run.output)")
    for (pair, number) in zip(pairs, expected) {
      let one = Colour(red: pair[0], green: pair[1], blue: pair[2])
      let other = Colour(red: pair[3], green: pair[4], blue: pair[5])
      let own = (one.contrast(with: other) * 100).roundedHundredths
      #expect(abs(own - number) <= 1, "\(one) \(other), seed 7")
    }
  }

  @Test func aShadeCanBeReadAndIsTheColourWhereThatCan() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let parts = [UInt8](six: &random)
      let colour = Colour(red: parts[0], green: parts[1], blue: parts[2])
      for paper in [Colour.white, Brand.Shades.darkPaper] {
        let shade = colour.readable(on: paper)
        #expect(shade.contrast(with: paper) >= Colour.leastContrast, "\(colour), seed 8")
        let isFine = colour.contrast(with: paper) >= Colour.leastContrast
        #expect((shade == colour) == isFine, "\(colour), seed 8")
      }
    }
  }
}

extension [UInt8] {
  /// Six random bytes.
  fileprivate init(six random: inout SeededGenerator) {
    self = (0..<6).map { _ in UInt8.random(in: 0...255, using: &random) }
  }
}
