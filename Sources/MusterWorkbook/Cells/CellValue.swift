/// What a cell holds.
public enum CellValue: Hashable, Sendable {
  case text(String)
  /// As it is written, such as `12.50`: no floating point comes near it.
  case number(String)
  case bool(Bool)
  /// A number that is shown as a date: days since 1970-01-01; parts of a day are left out.
  case day(Int)
  /// An error of a formula, such as `#REF!`.
  case error(String)

  /// The value as a person reads it, but days, which are ISO dates.
  public var text: String {
    switch self {
    case .text(let text), .error(let text): text
    case .number(let digits): digits
    case .bool(let flag): flag ? "TRUE" : "FALSE"
    case .day(let number): CivilDay(number).text
    }
  }
}

/// A day of the Gregorian calendar from its number since 1970-01-01.
struct CivilDay {
  let year: Int
  let month: Int
  let day: Int

  init(_ number: Int) {
    // Eras of 400 years that begin in March, so that leap days come last.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2026-11-20`.
  var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
