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
  private let style: TextStyle
  private var lines: [String] = []

  /// Renders an assessment; ends with a line break, holds no control characters besides colour.
  ///
  /// - Parameter all: Whether everything is listed, not only what fits one screen.
  public static func render(_ assessment: Assessment, style: TextStyle, all: Bool) -> String {
    var report = TextReport(assessment, style)
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

  private init(_ assessment: Assessment, _ style: TextStyle) {
    self.assessment = assessment
    self.style = style
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
    guard style.hasColour else { return verdict.title }
    let code =
      switch verdict {
      case .blocked: "1;31"
      case .notReady: "31"
      case .unknown: "35"
      case .conditions: "33"
      case .ready: "32"
      }
    return "\u{1B}[\(code)m\(verdict.title)\u{1B}[0m"
  }

  private mutating func addHead() {
    add(Columns.cut(assessment.title.safeForTerminal, to: style.width))
    let source = assessment.sourceTitle.map { " from \($0)" } ?? ""
    let overlays =
      assessment.overlays.isEmpty ? "" : " + \(assessment.overlayTexts.joined(separator: " + "))"
    add(
      Columns.cut(
        "\(assessment.organisation), \(assessment.devices.grouped) devices\(source)"
          .safeForTerminal, to: style.width))
    add(
      Columns.cut(
        "\(assessment.day), catalog \(assessment.catalogVersion)\(overlays), profile \(assessment.profile.id)"
          .safeForTerminal, to: style.width))
    for text in assessment.basedOnTexts {
      add(Columns.cut("based on \(text)".safeForTerminal, to: style.width))
    }
    add()
    for view in View.allCases {
      let score = assessment.standing.scores?[view].text ?? "nothing in scope"
      add(
        "  \(Columns.pad(view.title, to: 20))\(Columns.pad(score, to: 16))"
          + verdict(assessment.standing.verdicts[view]))
    }
    let completeness = assessment.standing.completeness?.hundredthsText ?? "0.00"
    add(
      "  \(Columns.pad("settled", to: 20))\(completeness) % (\(assessment.openItems) items open)")
  }

  private mutating func addDomains() {
    add()
    add(tableHead("Domain", "weight"))
    for part in assessment.domains {
      let note = part.isThin ? " *" : ""
      add(row(part.domain.rawValue + note, String(part.weight), part.standing))
    }
    let thin = assessment.domains.filter(\.isThin)
    for part in thin {
      add(
        "* \(part.outOfScope.out) of \(part.outOfScope.all) items of \(part.domain.rawValue) are out of scope"
      )
    }
  }

  private mutating func addPopulations() {
    add()
    add(tableHead("Population", "devices"))
    for part in assessment.populations {
      add(row(part.population.id.rawValue, part.population.devices.grouped, part.standing))
    }
  }

  private func tableHead(_ name: String, _ number: String) -> String {
    Columns.pad(name, to: 20) + Columns.padLeft(number, to: 9) + "  "
      + Columns.pad("score now", to: 15) + Columns.pad("0 to 100", to: barWidth + 2) + " verdict"
  }

  private func row(_ name: String, _ number: String, _ standing: Assessment.Standing) -> String {
    Columns.pad(Columns.cut(name, to: 19), to: 20) + Columns.padLeft(number, to: 9) + "  "
      + Columns.pad(standing.scores?.now.text ?? "–", to: 15) + bar(standing.scores?.now) + " "
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
    add("Blockers (\(assessment.blockers.count))")
    for blocker in assessment.blockers {
      let place = blocker.population?.rawValue ?? "organisation"
      addWrapped(
        "\(blocker.title), \(place) (\(blocker.devices.grouped) devices): \(blocker.reason)",
        indent: 2)
    }
  }

  private mutating func addGaps(all: Bool) {
    let gaps = assessment.gaps
    guard !gaps.isEmpty else { return }
    let shown = all ? gaps : Array(gaps.prefix(Self.topGaps))
    add()
    let count = shown.count < gaps.count ? "\(shown.count) of \(gaps.count)" : "\(gaps.count)"
    add("Gaps that cost most (\(count))")
    add("  costs  a fix recovers")
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
      "Needs that Intune meets in part, otherwise or not (\(further.count) more of \(lacks.count))")
    for gap in further { addFinding(gap) }
  }

  /// One line; where it is too long the title is cut, never the population.
  private mutating func addFinding(_ finding: Finding) {
    let head =
      Columns.padLeft(Hundredths.text(finding.hundredths), to: 7)
      + Columns.padLeft("+" + Hundredths.text(finding.recoversHundredths), to: 8) + " "
      + Columns.pad(finding.fix.verb, to: 10)
    let place = finding.population.map { ", \($0)" } ?? ""
    let room = max(20, style.width - head.count - place.count)
    add(
      Columns.cut(
        head + Columns.cut(finding.title.safeForTerminal, to: room) + place, to: style.width))
  }

  private mutating func addDetails(_ gap: Finding) {
    let indent = 10
    addWrapped("\(gap.item.text) (\(gap.need)): \(gap.phrase)", indent: indent)
    if let differs = gap.differs { addWrapped("differs: \(differs)", indent: indent) }
    if let workaround = gap.workaround {
      addWrapped("\(gap.item.isCapability ? "instead" : "to do"): \(workaround)", indent: indent)
    }
    if let days = gap.effortDays { addWrapped("effort: \(days.daysText)", indent: indent) }
    if let decision = gap.decision {
      let state = gap.isDecisionLive ? "until" : "EXPIRED on"
      addWrapped(
        "decided: \(decision.kind.rawValue) by \(decision.by), \(state) \(decision.until): \(decision.reason)",
        indent: indent)
    }
    addWrapped("source: \(gap.source.url)", indent: indent)
  }

  private mutating func addOpen() {
    let open = assessment.openFindings
    guard !open.isEmpty else { return }
    add()
    add("Open (\(open.count)); they cost \(Assessment.printedSum(open)) until answered")
    for finding in open {
      addFinding(finding)
      if finding.reason == .unknown {
        addWrapped(finding.phrase, indent: 10)
      } else if let ask = finding.workaround {
        addWrapped("\(finding.item.text): \(ask)", indent: 10)
      }
    }
  }

  private mutating func addConditions() {
    guard !assessment.conditions.isEmpty else { return }
    add()
    add("Conditions that \u{201C}ready\u{201D} would hang on (\(assessment.conditionTexts.count))")
    for text in assessment.conditionTexts { addWrapped(text, indent: 2) }
  }

  private mutating func addLicences() {
    guard !assessment.licences.isEmpty else { return }
    add()
    add("Licences that would close gaps")
    for effect in assessment.licences {
      addWrapped(
        "+\(effect.points.hundredthsText)  \(effect.title): \(effect.closes.count) gaps", indent: 2)
    }
  }

  private mutating func addDecisions() {
    for (title, decisions) in [
      ("Decisions that hold", assessment.liveDecisions),
      ("Decisions that have expired and are open again", assessment.expiredDecisions),
    ] where !decisions.isEmpty {
      add()
      add("\(title) (\(decisions.count))")
      for entry in decisions {
        addWrapped(
          "\(entry.title): \(entry.decision.kind.rawValue), \(entry.decision.by), until \(entry.decision.until): \(entry.decision.reason)",
          indent: 2)
      }
    }
  }

  private mutating func addFoot(all: Bool) {
    add()
    let open = assessment.openFindings
    if !all, !open.isEmpty {
      addWrapped(
        "Open items cost another \(Assessment.printedSum(open)) of the low score; --all lists them.",
        indent: 0)
    }
    if !all, !assessment.conditionTexts.isEmpty {
      addWrapped(
        "\u{201C}Ready\u{201D} would hang on \(Columns.count(assessment.conditionTexts.count, "condition")); --all lists them.",
        indent: 0)
    }
    if !all, !assessment.expiredDecisions.isEmpty {
      addWrapped(
        Columns.count(assessment.expiredDecisions.count, "decision")
          + " past the last day, and open again.",
        indent: 0)
    }
    let headline = assessment.flips.first { $0.population == nil }
    if let headline {
      addWrapped(
        "The verdict hangs on the profile: with \(headline.change) it is \(headline.verdict.title).",
        indent: 0)
    }
    let grades = Evidence.Grade.allCases.map { "\($0.rawValue) \(assessment.evidence[$0] ?? 0)" }
    addWrapped(
      "Evidence of the answers: \(grades.joined(separator: ", ")), none \(assessment.evidence[nil] ?? 0).",
      indent: 0)
    if !assessment.diagnostics.isEmpty {
      addWrapped(
        Columns.count(assessment.diagnostics.count, "finding")
          + " about the worksheet; muster check prints them.",
        indent: 0)
    }
  }
}

extension ItemID {
  /// Whether it is a capability.
  var isCapability: Bool { if case .capability = self { true } else { false } }
}
