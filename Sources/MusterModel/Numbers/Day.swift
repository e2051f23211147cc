/// A day of the Gregorian calendar, without time or zone.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let number: Int

  /// Creates a day from its distance to 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// Creates a day from `YYYY-MM-DD`, or `nil` where the text is not a day of years 1900 to 2999.
  public init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    var part = 0
    for (position, byte) in text.utf8.enumerated() {
      if position == 4 || position == 7 {
        guard byte == 0x2D else { return nil }
        part += 1
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
    }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// Earlier is less.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A stretch of days; a missing end is open.
public struct Period: Hashable, Sendable {
  /// The first day, or `nil` for "always until".
  public let from: Day?
  /// The last day, or `nil` for "from then on".
  public let until: Day?

  /// Creates a period; both ends belong to it.
  public init(from: Day? = nil, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the day lies in it, ends included.
  public func contains(_ day: Day) -> Bool {
    if let from, day < from { return false }
    if let until, until < day { return false }
    return true
  }
}
