internal import MusterDiagnostics
internal import MusterModel

/// The tables of the page; on narrow screens each row becomes a block with its labels.
enum HTMLTables {
  static func verdict(_ verdict: Verdict) -> HTML {
    "<span class=\"verdict \(verdict.rawValue)\">\(verdict.title)</span>"
  }

  private static func table(
    _ kind: String, caption: String, _ heads: [(String, isNumber: Bool)], _ rows: [HTML]
  ) -> HTML {
    let head = heads.map { head -> HTML in
      head.isNumber
        ? "<th scope=\"col\" class=\"number\">\(head.0)</th>"
        : "<th scope=\"col\">\(head.0)</th>"
    }
    return """
      <table class="\(kind)"><caption>\(caption)</caption><thead><tr>\(HTML.joined(head))</tr></thead>
      <tbody>
      \(HTML.joined(rows))</tbody></table>

      """
  }

  static func domains(_ assessment: Assessment) -> HTML {
    let rows = assessment.domains.map { part -> HTML in
      let thin: HTML? =
        part.isThin
        ? "<span class=\"id\">\(part.outOfScope.out) of \(part.outOfScope.all) items are out of scope</span>"
        : nil
      return row(
        "\(part.domain.rawValue)\(thin)", ("Weight", String(part.weight)), part.standing,
        assessment, part.domain.rawValue)
    }
    return table(
      "parts", caption: legend,
      [
        ("Domain", false), ("Weight", true), ("Score now", true), ("With add-ons", true),
        ("Range from 0 to 100", false), ("Verdict", false),
      ], rows)
  }

  static func populations(_ assessment: Assessment) -> HTML {
    let rows = assessment.populations.map { part -> HTML in
      let persona = part.population.persona.map { "; \($0)" } ?? ""
      return row(
        "\(part.population.id.rawValue)<span class=\"id\">\(part.platformTitle), \(part.modeTitle), \(part.population.ownership.rawValue)\(persona)</span>",
        ("Devices", part.population.devices.grouped), part.standing, assessment,
        part.population.id.rawValue)
    }
    return table(
      "parts", caption: legend,
      [
        ("Population", false), ("Devices", true), ("Score now", true), ("With add-ons", true),
        ("Range from 0 to 100", false), ("Verdict", false),
      ], rows)
  }

  private static let legend =
    "Solid: the low score; light: up to the high score; outline: with licences that can be bought; dashed line: the threshold."

  private static func row(
    _ name: HTML, _ number: (label: String, text: String), _ standing: Assessment.Standing,
    _ assessment: Assessment, _ label: String
  ) -> HTML {
    """
    <tr><td>\(name)</td><td class="number" data-label="\(number.label)">\(number.text)</td>\
    <td class="number" data-label="Score now">\(standing.scores?.now.text ?? "–")</td>\
    <td class="number" data-label="With add-ons">\(standing.scores?.addOn.text ?? "–")</td>\
    <td class="picture">\(RangePicture.svg(
      standing, threshold: assessment.profile.threshold, name: label))</td>\
    <td data-label="Verdict">\(verdict(standing.verdicts.now))</td></tr>

    """
  }

  static func gaps(_ assessment: Assessment) -> HTML {
    let gaps = assessment.gaps
    guard !gaps.isEmpty else { return "" }
    return table(
      "gaps",
      caption:
        "Points are what a gap takes from 100 in the low score; a fix recovers what scoring again with that one item fixed gains.",
      [
        ("Points", false), ("Gap", false), ("Instead, or to do", false),
        ("Effort and licence", false), ("Source", false),
      ], gaps.map { gap($0, assessment) })
  }

