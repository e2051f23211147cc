public import MusterModel

/// What the verdicts hang on in the profile, as text.
public enum SensitivityReport {
  /// Renders margins with the verdicts they are about; begins with an empty line and ends with a line break.
  public static func render(
    _ margins: [SensitivityMargin], _ assessment: Assessment, style: TextStyle
  ) -> String {
    var lines = ["", "Sensitivity"]
    func add(_ text: String) {
      lines += Columns.wrap(text, width: style.width - 2).map { "  " + $0 }
    }
    let verdict = assessment.standing.verdicts.now.title
    let moved = margins.filter { $0.down != nil || $0.up != nil }
    if moved.isEmpty {
      add("\(verdict), and the verdict of each population, survives all: \(tried)")
      return lines.joined(separator: "\n") + "\n"
    }
    let flips = moved.flatMap { [$0.down, $0.up] }.compactMap { $0?.flips }.joined()
    add("\(verdict) \(flips.contains { $0.population == nil } ? "hangs on" : "survives") \(tried)")
    for margin in moved {
      if let move = margin.down { add(phrase(margin, move)) }
      if let move = margin.up { add(phrase(margin, move)) }
    }
    let others = margins.filter { $0.down == nil && $0.up == nil }.map { name($0.lever) }
    if !others.isEmpty { add("flips nothing: \(others.joined(separator: ", "))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let tried = "domain weights by 50 % and the threshold by 10, up and down"

  private static func name(_ lever: SensitivityMargin.Lever) -> String {
    switch lever {
    case .weight(let domain): "weight of \(domain.rawValue)"
    case .threshold: "threshold"
    }
  }

  private static func phrase(
    _ margin: SensitivityMargin, _ move: SensitivityMargin.Move
  ) -> String {
    let sign = move.step < 0 ? "−" : "+"
    let flips = move.flips.map { flip in
      "\(flip.population?.rawValue ?? "the whole") becomes \(flip.verdict.title)"
    }.joined(separator: ", ")
    let amount =
      switch margin.lever {
      case .weight: "\(sign)\(abs(move.step)) %"
      case .threshold: "\(margin.value + move.step)"
      }
    return "\(name(margin.lever)) \(margin.value), at \(amount): \(flips)"
  }
}
