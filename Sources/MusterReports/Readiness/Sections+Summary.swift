internal import MusterModel

// The page that a steering committee reads.
extension ReadinessReport {
  var summary: [Block] {
    let verdicts = assessment.standing.verdicts
    var blocks: [Block] = [.lead(Line(sentence), verdicts.now)]
    let next = [
      verdicts.owned == verdicts.now
        ? nil : text(.onceConfigured, ["verdict": text(verdicts.owned.phrase)]),
      verdicts.addOn == verdicts.owned
        ? nil : text(.onceBought, ["verdict": text(verdicts.addOn.phrase)]),
    ].compactMap { $0 }
    if !next.isEmpty { blocks.append(.paragraph(Line(next.joined(separator: " ")))) }
    guard assessment.standing.scores != nil else { return blocks }
    blocks.append(.cards(View.allCases.map(card)))
    blocks.append(.picture(RangePictures.views(assessment, language)))
    blocks += [.heading(text(.whyHeading))] + reasons
    blocks += [.heading(text(.nextHeading))] + steps
    blocks += [.heading(text(.costHeading))] + costs
    blocks.append(
      .paragraph(
        Line(
          text(
            .settledWords,
            ["settled": settled, "open": language.count(assessment.openItems)]))))
    return blocks
  }

  private var settled: String {
    language.number(assessment.standing.completeness ?? .zero)
  }

  private func card(_ view: View) -> Block.Card {
    let verdict = assessment.standing.verdicts[view]
    return Block.Card(
      name: text(view.phrase), number: language.range(assessment.standing.scores?[view]),
      words: text(verdict.phrase), verdict: verdict)
  }

  /// The verdict in one sentence that a director understands.
  private var sentence: String {
    guard let range = assessment.standing.scores?.now else { return text(.emptySentence) }
    let customer = assessment.organisation
    switch assessment.standing.verdicts.now {
    case .blocked: return blockedSentence(customer)
    case .unknown:
      return text(.unknownSentence, ["customer": customer, "settled": settled])
    case .notReady:
      return text(
        .notReadySentence,
        [
          "customer": customer, "low": language.range(range),
          "threshold": String(assessment.profile.threshold),
        ])
    case .conditions:
      return text(
        .conditionsSentence, ["customer": customer, "low": language.range(range)])
    case .ready:
      return text(.readySentence, ["customer": customer, "low": language.range(range)])
    }
  }

  private func blockedSentence(_ customer: String) -> String {
    let items = Set(assessment.blockers.map(\.item)).count
    guard case .blocker(let blocker, _) = readiness.outline.reasons.first else {
      return text(.blocked)
    }
    let matter: Phrase =
      if case .requirement = blocker.item { .matterUnmet } else { .matterUnreached }
    return text(
      items > 1 ? .blockedSentenceMore : .blockedSentence,
      [
        "customer": customer, "matter": text(matter, ["title": blocker.title]),
        "more": language.count(items - 1),
        "devices": language.count(readiness.outline.blockedDevices),
        "all": language.count(assessment.devices),
      ])
  }

  private var reasons: [Block] {
    let lines = readiness.outline.reasons.map { reason -> Line in
      switch reason {
      case .blocker(let blocker, let populations):
        return Line(
          text(
            .reasonBlocker,
            [
              "title": blocker.title, "place": places(populations),
              "devices": language.count(blocker.devices), "reason": language.text(blocker.reason),
            ]))
      case .gap(let matter):
        return Line(
          text(
            .reasonGap,
            [
              "title": matter.finding.title,
              "place": places(matter.populations), "points": language.number(matter.hundredths),
              "phrase": language.matter(of: matter.finding),
            ]))
      case .open(let items, let hundredths):
        return Line(
          text(
            .reasonOpen,
            ["items": language.count(items), "points": language.number(hundredths)]))
      }
    }
    return lines.isEmpty
      ? [.paragraph(Line(text(.noReasons)))] : [.list(lines, isOrdered: true)]
  }

  private var steps: [Block] {
    let lines = readiness.outline.steps.map { step -> Line in
      switch step {
      case .decide(let blocker, let populations):
        return Line(
          text(
            .stepDecide,
            ["title": blocker.title, "place": places(populations)]))
      case .work(let matter):
        return Line(
          spans: line(
            .stepWork,
            [
              "todo": matter.finding.advice.map(advice)
                ?? Line(language.matter(of: matter.finding)),
              "title": Line(matter.finding.title),
              "points": Line(language.number(matter.hundredths)),
            ]
          ).spans)
      case .buy(let offer):
        return Line(
          text(
            .stepBuy,
            [
              "plan": offer.effect.title, "points": language.number(offer.effect.points),
              "devices": language.count(offer.devices),
            ]))
      case .answer(let question, let count):
        return Line(
          text(.stepAnswer, ["count": language.count(count), "question": question.ask]))
      }
    }
    return lines.isEmpty ? [.paragraph(Line(text(.noSteps)))] : [.list(lines, isOrdered: true)]
  }

  private var costs: [Block] {
    let outline = readiness.outline
    var words: [String] = []
    if outline.days > .zero || outline.gapsWithoutEstimate > 0 {
      words.append(text(.costDays, ["days": language.days(outline.days)]))
      if outline.gapsWithoutEstimate > 0 {
        words.append(
          text(.costUnestimated, ["count": language.count(outline.gapsWithoutEstimate)]))
      }
    } else {
      words.append(text(.costNothing))
    }
    let plans = readiness.offers.filter(\.isSuggested).map {
      text(
        .planDevices, ["plan": $0.effect.title, "devices": language.count($0.devices)])
    }
    if readiness.ownedLicences == nil {
      words.append(text(.costUnknownPlans))
    } else if plans.isEmpty {
      words.append(text(.costNoPlans))
    } else {
      words.append(text(.costPlans, ["plans": plans.joined(separator: ", ")]))
    }
    return [.list(words.map { Line($0) })]
  }
}
