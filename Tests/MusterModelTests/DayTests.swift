import MusterModel
import Testing

@Suite struct DayTests {
  @Test func `every day from 1900 to 2999 is read, counted and printed`() throws {
    var number = try #require(Day("1900-01-01")).number
    for year in 1900...2999 {
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        let start = "\(year)-\(month < 9 ? "0" : "")\(month + 1)-"
        for day in 1...length {
          let text = start + (day < 10 ? "0\(day)" : "\(day)")
          if Day(text)?.number != number { Issue.record("\(text) is not day \(number)") }
          if Day(number: number).description != text { Issue.record("\(number) is not \(text)") }
          number += 1
        }
        let after = start + "\(length + 1)"
        if Day(after) != nil { Issue.record("\(after) is no day") }
      }
    }
    #expect(number == Day(number: number).number)
    #expect(Day(number: number).description == "3000-01-01")
  }

  struct Anchor: CustomTestStringConvertible {
    let text: String
    let number: Int
    var testDescription: String { text }
  }

  static let anchors = [
    Anchor(text: "1970-01-01", number: 0), Anchor(text: "1969-12-31", number: -1),
    Anchor(text: "2000-02-29", number: 11_016), Anchor(text: "2026-11-20", number: 20_777),
    Anchor(text: "1900-01-01", number: -25_567),
  ]

  @Test(arguments: anchors)
  func daysSince1970(_ anchor: Anchor) {
    #expect(Day(anchor.text)?.number == anchor.number)
    #expect(Day(number: anchor.number).description == anchor.text)
  }

  static let bad = [
    "", "2026", "2026-02-29", "1900-02-29", "2100-02-29", "2026-13-01", "2026-00-01",
    "2026-01-00", "2026-01-32", "2026-04-31", "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01",
    "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00", "1899-12-31", "3000-01-01", "+026-01-01",
    "2026-01-+1", "2026-0a-01", "20260101", "2026-01-0١", "٢٠٢٦-01-01", "tomorrow",
  ]

  @Test(arguments: bad)
  func `no day`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `days beyond those that files may name are printed too`() {
    #expect(Day(number: -719_468).description == "0000-03-01")
    #expect(Day(number: -719_469).description == "0000-02-29")
    #expect(Day(number: 2_932_896).description == "9999-12-31")
  }
}

@Suite struct PeriodTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let from: String?
    let until: String?
    let day: String
    let isIn: Bool
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "open", from: nil, until: nil, day: "2026-11-20", isIn: true),
    Case(name: "first day", from: "2026-11-20", until: nil, day: "2026-11-20", isIn: true),
    Case(name: "day before", from: "2026-11-20", until: nil, day: "2026-11-19", isIn: false),
    Case(name: "last day", from: nil, until: "2026-11-20", day: "2026-11-20", isIn: true),
    Case(name: "day after", from: nil, until: "2026-11-20", day: "2026-11-21", isIn: false),
    Case(name: "one day", from: "2026-11-20", until: "2026-11-20", day: "2026-11-20", isIn: true),
    Case(name: "within", from: "2026-01-01", until: "2026-12-31", day: "2026-06-01", isIn: true),
    Case(
      name: "ends before it starts", from: "2026-12-31", until: "2026-01-01", day: "2026-06-01",
      isIn: false),
  ]

  @Test(arguments: cases)
  func contains(_ example: Case) throws {
    let period = Period(
      from: try example.from.map { try #require(Day($0)) },
      until: try example.until.map { try #require(Day($0)) })
    #expect(period.contains(try #require(Day(example.day))) == example.isIn)
  }
}
