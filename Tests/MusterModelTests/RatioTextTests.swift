import MusterModel
import MusterTestSupport
import Testing

/// Exact numbers read back from text.
@Suite struct RatioTextTests {
  @Test func `what is written is read back, however large`() {
    var random = SeededGenerator(seed: 11)
    var ratio = Ratio.one
    for _ in 0..<200 {
      ratio =
        ratio
        * Ratio(
          Int.random(in: 1...1_000_000_007, using: &random),
          Int.random(in: 1...1_000_000_009, using: &random))
      #expect(Ratio(ratio.description) == ratio, "\(ratio)")
      #expect(Ratio("\(ratio)")?.description == ratio.description)
      if ratio > Ratio(1_000_000) || ratio < Ratio(1, 1_000_000) { ratio = .one }
    }
    #expect(Ratio("0") == .zero && Ratio("6/4") == Ratio(3, 2) && Ratio("0/7") == .zero)
    let long = "1" + String(repeating: "0", count: 1999)
    #expect(Ratio(long).map { Ratio("\($0)") == $0 } == true)
    #expect(Ratio("\(long)/\(long)") == .one)
  }

  @Test(arguments: [
    "", "/", "1/", "/2", "1/0", "-1", "1/-2", "1.5", "1/2/3", " 1", "1 ", "٣", "0x1", "1e3",
    "1" + String(repeating: "0", count: 2000),
  ])
  func `what is no such number is not read`(_ text: String) {
    #expect(Ratio(text) == nil)
  }

  @Test(arguments: [
    "0", "5", "375/7", "1/3", "9223372036854775807", "9223372036854775808/1",
    "2400967009834064916417595589/35074218596818794465996000",
    "123456789012345678", "1234567890123456789", "1/123456789012345678901234567890123456789",
  ])
  func `a ratio is read as it is written`(_ text: String) {
    #expect(Ratio(text)?.description == text)
  }

  @Test func `a ratio is brought to lowest terms`() {
    #expect(Ratio("4/8") == Ratio(1, 2))
    #expect(Ratio("00010/5") == Ratio(2))
    #expect(Ratio("36893488147419103232/18446744073709551616") == Ratio(2))
  }
}
