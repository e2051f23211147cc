public import MusterModel

/// What the verdicts hang on in the profile, as text.
public enum SensitivityReport {
  /// Renders margins with the verdicts they are about; begins with an empty line and ends with a line break.
  public static func render(
    _ margins: [SensitivityMargin], _ assessment: Assessment, language: Language = .english,
    style: TextStyle
  ) -> String {
    var lines = ["", language.text(.sensitivityHead)]
    func add(_ text: String) {
      lines += Columns.wrap(text, width: style.width - 2).map { "  " + $0 }
    }
    let verdict = ["verdict": language.text(assessment.standing.verdicts.now.phrase)]
    let moved = margins.filter { $0.down != nil || $0.up != nil }
    if moved.isEmpty {
      add(language.text(.survivesAll, verdict))
      return lines.joined(separator: "\n") + "\n"
    }
    let flips = moved.flatMap { [$0.down, $0.up] }.compactMap { $0?.flips }.joined()
    let hangs = flips.contains { $0.population == nil }
    add(language.text(hangs ? .hangsOnTried : .survivesTried, verdict))
    for margin in moved {
      if let move = margin.down { add(language.text(margin, move)) }
      if let move = margin.up { add(language.text(margin, move)) }
    }
    let others = margins.filter { $0.down == nil && $0.up == nil }.map { language.name($0.lever) }
    if !others.isEmpty {
      add(language.text(.flipsNothing, ["levers": others.joined(separator: ", ")]))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Language {
  fileprivate func name(_ lever: SensitivityMargin.Lever) -> String {
    switch lever {
    case .weight(let domain): text(.leverWeight, ["domain": text(domain.phrase)])
    case .threshold: text(.leverThreshold)
    }
  }

  fileprivate func text(_ margin: SensitivityMargin, _ move: SensitivityMargin.Move) -> String {
    let flips = move.flips.map { flip in
      text(
        flip.population == nil ? .wholeBecomes : .becomes,
        ["population": flip.population?.rawValue ?? "", "verdict": text(flip.verdict.phrase)])
    }
    let amount =
      switch margin.lever {
      case .weight: "\(move.step < 0 ? "−" : "+")\(abs(move.step)) %"
      case .threshold: "\(margin.value + move.step)"
      }
    return text(
      .marginLine,
      [
        "lever": name(margin.lever), "value": String(margin.value), "amount": amount,
        "flips": flips.joined(separator: ", "),
      ])
  }
}
