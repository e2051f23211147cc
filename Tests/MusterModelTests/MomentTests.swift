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