  private static func gap(_ gap: Finding, _ assessment: Assessment) -> HTML {
    let relation: HTML? = gap.relation.map {
      "<span class=\"more\">relation: \($0.rawValue)</span>"
    }
    let missing: HTML? =
      gap.missing.isEmpty
      ? nil
      : "<span class=\"more\">missing: \(gap.missing.map(\.rawValue).joined(separator: ", "))</span>"
    let gate: HTML? = gap.gate.map { "<span class=\"more\">\($0)</span>" }
    let differs: HTML? = gap.differs.map { "<span class=\"more\">Differs: \($0)</span>" }
    let workaround: HTML? = gap.workaround.map { "\($0)" }
    let effort: HTML? = gap.effortDays.map { "\($0.daysText)" }
    let titles = gap.licence.map { assessment.servicePlanTitles[$0] ?? $0.rawValue }
    let licence: HTML? =
      titles.isEmpty
      ? nil : "<span class=\"more\">licence: \(titles.joined(separator: " + "))</span>"
    let owner: HTML? = gap.owner.map { "<span class=\"more\">owner: \($0)</span>" }
    let due: HTML? = gap.due.map { "<span class=\"more\">due: \(date($0))</span>" }
    let decision: HTML? = gap.decision.map {
      "<span class=\"more\">\(gap.isDecisionLive ? "decided" : "decision expired"): \($0.kind.rawValue)\($0.with.map { " with \($0)" } ?? ""), until \(date($0.until))</span>"
    }
    return """
      <tr><td data-label="Points"><span class="points">\(Hundredths.text(gap.hundredths))</span>\
      <span class="more">fix: +\(Hundredths.text(gap.recoversHundredths)), \(gap.fix.verb)</span></td>\
      <td>\(gap.title)<span class="id">\(gap.item.text)</span>\
      <span class="more">\(gap.where_), \(gap.need)</span>\(relation)\(missing)\(gate)\(decision)</td>\
      <td>\(workaround)\(differs)</td><td>\(effort)\(licence)\(owner)\(due)</td>\
      <td>\(source(gap.source))</td></tr>

      """
  }

  private static func source(_ source: Source) -> HTML {
    let host = source.url.dropFirst("https://".count).prefix { $0 != "/" }
    let page: HTML = source.docDate.map { "page of \(date($0))" } ?? "undated"
    return "\(HTML.link(source.url, String(host)))<span class=\"id\">\(page)</span>"
  }

  /// A day that is never broken over two lines.
  private static func date(_ day: Day) -> HTML {
    "<span class=\"date\">\(day.description)</span>"
  }

  static func open(_ assessment: Assessment) -> HTML {
    let open = assessment.openFindings
    guard !open.isEmpty else { return "" }
    return table(
      "open",
      caption:
        "Together they cost \(Assessment.printedSum(open)) points of the low score until they are answered.",
      [("Points", true), ("Item", false), ("Question", false)],
      open.map { finding in
        let question = finding.reason == .unknown ? finding.phrase : finding.workaround ?? ""
        return """
          <tr><td class="number" data-label="Points">\(Hundredths.text(finding.hundredths))</td>\
          <td>\(finding.title)<span class="id">\(finding.item.text), \(finding.where_)</span></td>\
          <td>\(question)</td></tr>

          """
      })
  }

  static func licences(_ assessment: Assessment) -> HTML {
    guard !assessment.licences.isEmpty else { return "" }
    return table(
      "licences", caption: "What each plan that is not owned would add to the low score.",
      [("Plan", false), ("Points", true), ("Improves", false)],
      assessment.licences.map { effect in
        let items = effect.closes.map { "\($0.item.text) (\($0.population))" }
        return
          "<tr><td>\(effect.title)<span class=\"id\">\(effect.plan.rawValue)</span></td><td class=\"number\" data-label=\"Points\">+\(effect.points.hundredthsText)</td><td>\(items.joined(separator: ", "))</td></tr>\n"
      })
  }

  static func decisions(_ assessment: Assessment) -> HTML {
    let all =
      assessment.expiredDecisions.map { ($0, false) } + assessment.liveDecisions.map { ($0, true) }
    guard !all.isEmpty else { return "" }
    return table(
      "decisions",
      caption: "Decisions never change coverage; an expired one is open again.",
      [("Item", false), ("Decision", false), ("Until", false), ("By", false), ("Reason", false)],
      all.map { entry, isLive in
        let until: HTML = "\(date(entry.decision.until))\(isLive ? "" : " (expired)")"
        let way = entry.decision.with.map { " with \($0)" } ?? ""
        return
          "<tr><td>\(entry.title)<span class=\"id\">\(entry.item.text)</span></td><td>\(entry.decision.kind.rawValue)\(way)</td><td data-label=\"Until\">\(until)</td><td data-label=\"By\">\(entry.decision.by)</td><td>\(entry.decision.reason)</td></tr>\n"
      })
  }
}
