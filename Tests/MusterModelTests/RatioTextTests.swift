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
}
