internal import MusterModel

// Domains, populations, what stops and what conditions remain.
extension ReadinessReport {
  var domains: [Block] {
    guard !assessment.domains.isEmpty else { return [] }
    let pictures =
      [DomainPictures.dots(assessment, language)]
      + (DomainPictures.waterfall(readiness, language).map { [$0] } ?? [])
    let rows = assessment.domainsWorstFirst.map { part in
      let name = text(part.domain.phrase)
      let thin =
        part.isThin
        ? text(
          .thinWords,
          ["out": String(part.outOfScope.out), "all": String(part.outOfScope.all)]) : nil
      return row(
        .init(Line(name), id: thin), String(part.weight), part.standing,
        "row-\(part.domain.rawValue)", name)
    }
    return [.pictures(pictures), partTable(text(.domain), text(.weight), rows)]
  }

  var populations: [Block] {
    guard !assessment.populations.isEmpty else { return [] }
    let rows = assessment.populationsWorstFirst.map { part in
      let population = part.population
      let persona = population.persona.map { "; \($0)" } ?? ""
      return row(
        .init(
          "\(population.id.rawValue)",
          id:
            "\(part.platformTitle), \(part.modeTitle), \(language.owner(population.ownership))\(persona)"
        ), language.count(population.devices), part.standing, "row-\(population.id)",
        population.id.rawValue)
    }
    let map = DomainPictures.heatMap(assessment, language).map { [Block.picture($0)] } ?? []
    return map + [partTable(text(.population), text(.devices), rows)]
  }

  private func partTable(
    _ name: String, _ size: String, _ rows: [[ReportTable.Cell]]
  ) -> Block {
    .table(
      ReportTable(
        kind: "parts", caption: text(.partCaption),
        columns: [
          .init(name), .init(size, isNumber: true), .init(text(.scoreNow), isNumber: true),
          .init(text(.withOwned), isNumber: true), .init(text(.withAddOns), isNumber: true),
          .init(text(.settled), isNumber: true), .init(text(.verdict)),
        ], rows: rows))
  }

  private func row(
    _ name: ReportTable.Cell, _ size: String, _ standing: Assessment.Standing, _ id: String,
    _ label: String
  ) -> [ReportTable.Cell] {
    var named = name
    named.picture = RangePictures.row(
      standing, threshold: assessment.profile.threshold, id: id, name: label, language)
    let settled = standing.completeness.map { "\(language.number($0)) %" } ?? "–"
    let verdict = standing.verdicts.now
    return [
      named, .init(size), .init(language.range(standing.scores?.now)),
      .init(language.range(standing.scores?.owned)),
      .init(language.range(standing.scores?.addOn)), .init(settled),
      .init("\(verdict, text(verdict.phrase))"),
    ]
  }

  var blockers: [Block] {
    guard !assessment.blockers.isEmpty else { return [] }
    let rows = assessment.blockers.map { blocker -> [ReportTable.Cell] in
      [
        .init("\(strong: blocker.title)", id: blocker.item.text),
        .init(place(blocker.population)), .init(language.count(blocker.devices)),
        .init(language.text(blocker.reason)), source(blocker.source),
      ]
    }
    return [
      .table(
        ReportTable(
          kind: "blockers", caption: text(.blockerCaption),
          columns: [
            .init(text(.matter)), .init(text(.places)), .init(text(.devices), isNumber: true),
            .init(text(.reason)), .init(text(.source)),
          ], rows: rows))
    ]
  }

  var conditions: [Block] {
    let texts = language.conditions(assessment)
    return texts.isEmpty ? [] : [.list(texts.map { Line($0) })]
  }

  var gaps: [Block] {
    guard !assessment.gaps.isEmpty else { return [] }
    return [
      .table(
        ReportTable(
          kind: "gaps", caption: text(.gapCaption),
          columns: [
            .init(text(.points)), .init(text(.gap)), .init(text(.toDo)), .init(text(.effort)),
            .init(text(.source)),
          ], rows: assessment.gaps.map(gap)))
    ]
  }

  private func gap(_ gap: Finding) -> [ReportTable.Cell] {
    let fix = text(
      .fixWords,
      ["points": language.number(gap.recoversHundredths), "verb": text(gap.fix.verbPhrase)])
    let missing =
      gap.missing.isEmpty
      ? nil : text(.missingWords, ["facets": gap.missing.map(\.rawValue).joined(separator: ", ")])
    let decision = gap.decision.map {
      text(
        gap.isDecisionLive ? .decidedWords : .expiredWords,
        ["kind": way($0), "day": language.date($0.until)])
    }
    let titles = gap.licence.map { assessment.servicePlanTitles[$0] ?? $0.rawValue }
    return [
      .init("\(strong: language.number(gap.hundredths))", more: [Line(fix)]),
      .init(
        "\(strong: gap.title)", id: gap.item.text,
        more: [
          Line("\(place(gap.population)), \(language.need(gap.need))"),
          gap.relation.map { Line(text(.relationWords, ["relation": language.word($0)])) },
          missing.line { $0 }, gap.cause.map { Line(language.text($0)) }, decision.line { $0 },
        ]),
      .init(
        advice(gap.advice),
        more: [gap.differs.map { line(.differsWords, ["text": english($0)]) }]),
      .init(
        Line(gap.effortDays.map(language.daysInWords) ?? ""),
        more: [
          titles.isEmpty
            ? nil : Line(text(.licenceWords, ["plans": titles.joined(separator: " + ")])),
          gap.owner.line { text(.ownerWords, ["name": $0]) },
          gap.due.map { Line(text(.dueWords, ["day": language.date($0)])) },
        ]), source(gap.source),
    ]
  }
}
