internal import MusterDiagnostics
public import MusterModel

/// The report as Markdown, for wikis and pull requests.
public enum MarkdownReport {
  /// Renders an assessment with all gaps; ends with a line break.
  public static func render(_ assessment: Assessment) -> String {
    var text = "# \(assessment.title.markdown)\n\n"
    let source = assessment.sourceTitle.map { " from \($0.markdown)" } ?? ""
    text +=
      "\(assessment.organisation.markdown), \(assessment.devices.grouped) devices\(source). "
    let overlays =
      assessment.overlays.isEmpty
      ? "" : " with \(assessment.overlayTexts.joined(separator: ", ").markdown)"
    text +=
      "Assessed as of \(assessment.day) with catalog \(assessment.catalogVersion)\(overlays), profile \(assessment.profile.id).\n\n"
    for base in assessment.basedOnTexts { text += "Based on \(base.markdown).\n\n" }
    text += "**\(assessment.headline)**\n\n"
    text += standings(assessment) + parts(assessment) + blockers(assessment) + gaps(assessment)
    text += open(assessment) + licences(assessment) + decisions(assessment)
    // Every part ends with an empty line; the report does not.
    return String(text.dropLast())
  }

  private static func table(_ head: [String], right: Set<Int> = [], _ rows: [[String]]) -> String {
    var text = "| \(head.joined(separator: " | ")) |\n|"
    for column in head.indices { text += right.contains(column) ? "---:|" : "---|" }
    for row in rows { text += "\n| \(row.joined(separator: " | ")) |" }
    return text + "\n\n"
  }

  private static func standings(_ assessment: Assessment) -> String {
    let settled = assessment.standing.completeness?.hundredthsText ?? "0.00"
    return table(
      ["View", "Score", "Verdict"],
      View.allCases.map { view in
        [
          view.title, assessment.standing.scores?[view].text ?? "–",
          assessment.standing.verdicts[view].title,
        ]
      }) + "\(settled) % of the weight is settled; \(assessment.openItems) items are open.\n\n"
  }

  private static func parts(_ assessment: Assessment) -> String {
    "## Domains\n\n"
      + table(
        ["Domain", "Weight", "Now", "With add-ons", "Settled", "Verdict"], right: [1, 4],
        assessment.domains.map { part in
          [
            part.domain.rawValue, String(part.weight), part.standing.scores?.now.text ?? "–",
            part.standing.scores?.addOn.text ?? "–",
            "\(part.standing.completeness?.hundredthsText ?? "–") %",
            part.standing.verdicts.now.title,
          ]
        }) + "## Populations\n\n"
      + table(
        ["Population", "Platform", "Devices", "Now", "With add-ons", "Verdict"], right: [2],
        assessment.populations.map { part in
          [
            part.population.id.rawValue,
            "\(part.platformTitle.markdown), \(part.modeTitle.markdown)",
            part.population.devices.grouped, part.standing.scores?.now.text ?? "–",
            part.standing.scores?.addOn.text ?? "–", part.standing.verdicts.now.title,
          ]
        })
  }

  private static func blockers(_ assessment: Assessment) -> String {
    guard !assessment.blockers.isEmpty else { return "" }
    return "## Blockers\n\n"
      + assessment.blockers.map { blocker in
        let place = blocker.population?.rawValue ?? "organisation"
        return
          "- **\(blocker.title.markdown)**, \(place) (\(blocker.devices.grouped) devices): \(blocker.reason.markdown) ([source](\(blocker.source.url.markdownLink)))"
      }.joined(separator: "\n") + "\n\n"
  }

  private static func gaps(_ assessment: Assessment) -> String {
    guard !assessment.gaps.isEmpty else { return "" }
    return "## Gaps\n\n"
      + table(
        [
          "Costs", "A fix recovers", "Gap", "Population", "Need", "Why", "Instead or to do", "Days",
          "Decision", "Source",
        ],
        right: [0, 1, 7],
        assessment.gaps.map { gap in
          [
            Hundredths.text(gap.hundredths),
            "\(Hundredths.text(gap.recoversHundredths)) (\(gap.fix.verb))",
            "\(gap.title.markdown) `\(gap.item.text)`", gap.where_, gap.need, gap.phrase.markdown,
            (gap.workaround ?? gap.differs ?? "").markdown, gap.effortDays?.daysNumber ?? "",
            gap.decision.map {
              "\($0.kind.rawValue) until \($0.until)\(gap.isDecisionLive ? "" : " (expired)")"
            } ?? "", "[source](\(gap.source.url.markdownLink))",
          ]
        })
  }

  private static func open(_ assessment: Assessment) -> String {
    let open = assessment.openFindings
    guard !open.isEmpty else { return "" }
    return "## Open\n\n"
      + table(
        ["Costs", "Item", "Population", "Question"], right: [0],
        open.map { finding in
          [
            Hundredths.text(finding.hundredths),
            "\(finding.title.markdown) `\(finding.item.text)`", finding.where_,
            (finding.reason == .unknown ? finding.phrase : finding.workaround ?? "").markdown,
          ]
        })
  }

  private static func licences(_ assessment: Assessment) -> String {
    guard !assessment.licences.isEmpty else { return "" }
    return "## Licences that would close gaps\n\n"
      + table(
        ["Plan", "Points", "Gaps"], right: [1, 2],
        assessment.licences.map {
          [$0.title.markdown, $0.points.hundredthsText, String($0.closes.count)]
        })
  }

  private static func decisions(_ assessment: Assessment) -> String {
    let all =
      assessment.liveDecisions.map { ($0, "") }
      + assessment.expiredDecisions.map { ($0, " (expired)") }
    guard !all.isEmpty else { return "" }
    return "## Decisions\n\n"
      + table(
        ["Item", "Decision", "Until", "By", "Reason"],
        all.map { entry, mark in
          [
            entry.title.markdown, entry.decision.kind.rawValue,
            "\(entry.decision.until)\(mark)", entry.decision.by.markdown,
            entry.decision.reason.markdown,
          ]
        })
  }
}

extension String {
  /// The text with everything escaped that Markdown or HTML inside it would read as markup.
  var markdown: String {
    let safe = safeForTerminal
    // Byte by byte: all marks are ASCII, and most texts have none.
    guard let first = safe.utf8.firstIndex(where: { Self.markdownEscape($0) != nil }) else {
      return safe
    }
    var bytes = Array(safe.utf8[..<first])
    for byte in safe.utf8[first...] {
      if let escape = Self.markdownEscape(byte) {
        bytes += Array(escape.utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
