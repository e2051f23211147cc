internal import MusterDiagnostics
public import MusterModel

/// The report as Markdown, for wikis and pull requests.
public struct MarkdownReport {
  private let assessment: Assessment
  private let language: Language

  /// Renders an assessment with all gaps; ends with a line break.
  public static func render(_ assessment: Assessment, language: Language = .english) -> String {
    let report = MarkdownReport(assessment: assessment, language: language)
    let text =
      report.head + report.standings + report.parts + report.blockers + report.gaps + report.open
      + report.licences + report.decisions
    // Every part ends with an empty line; the report does not.
    return String(text.dropLast())
  }

  private func text(_ phrase: TextPhrase, _ values: [String: String] = [:]) -> String {
    language.text(phrase, values)
  }

  private func text(_ phrase: Phrase) -> String { language.text(phrase) }

  private func table(_ head: [String], right: Set<Int> = [], _ rows: [[String]]) -> String {
    var text = "| \(head.joined(separator: " | ")) |\n|"
    for column in head.indices { text += right.contains(column) ? "---:|" : "---|" }
    for row in rows { text += "\n| \(row.joined(separator: " | ")) |" }
    return text + "\n\n"
  }

  private var head: String {
    let overlays = language.overlays(assessment)
    var words = "# \(assessment.title.markdown)\n\n"
    words += text(
      assessment.sourceTitle == nil ? .markdownHead : .markdownHeadFrom,
      [
        "organisation": assessment.organisation.markdown,
        "devices": language.count(assessment.devices),
        "product": assessment.sourceTitle?.markdown ?? "",
      ])
    words += text(
      overlays.isEmpty ? .markdownAssessed : .markdownAssessedOver,
      [
        "day": language.date(assessment.day), "version": assessment.catalogVersion,
        "overlays": overlays.joined(separator: ", ").markdown,
        "profile": assessment.profile.id.rawValue,
      ])
    words += "\n\n"
    for base in assessment.basedOn {
      words +=
        text(.markdownBasedOn, ["source": language.inherited(base).markdown]) + "\n\n"
    }
    return words + "**\(language.headline(assessment))**\n\n"
  }

  private var standings: String {
    let settled = text(
      .markdownSettled,
      [
        "percent": language.number(assessment.standing.completeness ?? .zero),
        "open": String(assessment.openItems),
      ])
    return table(
      [text(.headView), text(.headScore), text(.verdict)],
      View.allCases.map { view in
        [
          text(view.phrase), language.range(assessment.standing.scores?[view]),
          text(assessment.standing.verdicts[view].phrase),
        ]
      }) + settled + "\n\n"
  }

  private var parts: String {
    let domains = table(
      [
        text(.domain), text(.weight), text(.headNow), text(.withAddOns), text(.settled),
        text(.verdict),
      ], right: [1, 4],
      assessment.domains.map { part in
        [
          text(part.domain.phrase), String(part.weight),
          language.range(part.standing.scores?.now), language.range(part.standing.scores?.addOn),
          "\(part.standing.completeness.map { language.number($0) } ?? "–") %",
          text(part.standing.verdicts.now.phrase),
        ]
      })
    let populations = table(
      [
        text(.population), text(.headPlatform), text(.devices), text(.headNow),
        text(.withAddOns), text(.verdict),
      ], right: [2],
      assessment.populations.map { part in
        [
          part.population.id.rawValue,
          "\(part.platformTitle.markdown), \(part.modeTitle.markdown)",
          language.count(part.population.devices), language.range(part.standing.scores?.now),
          language.range(part.standing.scores?.addOn), text(part.standing.verdicts.now.phrase),
        ]
      })
    return "## \(text(.headDomains))\n\n\(domains)## \(text(.headPopulations))\n\n\(populations)"
  }

  private func link(_ url: String) -> String {
    "[\(text(.sourceWord))](\(url.markdownLink))"
  }

