public import MusterModel

/// The words, numbers and dates of reports in one language.
public struct Language: Sendable {
  /// How a day is written.
  public enum DateForm: Sendable {
    /// `2026-11-20`.
    case numbers
    /// `20 November 2026`, with the names of the months.
    case words([String])
  }

  /// The code of the language, such as `en`.
  public let code: String
  /// The texts by the names of phrases; a phrase without one is said in English.
  public let texts: [String: String]
  /// What stands before decimals.
  public let decimalMark: String
  /// What stands between groups of three digits.
  public let groupMark: String
  /// How the day of a report is written on its cover; tables have the year first everywhere.
  public let coverDate: DateForm

  /// Creates a language.
  public init(
    code: String, texts: [String: String], decimalMark: String, groupMark: String,
    coverDate: DateForm
  ) {
    self.code = code
    self.texts = texts
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.coverDate = coverDate
  }

  /// The language of a translation.
  public init(_ translation: Translation) {
    self.init(
      code: translation.code, texts: translation.phrases.mapValues(\.value),
      decimalMark: translation.decimalMark, groupMark: translation.groupMark,
      coverDate: .words(translation.months))
  }

  /// Whether it is the language of the catalog, so that nothing in a report is in another one.
  package var isCatalogs: Bool { code == Self.english.code }

  /// English, which needs no texts of its own.
  public static let english = Language(
    code: "en", texts: [:], decimalMark: ".", groupMark: ",",
    coverDate: .words(englishMonths))

  /// As within a date.
  public static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A whole number with its groups, such as `7,000`.
  public func count(_ number: Int) -> String {
    let digits = String(number)
    var result = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { result += groupMark }
      result.append(digit)
    }
    return result
  }

  /// Hundredths as a number with two decimals, such as `9.74`.
  public func number(_ hundredths: Int) -> String { decimals(Hundredths.text(hundredths)) }

  /// A ratio with two decimals.
  public func number(_ ratio: Ratio) -> String { number(ratio.roundedHundredths) }

  /// A range, such as `53.57–61.36`, or one number where both ends are the same.
  public func range(_ range: ScoreRange?) -> String { range.map { decimals($0.text) } ?? "–" }

  /// Days as a number: `3`, `0.5`.
  public func days(_ days: Ratio) -> String { decimals(days.daysNumber) }

  /// A day in a table, such as `2026-11-20`.
  public func date(_ day: Day) -> String { day.description }

  /// A day on the cover.
  public func longDate(_ day: Day) -> String {
    let text = day.description
    guard case .words(let months) = coverDate, let month = Int(text.dropFirst(5).prefix(2)),
      let number = Int(text.suffix(2)), months.indices.contains(month - 1)
    else { return text }
    return "\(number) \(months[month - 1]) \(text.prefix(4))"
  }

  private func decimals(_ text: String) -> String {
    decimalMark == "." ? text : text.replacing(".", with: decimalMark)
  }
}
