import MusterModel
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (1, "1970-01-01T00:00:01Z"), (-1, "1969-12-31T23:59:59Z"),
    (86_399, "1970-01-01T23:59:59Z"), (-86_400, "1969-12-31T00:00:00Z"),
    (1_795_169_713, "2026-11-20T10:15:13Z"),
  ])
  func `a moment is read as it is written`(_ seconds: Int, _ text: String) {
    #expect(Moment(seconds: seconds).description == text)
    #expect(Moment(text) == Moment(seconds: seconds))
    #expect(Moment(seconds: seconds).day.description == String(text.prefix(10)))
  }

  @Test(arguments: [
    "", "2026-11-20", "2026-11-20T10:15:13", "2026-11-20 10:15:13Z", "2026-11-20T24:00:00Z",
    "2026-11-20T10:60:00Z", "2026-11-20T10:15:60Z", "2026-11-31T10:15:13Z",
    "2026-11-20T10:15:13+", "2026-11-20T1a:15:13Z", "2026-11-20T10:15:13Zz",
  ])
  func `what is no moment is refused`(_ text: String) {
    #expect(Moment(text) == nil)
  }
}

@Suite struct RatioTextTests {
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

  @Test(arguments: ["", "/", "1/", "/2", "1/0", "-1", "+1", "1.5", "1/2/3", " 1", "1 ", "٣"])
  func `what is no ratio is refused`(_ text: String) {
    #expect(Ratio(text) == nil)
  }

  @Test func `a text without end is refused`() {
    #expect(Ratio(String(repeating: "9", count: 5000)) == nil)
  }
}
