internal import MusterDiagnostics
public import MusterModel

/// How a terminal report is laid out.
public struct TextStyle: Sendable {
  /// Columns, at least 80.
  public let width: Int
  /// Whether colour may be used.
  public let hasColour: Bool

  /// Creates a style.
  public init(width: Int = 80, hasColour: Bool = false) {
    self.width = max(80, width)
    self.hasColour = hasColour
  }
}

/// The report for a terminal: one screen, or everything.
public struct TextReport {
  /// How many gaps one screen shows.
  public static let topGaps = 10
  /// How many further needs follow that no set-up closes.
  public static let topLacks = 5

  private let assessment: Assessment
  private let language: Language
  private let style: TextStyle
  private var lines: [String] = []

  /// Renders an assessment; ends with a line break, holds no control characters besides colour.
  ///
  /// - Parameter all: Whether everything is listed, not only what fits one screen.
  public static func render(
    _ assessment: Assessment, language: Language = .english, style: TextStyle, all: Bool
  ) -> String {
    var report = TextReport(assessment, language, style)
    report.addHead()
    report.addDomains()
    report.addPopulations()
    report.addBlockers()
    report.addGaps(all: all)
    if all {
      report.addOpen()
      report.addConditions()
      report.addLicences()
      report.addDecisions()
    }
    report.addFoot(all: all)
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(_ assessment: Assessment, _ language: Language, _ style: TextStyle) {
    self.assessment = assessment
    self.language = language
    self.style = style
  }

  private func text(_ phrase: TextPhrase, _ values: [String: String] = [:]) -> String {
    language.text(phrase, values)
  }

  private mutating func add(_ line: String = "") {
    lines.append(line)
  }

  private mutating func addWrapped(_ text: String, indent: Int) {
    for line in Columns.wrap(text.safeForTerminal, width: style.width - indent) {
      add(String(repeating: " ", count: indent) + line)
    }
  }

  private func verdict(_ verdict: Verdict) -> String {
    let words = language.text(verdict.phrase)
    guard style.hasColour else { return words }
    let code =
      switch verdict {
      case .blocked: "1;31"
      case .notReady: "31"
      case .unknown: "35"
      case .conditions: "33"
      case .ready: "32"
      }
    return "\u{1B}[\(code)m\(words)\u{1B}[0m"
  }

  private mutating func addHead() {
    add(Columns.cut(assessment.title.safeForTerminal, to: style.width))
    add(
      Columns.cut(
        text(
          assessment.sourceTitle == nil ? .headDevices : .headDevicesFrom,
          [
            "organisation": assessment.organisation,
            "devices": language.count(assessment.devices),
            "product": assessment.sourceTitle ?? "",
          ]
        ).safeForTerminal, to: style.width))
    let catalog = ([assessment.catalogVersion] + language.overlays(assessment))
      .joined(separator: " + ")
    add(
      Columns.cut(
        text(
          .headCatalog,
          [
            "day": language.date(assessment.day), "catalog": catalog,
            "profile": assessment.profile.id.rawValue,
          ]
        ).safeForTerminal, to: style.width))
    for base in assessment.basedOn {
      let words = text(.basedOnLine, ["source": language.inherited(base)])
      add(Columns.cut(words.safeForTerminal, to: style.width))
    }
    addViews()
  }

  private mutating func addViews() {
    add()
    for view in View.allCases {
      let score =
        assessment.standing.scores.map { language.range($0[view]) } ?? text(.nothingInScope)
      add(
        "  \(Columns.pad(language.text(view.phrase), to: 20))\(Columns.pad(score, to: 16))"
          + verdict(assessment.standing.verdicts[view]))
    }
    let settled = text(
      .settledOpen,
      [
        "percent": language.number(assessment.standing.completeness ?? .zero),
        "open": String(assessment.openItems),
      ])
    add("  \(Columns.pad(text(.rowSettled), to: 20))\(settled)")
  }

  private mutating func addDomains() {
    add()
    add(tableHead(language.text(.domain), text(.columnWeight)))
    for part in assessment.domains {
      let note = part.isThin ? " *" : ""
      add(row(language.text(part.domain.phrase) + note, String(part.weight), part.standing))
    }
    for part in assessment.domains where part.isThin {
      add(
        text(
          .thinNote,
          [
            "out": String(part.outOfScope.out), "all": String(part.outOfScope.all),
            "domain": language.text(part.domain.phrase),
          ]))
    }
  }

  private mutating func addPopulations() {
    add()
    add(tableHead(language.text(.population), text(.columnDevices)))
    for part in assessment.populations {
      add(
        row(
          part.population.id.rawValue, language.count(part.population.devices), part.standing))
    }
  }

  private func tableHead(_ name: String, _ number: String) -> String {
    Columns.pad(name, to: 20) + Columns.padLeft(number, to: 9) + "  "
      + Columns.pad(text(.columnScore), to: 15)
      + Columns.pad(text(.columnBar), to: barWidth + 2) + " " + text(.tableVerdict)
  }

  private func row(_ name: String, _ number: String, _ standing: Assessment.Standing) -> String {
    Columns.pad(Columns.cut(name, to: 19), to: 20) + Columns.padLeft(number, to: 9) + "  "
      + Columns.pad(language.range(standing.scores?.now), to: 15) + bar(standing.scores?.now) + " "
      + verdict(standing.verdicts.now)
  }

  private var barWidth: Int { max(8, style.width - 46 - 24) }

  /// `[######==....]`: `#` up to low, `=` up to high.
  private func bar(_ range: ScoreRange?) -> String {
    let low = range.map { $0.low.roundedHundredths * barWidth / 10_000 } ?? 0
    let high =
      range.map {
        $0.low == $0.high ? low : ($0.high.roundedHundredths * barWidth + 9_999) / 10_000
      } ?? 0
    return "[" + String(repeating: "#", count: low)
      + String(repeating: "=", count: max(0, high - low))
      + String(repeating: ".", count: barWidth - max(low, high)) + "]"
  }

  private mutating func addBlockers() {
    guard !assessment.blockers.isEmpty else { return }
    add()
    add(text(.blockersCount, ["count": String(assessment.blockers.count)]))
    for blocker in assessment.blockers { addWrapped(language.line(blocker), indent: 2) }
  }

  private mutating func addGaps(all: Bool) {
    let gaps = assessment.gaps
    guard !gaps.isEmpty else { return }
    let shown = all ? gaps : Array(gaps.prefix(Self.topGaps))
    add()
    add(text(.gapsThatCost, ["count": language.count(shown.count, of: gaps.count)]))
    add(text(.gapColumns))
    for gap in shown {
      addFinding(gap)
      if all { addDetails(gap) }
    }
    if !all { addLacks(gaps, besides: shown) }
  }

  /// What no set-up closes: one unmet requirement may stand behind many of the costliest gaps and hide these.
  private mutating func addLacks(_ gaps: [Finding], besides shown: [Finding]) {
    let lacks = gaps.filter { $0.reason == .gap && $0.item.isCapability }
    let further = lacks.filter { !shown.contains($0) }.prefix(Self.topLacks)
    guard !further.isEmpty else { return }
    add()
    add(
      text(.lacksCount, ["shown": String(further.count), "all": String(lacks.count)]))
    for gap in further { addFinding(gap) }
  }

  /// One line; where it is too long the title is cut, never the population.
  private mutating func addFinding(_ finding: Finding) {
    let head =
      Columns.padLeft(language.number(finding.hundredths), to: 7)
      + Columns.padLeft("+" + language.number(finding.recoversHundredths), to: 8) + " "
      + Columns.pad(language.text(finding.fix.verbPhrase), to: verbWidth)
    let place = finding.population.map { ", \($0)" } ?? ""
    let room = max(20, style.width - head.count - place.count)
    add(
      Columns.cut(
        head + Columns.cut(finding.title.safeForTerminal, to: room) + place, to: style.width))
  }

  /// Room for the longest word for a fix.
  private var verbWidth: Int {
    (Finding.Fix.allCases.map { language.text($0.verbPhrase).count }.max() ?? 0) + 1
  }

  private mutating func addDetails(_ gap: Finding) {
    func add(_ phrase: TextPhrase, _ values: [String: String]) {
      addWrapped(text(phrase, values), indent: 10)
    }
    add(
      .gapDetail,
      [
        "item": gap.item.text, "need": language.need(gap.need),
        "phrase": language.matter(of: gap),
      ])
    if let differs = gap.differs { add(.differsLine, ["text": differs]) }
    if let advice = gap.advice {
      add(gap.item.isCapability ? .insteadLine : .toDoLine, ["text": language.text(advice)])
    }
    if let days = gap.effortDays { add(.effortLine, ["days": language.daysInWords(days)]) }
    if let decision = gap.decision {
      add(
        gap.isDecisionLive ? .decidedLine : .decidedExpiredLine,
        [
          "kind": language.word(decision.kind), "by": decision.by,
          "day": language.date(decision.until), "reason": decision.reason,
        ])
    }
    add(.sourceLine, ["url": gap.source.url])
  }

  private mutating func addOpen() {
    let open = assessment.openFindings
    guard !open.isEmpty else { return }
    add()
    add(
      text(
        .openCount,
        [
          "count": String(open.count),
          "points": language.number(Assessment.printedSum(open)),
        ]))
    for finding in open {
      addFinding(finding)
      if finding.reason == .unknown {
        addWrapped(language.matter(of: finding), indent: 10)
      } else if let advice = finding.advice {
        addWrapped("\(finding.item.text): \(language.text(advice))", indent: 10)
      }
    }
  }

  private mutating func addConditions() {
    guard !assessment.conditions.isEmpty else { return }
    let conditions = language.conditions(assessment)
    add()
    add(text(.conditionsCount, ["count": String(conditions.count)]))
    for words in conditions { addWrapped(words, indent: 2) }
  }

  private mutating func addLicences() {
    guard !assessment.licences.isEmpty else { return }
    add()
    add(text(.licencesHead))
    for effect in assessment.licences {
      addWrapped(
        text(
          .licenceLine,
          [
            "points": language.number(effect.points), "plan": effect.title,
            "count": String(effect.closes.count),
          ]), indent: 2)
    }
  }

  private mutating func addDecisions() {
    for (phrase, decisions) in [
      (TextPhrase.decisionsLive, assessment.liveDecisions),
      (.decisionsExpired, assessment.expiredDecisions),
    ] where !decisions.isEmpty {
      add()
      add(text(phrase, ["count": String(decisions.count)]))
      for entry in decisions {
        addWrapped(
          text(
            .decisionLine,
            [
              "title": entry.title, "kind": language.word(entry.decision.kind),
              "by": entry.decision.by, "day": language.date(entry.decision.until),
              "reason": entry.decision.reason,
            ]), indent: 2)
      }
    }
  }

  private mutating func addFoot(all: Bool) {
    add()
    if !all { addWhatAllLists() }
    if let headline = assessment.flips.first(where: { $0.population == nil }) {
      addWrapped(
        text(
          .footProfile,
          [
            "change": language.text(headline.change),
            "verdict": language.text(headline.verdict.phrase),
          ]), indent: 0)
    }
    let grades = Evidence.Grade.allCases.map { "\($0.rawValue) \(assessment.evidence[$0] ?? 0)" }
    addWrapped(
      text(
        .footEvidence,
        [
          "grades": grades.joined(separator: ", "),
          "none": String(assessment.evidence[nil] ?? 0),
        ]), indent: 0)
    if !assessment.diagnostics.isEmpty {
      addWrapped(
        language.count(
          assessment.diagnostics.count, one: TextPhrase.footFinding, many: .footFindings),
        indent: 0)
    }
  }

  private mutating func addWhatAllLists() {
    let open = assessment.openFindings
    if !open.isEmpty {
      addWrapped(
        text(.footOpen, ["points": language.number(Assessment.printedSum(open))]), indent: 0)
    }
    let conditions = language.conditions(assessment).count
    if conditions > 0 {
      addWrapped(
        language.count(conditions, one: TextPhrase.footCondition, many: .footConditions),
        indent: 0)
    }
    let expired = assessment.expiredDecisions.count
    if expired > 0 {
      addWrapped(
        language.count(expired, one: TextPhrase.footDecision, many: .footDecisions), indent: 0)
    }
  }
}

extension Language {
  /// What stops the migration, in one line.
  func line(_ blocker: Blocker) -> String {
    text(
      .blockerLine,
      [
        "title": blocker.title, "place": place(blocker.population),
        "devices": count(blocker.devices), "reason": text(blocker.reason),
      ])
  }

  /// How many are shown of how many there are.
  func count(_ shown: Int, of all: Int) -> String {
    shown < all
      ? text(.countOf, ["shown": String(shown), "all": String(all)]) : String(all)
  }
}

extension ItemID {
  /// Whether it is a capability.
  var isCapability: Bool { if case .capability = self { true } else { false } }
}