  private var blockers: String {
    guard !assessment.blockers.isEmpty else { return "" }
    return "## \(text(.headBlockers))\n\n"
      + assessment.blockers.map { blocker in
        let words = text(
          .blockerLine,
          [
            "title": "**\(blocker.title.markdown)**",
            "place": language.place(blocker.population),
            "devices": language.count(blocker.devices),
            "reason": language.text(blocker.reason).markdown,
          ])
        return "- \(words) (\(link(blocker.source.url)))"
      }.joined(separator: "\n") + "\n\n"
  }

  private var gaps: String {
    guard !assessment.gaps.isEmpty else { return "" }
    return "## \(text(.headGaps))\n\n"
      + table(
        [
          text(.costs), text(.headFixRecovers), text(.gap), text(.population), text(.headNeed),
          text(.headWhy), text(.headInstead), text(.headDays), text(.decision), text(.source),
        ], right: [0, 1, 7], assessment.gaps.map(row))
  }

  private func row(_ gap: Finding) -> [String] {
    let fix = language.text(gap.fix.verbPhrase)
    let decision = gap.decision.map {
      text(
        gap.isDecisionLive ? .decidedUntil : .decidedUntilExpired,
        ["kind": language.word($0.kind), "day": language.date($0.until)])
    }
    return [
      language.number(gap.hundredths), "\(language.number(gap.recoversHundredths)) (\(fix))",
      "\(gap.title.markdown) `\(gap.item.text)`", language.place(gap.population),
      language.need(gap.need), language.matter(of: gap).markdown,
      (gap.advice.map { language.text($0) } ?? gap.differs ?? "").markdown,
      gap.effortDays.map { language.days($0) } ?? "", decision ?? "", link(gap.source.url),
    ]
  }

  private var open: String {
    let open = assessment.openFindings
    guard !open.isEmpty else { return "" }
    return "## \(text(.headOpen))\n\n"
      + table(
        [text(.costs), text(.item), text(.population), text(.question)], right: [0],
        open.map { finding in
          let ask = finding.advice.map { language.text($0) } ?? ""
          return [
            language.number(finding.hundredths),
            "\(finding.title.markdown) `\(finding.item.text)`",
            language.place(finding.population),
            (finding.reason == .unknown ? language.matter(of: finding) : ask).markdown,
          ]
        })
  }

  private var licences: String {
    guard !assessment.licences.isEmpty else { return "" }
    return "## \(text(.licencesHead))\n\n"
      + table(
        [text(.plan), text(.points), text(.headGaps)], right: [1, 2],
        assessment.licences.map {
          [$0.title.markdown, language.number($0.points), String($0.closes.count)]
        })
  }

  private var decisions: String {
    let all =
      assessment.liveDecisions.map { ($0, true) } + assessment.expiredDecisions.map { ($0, false) }
    guard !all.isEmpty else { return "" }
    return "## \(text(.headDecisions))\n\n"
      + table(
        [text(.item), text(.decision), text(.until), text(.by), text(.reason)],
        all.map { entry, isLive in
          let day = language.date(entry.decision.until)
          return [
            entry.title.markdown, language.word(entry.decision.kind),
            isLive ? day : language.text(.expiredMark, ["day": day]), entry.decision.by.markdown,
            entry.decision.reason.markdown,
          ]
        })
  }
}

extension String {
  /// The text with everything escaped that Markdown or HTML inside it would read as markup.
  var markdown: String {
    safeForTerminal.replacingBytes(Self.markdownEscape)
  }

  private static func markdownEscape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "`"): "\\`"
    case UInt8(ascii: "*"): "\\*"
    case UInt8(ascii: "_"): "\\_"
    case UInt8(ascii: "["): "\\["
    case UInt8(ascii: "]"): "\\]"
    case UInt8(ascii: "|"): "\\|"
    case UInt8(ascii: "#"): "\\#"
    case UInt8(ascii: "~"): "\\~"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    default: nil
    }
  }

  /// The address with everything escaped that would end a link.
  var markdownLink: String {
    var result = ""
    for character in self {
      switch character {
      case "(": result += "%28"
      case ")": result += "%29"
      case " ": result += "%20"
      case "|": result += "%7C"
      default: result.append(character)
      }
    }
    return result
  }
}
