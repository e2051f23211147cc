internal import MusterModel

/// Scores by domain, and by domain and population.
enum DomainPictures {
  /// A point for the low and a ring for the high score of each domain; a dot plot is read faster than a radar.
  static func dots(_ assessment: Assessment, _ language: Language) -> Picture {
    let parts = assessment.domainsWorstFirst
    let words = parts.map { part in
      "\(language.text(part.domain.phrase)) \(language.range(part.standing.scores?.now))"
    }
    let bottom = parts.count * 30 + 10
    var picture = Picture(
      id: "domains", title: language.text(.scoreByDomain),
      description: words.joined(separator: ", "), width: 480, height: bottom + 38)
    let (left, right) = (118, 380)
    picture.axis(from: left, to: right, top: 8, bottom: bottom)
    let x = Picture.place(assessment.profile.threshold * 100, from: left, to: right)
    picture.line("threshold", x1: x, y1: 8, x2: x, y2: bottom)
    for (row, part) in parts.enumerated() {
      let y = 24 + row * 30
      picture.text(language.text(part.domain.phrase), x: 0, y: y + 4)
      guard let range = part.standing.scores?.now else { continue }
      let (low, high) = range.hundredths
      let start = Picture.place(low, from: left, to: right)
      let end = Picture.place(high, from: left, to: right)
      picture.rectangle("open", x: start, y: y - 3, width: end - start, height: 6)
      if high != low { picture.circle("ring", x: end, y: y, radius: 5) }
      picture.circle("dot", x: start, y: y, radius: 6)
      picture.text(language.range(range), x: 480, y: y + 4, .end, "value")
    }
    picture.text(language.text(.dotLegend), x: 0, y: bottom + 32, .start, "small")
    return picture
  }

  /// Populations against domains; the number of each field stands in it.
  static func heatMap(_ assessment: Assessment, _ language: Language) -> Picture? {
    let parts = assessment.populationsWorstFirst
    let domains = assessment.domains.map(\.domain)
    guard !parts.isEmpty, !domains.isEmpty else { return nil }
    let words = parts.map { part in
      let fields = domains.map { domain in
        "\(language.text(domain.phrase)) \(language.range(part.domains[domain]))"
      }
      return "\(part.population.id): \(fields.joined(separator: ", "))"
    }
    var picture = Picture(
      id: "heat-map", title: language.text(.heatMap),
      description: words.joined(separator: "; "), width: 620, height: parts.count * 34 + 60)
    let left = 128
    let field = (620 - left) / domains.count
    for (column, domain) in domains.enumerated() {
      picture.text(
        language.text(domain.phrase), x: left + column * field + field / 2, y: 16, .middle,
        "small")
    }
    for (row, part) in parts.enumerated() {
      let y = 24 + row * 34
      picture.text(Picture.cut(part.population.id.rawValue, to: 18), x: 0, y: y + 20)
      for (column, domain) in domains.enumerated() {
        let x = left + column * field
        guard let range = part.domains[domain] else {
          picture.text("–", x: x + field / 2, y: y + 20, .middle, "small")
          continue
        }
        let step = heat(range.low.roundedHundredths, assessment.profile.threshold)
        picture.rectangle(
          "heat-\(step)", x: x + 1, y: y, width: field - 2, height: 31, radius: 2)
        let isStrong = step == 0 || step == 4
        picture.text(
          language.shortRange(range), x: x + field / 2, y: y + 20, .middle,
          isStrong ? "on-strong" : "on-pale")
      }
    }
    picture.text(
      language.text(.heatLegend), x: left, y: parts.count * 34 + 46, .start, "small")
    return picture
  }

  /// Five steps: three below the threshold, one up to it and over it, one for 95 and more.
  private static func heat(_ hundredths: Int, _ threshold: Int) -> Int {
    switch hundredths {
    case 9_500...: 4
    case (threshold * 100)...: 3
    case (threshold * 75)...: 2
    case (threshold * 50)...: 1
    default: 0
    }
  }

  /// What each domain and the open questions take from 100, down to the low score.
  static func waterfall(_ readiness: Readiness, _ language: Language) -> Picture? {
    guard let low = readiness.assessment.standing.scores?.now.low.roundedHundredths else {
      return nil
    }
    var steps = readiness.outline.gapCosts.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }.map { (name: language.text($0.key.phrase), cost: $0.value, kind: "worse") }
    if readiness.outline.openCost > 0 {
      steps.append((language.text(.openQuestions), readiness.outline.openCost, "open"))
    }
    guard !steps.isEmpty else { return nil }
    let words = steps.map { "\($0.name) −\(language.number($0.cost))" }
    let bottom = (steps.count + 1) * 28 + 10
    var picture = Picture(
      id: "deductions", title: language.text(.deductions),
      description: language.text(
        .deductionWords,
        ["steps": words.joined(separator: ", "), "low": language.number(low)]),
      width: 480, height: bottom + 20)
    let (left, right) = (118, 410)
    picture.axis(from: left, to: right, top: 6, bottom: bottom)
    var rest = 10_000
    for (row, step) in steps.enumerated() {
      let y = 12 + row * 28
      let end = Picture.place(rest, from: left, to: right)
      rest -= step.cost
      let start = Picture.place(rest, from: left, to: right)
      picture.text(step.name, x: 0, y: y + 13)
      picture.rectangle(step.kind, x: start, y: y, width: max(2, end - start), height: 18)
      picture.line("join", x1: start, y1: y + 18, x2: start, y2: y + 28)
      picture.text("−\(language.number(step.cost))", x: 480, y: y + 13, .end, "value")
    }
    let y = 12 + steps.count * 28
    picture.text(language.text(.lowScore), x: 0, y: y + 13, .start, "strong")
    picture.rectangle(
      "low", x: left, y: y, width: Picture.place(low, from: left, to: right) - left, height: 18)
    picture.text(language.number(low), x: 480, y: y + 13, .end, "value")
    return picture
  }
}

extension Language {
  /// A range in whole numbers, for narrow fields: `53–61`; both ends are rounded down.
  func shortRange(_ range: ScoreRange) -> String {
    let (low, high) = (range.low.hundredths.whole / 100, range.high.hundredths.whole / 100)
    return low == high ? String(low) : "\(low)–\(high)"
  }
}
