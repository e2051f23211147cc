internal import MusterModel

/// What an assessment must reach for a run to end well.
struct Gate: Sendable {
  private let worst: Verdict?
  private let least: Ratio?

  init(_ invocation: Invocation) throws(Interruption) {
    worst = invocation.value(AssessCommand.failOn).flatMap { Verdict(rawValue: $0) }
    guard let text = invocation.value(AssessCommand.minScore) else {
      least = nil
      return
    }
    guard let number = Self.score(text) else {
      throw .usage("'\(text)' is no score", help: "write a number from 0 to 100, such as 72.5")
    }
    least = number
  }

  /// Why an assessment misses the gate; empty where it does not.
  func missed(_ summary: AssessmentSummary) -> [String] {
    var reasons: [String] = []
    let verdict = summary.verdict
    if let worst, verdict <= worst {
      reasons.append("the verdict is \(verdict.rawValue)")
    }
    if let least {
      let low = summary.range?.low ?? .zero
      if low < least {
        reasons.append(
          "the low score \(Hundredths.text(low.roundedHundredths)) is below \(Hundredths.text(least.roundedHundredths))"
        )
      }
    }
    return reasons
  }

  /// 0 to 100 with at most two decimals.
  static func score(_ text: String) -> Ratio? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int(parts[0])
    else { return nil }
    var hundredths = whole * 100
    if parts.count == 2 {
      guard (1...2).contains(parts[1].utf8.count), let rest = Int(parts[1]) else { return nil }
      hundredths += parts[1].utf8.count == 1 ? rest * 10 : rest
    }
    return hundredths <= 10_000 ? Ratio(hundredths, 100) : nil
  }
}
