internal import MusterDiagnostics
internal import MusterModel

// What the number rests on: decisions, questions, method, evidence, sources, and every item.
extension ReadinessReport {
  var decisions: [Block] {
    let all =
      assessment.expiredDecisions.map { ($0, false) } + assessment.liveDecisions.map { ($0, true) }
    guard !all.isEmpty else { return [] }
    let rows = all.map { entry, isLive -> [ReportTable.Cell] in
      let until = language.date(entry.decision.until)
      return [
        .init(Line(entry.title), id: entry.item.text),
        .init(way(entry.decision)),
        .init(isLive ? until : text(.expiredMark, ["day": until])), .init(entry.decision.by),
        .init(entry.decision.reason),
      ]
    }
    return [
      .table(
        ReportTable(
          kind: "decisions", caption: text(.decisionCaption),
          columns: [
            .init(text(.item)), .init(text(.decision)), .init(text(.until)), .init(text(.by)),
            .init(text(.reason)),
          ], rows: rows))
    ]
  }

  var openQuestions: [Block] {
    guard !readiness.questions.isEmpty, let range = assessment.standing.scores?.now else {
      return []
    }
    let costs = Dictionary(
      readiness.items.map { ($0.item, $0.hundredths) }, uniquingKeysWith: { first, _ in first })
    let rows = readiness.questions.map { question -> [ReportTable.Cell] in
      let settles = text(
        .leastWords,
        [
          "least": language.number(question.leavesLeast),
          "most": language.number(question.leavesMost),
        ])
      return [
        .init(Line(question.title), id: question.item.text),
        .init(question.ask), .init(question.isForAll ? text(.all) : places(question.populations)),
        .init(settles), .init(language.number(costs[question.item] ?? 0)),
      ]
    }
    let width = language.number(range.high - range.low)
    return [
      .table(
        ReportTable(
          kind: "questions", caption: text(.questionCaption, ["width": width]),
          columns: [
            .init(text(.item)), .init(text(.question)), .init(text(.places)),
            .init(text(.settles), isNumber: true), .init(text(.costs), isNumber: true),
          ], rows: rows))
    ]
  }

  var method: [Block] {
    let profile = assessment.profile
    let weights = Domain.allCases.map {
      "\(text($0.phrase)) \(profile.domainWeights[$0.index])"
    }
    let sum = assessment.findings.reduce(0) { $0 + $1.hundredths }
    var blocks: [Block] = [
      .paragraph(
        Line(
          text(
            .methodScore,
            [
              "weights": weights.joined(separator: ", "), "threshold": String(profile.threshold),
            ]))),
      .paragraph(Line(text(.methodSum, ["sum": language.number(sum)]))),
      .paragraph(
        Line(
          text(
            .methodProfile,
            ["profile": profile.id.rawValue, "title": profile.title]))),
      .paragraph(Line(sensitivity)), .paragraph(Line(text(.methodFixes))),
    ]
    blocks.append(
      .list(
        Finding.Fix.allCases.map { fix in
          "\(strong: text(fix.verbPhrase)): \(text(fix.meaningPhrase))"
        }))
    return blocks
  }

  private var sensitivity: String {
    let headline = assessment.flips.filter { $0.population == nil }
    let others = assessment.flips.filter { $0.population != nil }
    var words =
      headline.isEmpty
      ? text(.methodSurvives)
      : text(.methodFlips, ["flips": headline.map(flip).joined(separator: "; ")])
    if !others.isEmpty {
      let flips = others.map { "\($0.population?.rawValue ?? ""): \(flip($0))" }
      words += " " + text(.methodPopulations, ["flips": flips.joined(separator: "; ")])
    }
    return words
  }

  private func flip(_ flip: Assessment.Flip) -> String {
    text(.methodFlip, ["verdict": text(flip.verdict.phrase), "change": language.text(flip.change)])
  }

  var evidence: [Block] {
    func count(_ grade: Evidence.Grade?) -> String {
      language.count(assessment.evidence[grade] ?? 0)
    }
    var blocks: [Block] = [
      .paragraph(
        Line(
          text(
            .evidenceCount,
            ["a": count(.a), "b": count(.b), "c": count(.c), "d": count(.d), "none": count(nil)]
          )))
    ]
    guard !readiness.evidence.isEmpty else { return blocks }
    let rows = readiness.evidence.map { entry -> [ReportTable.Cell] in
      [
        .init("\(strong: entry.evidence.grade.rawValue)"),
        .init(Line(entry.title), id: entry.item.text),
        .init(entry.populations.isEmpty ? text(.all) : places(entry.populations)),
        .init(entry.evidence.note ?? ""), .init(entry.evidence.on.map(language.date) ?? ""),
      ]
    }
    blocks.append(
      .table(
        ReportTable(
          kind: "evidence", caption: text(.evidenceCaption),
          columns: [
            .init(text(.grade)), .init(text(.item)), .init(text(.places)), .init(text(.note)),
            .init(text(.dated)),
          ], rows: rows)))
    return blocks
  }

  var overlays: [Block] {
    assessment.overlayRows.isEmpty
      ? []
      : [
        .list(
          assessment.overlayRows.map { row in
            "\(english(row.kind)) \(code: row.id), \(row.overlay)" as Line
          })
      ]
  }

  var faults: [Block] {
    assessment.diagnostics.isEmpty
      ? []
      : [
        .list(
          assessment.diagnostics.map { diagnostic in
            let place = diagnostic.place.map { "\($0.label): " } ?? ""
            let message = english("\(diagnostic.severity.rawValue): \(diagnostic.message)")
            return "\(place)\(message) \(code: diagnostic.code.rawValue)"
          })
      ]
  }

  var sources: [Block] {
    guard !readiness.sources.isEmpty else { return [] }
    let rows = readiness.sources.map { source -> [ReportTable.Cell] in
      let words = source.url.dropFirst("https://".count)
      return [
        .init("\(link: source.url, String(words))"),
        .init(source.docDate.map(language.date) ?? "–"),
        .init(source.verified.map(language.date) ?? "–"), .init(language.count(source.items)),
      ]
    }
    return [
      .table(
        ReportTable(
          kind: "sources", caption: text(.sourceCaption),
          columns: [
            .init(text(.page)), .init(text(.dated)), .init(text(.checked)),
            .init(text(.items), isNumber: true),
          ], rows: rows))
    ]
  }

  var items: [Block] {
    Domain.allCases.flatMap { domain -> [Block] in
      let items = readiness.items.filter { $0.domain == domain }
      guard !items.isEmpty else { return [] }
      return [
        .heading(text(domain.phrase)),
        .table(
          ReportTable(
            kind: "items", caption: text(.itemCaption),
            columns: [
              .init(text(.item)), .init(text(.state)), .init(text(.points), isNumber: true),
            ], rows: items.map(itemRow))),
      ]
    }
  }

  private func itemRow(_ state: ItemState) -> [ReportTable.Cell] {
    let parts = state.parts.map { part -> Line in
      "\(text(part.answer.phrase)) \(language.range(part.value)): \(places(part.populations))"
    }
    return [
      .init(Line(state.title), id: state.item.text),
      .init(parts.first ?? "", more: Array(parts.dropFirst())),
      .init(state.hundredths == 0 ? "–" : language.number(state.hundredths)),
    ]
  }
}
