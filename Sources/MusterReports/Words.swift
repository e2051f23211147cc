internal import MusterDiagnostics
internal import MusterModel

// What all reports say the same way.

extension Finding.Fix {
  /// The kind of work that recovers the points, one word.
  var verb: String {
    switch self {
    case .answer: "answer"
    case .owned: "configure"
    case .addOn: "buy"
    case .work: "do"
    case .drop: "drop"
    }
  }

  /// What that means, for legends.
  var meaning: String {
    switch self {
    case .answer: "the question is open; a good answer recovers the points"
    case .owned: "configuration with licences that are already bought"
    case .addOn: "a licence that can be bought"
    case .work: "work on a requirement or control"
    case .drop: "Intune has no better route; the points come back only when the need is dropped"
    }
  }
}

extension Finding {
  /// Where it counts, in words.
  var where_: String { population?.rawValue ?? "organisation" }

  /// What the matter is, a phrase.
  var phrase: String {
    switch reason {
    case .unanswered: "not answered"
    case .unknown: gate.map { "unknown: \($0)" } ?? "unknown"
    case .gate: gate ?? "a gate is not met"
    case .notMet: gate.map { "not met: \($0)" } ?? "not met"
    case .partly: gate.map { "partly met: \($0)" } ?? "partly met"
    case .control: gate ?? "held down by what it names"
    case .gap:
      switch relation {
      case .partial where !missing.isEmpty:
        "partial, without \(missing.map(\.rawValue).joined(separator: ", "))"
      case .alternative: "reached by another mechanism"
      case .partial: "partial"
      case .equivalent, .broader: gate ?? "reached"
      case nil, .some(.none): gate ?? "no route in Intune"
      }
    }
  }
}

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

extension View {
  /// How a report names it.
  var title: String {
    switch self {
    case .now: "now"
    case .owned: "with what is owned"
    case .addOn: "with add-ons"
    }
  }
}

extension Assessment {
  /// The verdict in one sentence.
  var headline: String {
    let verdicts = standing.verdicts
    var text = verdicts.now.title
    if verdicts.now == .blocked {
      let names = blockers.prefix(3).map { blocker in
        let place = blocker.population.map { "\($0), " } ?? ""
        return "\(blocker.title) (\(place)\(blocker.devices.grouped) devices)"
      }
      let rest = blockers.count > 3 ? " and \(blockers.count - 3) more" : ""
      text += " by \(names.joined(separator: ", "))\(rest)"
    }
    if verdicts.owned != verdicts.now {
      text += "; \(verdicts.owned.title.lowercased()) once what is owned is configured"
    }
    if verdicts.addOn != verdicts.owned {
      text += "; \(verdicts.addOn.title.lowercased()) once licences are bought"
    }
    return text
  }

  /// The overlays with how many rows came from each, such as `ours (3 rows)`.
  var overlayTexts: [String] {
    overlays.map { overlay in
      let count = overlayRows.filter { $0.overlay == overlay }.count
      return "\(overlay) (\(count) \(count == 1 ? "row" : "rows"))"
    }
  }

  /// What comes from other worksheets, such as `32 answers and 4 facts from ../standard.yaml`.
  var basedOnTexts: [String] {
    basedOn.map { base in
      let answers = "\(base.items.count) \(base.items.count == 1 ? "answer" : "answers")"
      let facts = "\(base.facts.count) \(base.facts.count == 1 ? "fact" : "facts")"
      return "\(answers) and \(facts) from \(base.path)"
    }
  }

  /// The conditions, those of one text together, with the populations that they are about.
  var conditionTexts: [String] {
    var order: [String] = []
    var places: [String: [String]] = [:]
    for condition in conditions {
      if places[condition.text] == nil { order.append(condition.text) }
      places[condition.text, default: []] += condition.population.map { [$0.rawValue] } ?? []
    }
    return order.map { text in
      let populations = places[text] ?? []
      return populations.isEmpty ? text : "\(text) (\(populations.joined(separator: ", ")))"
    }
  }

  /// What is unanswered or unknown, the worst first.
  var openFindings: [Finding] { findings.filter { !$0.isGap } }

  /// The sum of the points of findings, in hundredths as printed.
  static func printedSum(_ findings: [Finding]) -> String {
    Hundredths.text(findings.reduce(0) { $0 + $1.hundredths })
  }
}
