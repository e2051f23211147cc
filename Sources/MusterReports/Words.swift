internal import MusterDiagnostics
internal import MusterModel

// What all reports say the same way.

extension ScoreRange {
  /// `53.57`, in hundredths.
  var lowText: String { Hundredths.text(low.roundedHundredths) }
  /// `61.36`, in hundredths.
  var highText: String { Hundredths.text(high.roundedHundredths) }
  /// `53.57–61.36`, or one number where both are the same.
  var text: String { low == high ? lowText : "\(lowText)–\(highText)" }
}

extension Ratio {
  /// Hundredths as text, such as `9.74`.
  var hundredthsText: String { Hundredths.text(roundedHundredths) }

  /// Days as a number: `3`, `0.5`.
  var daysNumber: String {
    let text = hundredthsText
    if text.hasSuffix(".00") { return String(text.dropLast(3)) }
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  /// Days in words: `1 day`, `0.5 days`.
  var daysText: String { "\(daysNumber) \(self == .one ? "day" : "days")" }
}

extension Int {
  /// `7,000`.
  var grouped: String {
    let digits = String(self)
    var result = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }
}

extension Assessment {
  /// What is unanswered or unknown, the worst first.
  var openFindings: [Finding] { findings.filter { !$0.isGap } }

  /// The sum of the points of findings, in hundredths as printed.
  static func printedSum(_ findings: [Finding]) -> Int {
    findings.reduce(0) { $0 + $1.hundredths }
  }
}
