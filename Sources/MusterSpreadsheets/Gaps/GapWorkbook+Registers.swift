internal import MusterModel
internal import MusterReports
internal import MusterWorkbook

// Licences, decisions and questions.
extension GapWorkbook {
  var licences: WorkbookSheet {
    let titles = Dictionary(catalog.plans.map { ($0.id, $0.title) }) { first, _ in first }
    var items: [ItemID: String] = [:]
    for row in catalog.capabilities { items[.capability(row.id)] = row.title }
    for row in catalog.requirements { items[.requirement(row.id)] = row.title }
    for control in catalog.frameworks.flatMap(\.controls) {
      items[.control(control.id)] = "\(control.number) \(control.title)"
    }
    var rows = (worksheet.licences ?? []).map { owned in
      [
        .words(titles[owned.plan] ?? owned.plan.rawValue), .words(text(.cellOwned)),
        .init(owned.users.map { .number($0) } ?? .empty, .count), .words(""), .words(""),
        .figure(nil),
      ] as [WorkbookSheet.Cell]
    }
    rows += assessment.licences.map { effect in
      [
        .words(effect.title), .words(text(.cellWouldAdd)), .init(.empty, .count),
        .words(Self.closed(effect, items)),
        .words(Set(effect.closes.map(\.population.rawValue)).sorted().joined(separator: ", ")),
        .figure(effect.points.roundedHundredths),
      ]
    }
    let table = TableSheet(
      name: text(.sheetLicences), about: text(.aboutLicences),
      columns: [
        column(.columnPlan, 40), column(.columnStanding, 12), column(.columnUsers, 9),
        column(.columnBetters, 70), column(.columnPopulations, 30), column(.columnPoints, 9),
      ], rows: rows, empty: text(.noLicences), foot: foot)
    var sheet = table.sheet
    sheet.colours = table.colours(
      1, [(text(.cellOwned), 0xC6E0B4), (text(.cellWouldAdd), 0xDDEBF7)])
    return sheet
  }

  /// A line an item, in the order of the effect.
  private static func closed(
    _ effect: Assessment.LicenceEffect, _ titles: [ItemID: String]
  ) -> String {
    var order: [ItemID] = []
    var populations: [ItemID: [String]] = [:]
    for closed in effect.closes {
      if populations[closed.item] == nil { order.append(closed.item) }
      populations[closed.item, default: []].append(closed.population.rawValue)
    }
    return order.map { item in
      "\(titles[item] ?? item.text) (\((populations[item] ?? []).joined(separator: ", ")))"
    }.joined(separator: "\n")
  }

  var decisions: WorkbookSheet {
    let all =
      assessment.expiredDecisions.map { ($0, text(.cellExpired)) }
      + assessment.liveDecisions.map { ($0, text(.cellHolds)) }
    let rows = all.map { recorded, state -> [WorkbookSheet.Cell] in
      let decision = recorded.decision
      return [
        .init(.text(recorded.item.text), .id), .words(recorded.title), .words(state),
        .init(.day(decision.until.number), .day), .words(language.word(decision.kind)),
        .words(decision.with ?? ""), .words(decision.reason), .words(decision.by),
      ]
    }
    let table = TableSheet(
      name: text(.sheetDecisions),
      about: text(.aboutDecisions, ["day": language.date(assessment.day)]),
      columns: [
        column(.columnItem, 34), column(.columnTitle, 34), column(.columnState, 10),
        column(.columnHoldsUntil, 12), column(.columnKind, 13),
        column(.columnDecisionProduct, 28), column(.columnReason, 44),
        column(.columnDecider, 18),
      ], rows: rows, empty: text(.noDecisions), foot: foot)
    var sheet = table.sheet
    sheet.colours = table.colours(
      2, [(text(.cellExpired), 0xE6A0A0), (text(.cellHolds), 0xC6E0B4)])
    return sheet
  }

  var openQuestions: WorkbookSheet {
    let width = assessment.standing.scores.map { $0.now.high - $0.now.low } ?? .zero
    let rows = questions.enumerated().map { position, question -> [WorkbookSheet.Cell] in
      let most = question.leavesLeast < width ? width - question.leavesLeast : .zero
      let least =
        question.leavesMost <= width
        ? language.number(width - question.leavesMost)
        : text(.cellMayWiden, ["points": language.number(question.leavesMost - width)])
      let place =
        question.isForAll
        ? language.text(.all) : question.populations.map(\.rawValue).joined(separator: ", ")
      return [
        .init(.number(position + 1), .count), .init(.text(question.item.text), .id),
        .words(question.title), .words(language.text(question.domain.phrase)), .words(question.ask),
        .words(question.called.joined(separator: "; ")), .words(place),
        .figure(most.roundedHundredths), .words(least), .words(values(question)),
        .words(command(question)),
      ]
    }
    let table = TableSheet(
      name: text(.sheetQuestions),
      about: text(.aboutQuestions, ["width": language.number(width)]),
      columns: [
        column(.columnRank, 7), column(.columnItem, 40), column(.columnTitle, 28),
        column(.columnDomain, 12), column(.columnQuestion, 48),
        .init(
          head: text(
            .columnCalls, ["product": assessment.sourceTitle ?? text(.theOldProduct)]), width: 28),
        column(.columnOpenFor, 20), column(.columnSettlesUpTo, 10),
        column(.columnSettlesLeast, 14), column(.columnValues, 24), column(.columnCommand, 44),
      ], rows: rows, empty: text(.noQuestions), foot: foot)
    var sheet = table.sheet
    sheet.frozenColumns = 3
    sheet.page.isLarge = true
    return sheet
  }

  private func values(_ question: OpenQuestion) -> String {
    guard question.facts.isEmpty else { return "" }
    let words: [String] =
      if case .capability = question.item {
        Need.allCases.map(\.rawValue)
      } else {
        RequirementState.allCases.map(\.rawValue)
      }
    return words.joined(separator: ", ")
  }

  private func command(_ question: OpenQuestion) -> String {
    if let fact = question.facts.first {
      return "muster fact \(fact.rawValue) VALUE \(assessment.path)"
    }
    let reach = question.isForAll ? "" : question.populations.map { " --for \($0)" }.joined()
    return "muster answer \(question.item.text) VALUE \(assessment.path)\(reach)"
  }
}
