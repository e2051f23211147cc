internal import MusterModel
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
        .words(titles[owned.plan] ?? owned.plan.rawValue), .words("owned"),
        .init(owned.users.map { .number($0) } ?? .empty, .count), .words(""), .words(""),
        .figure(nil),
      ] as [WorkbookSheet.Cell]
    }
    rows += assessment.licences.map { effect in
      [
        .words(effect.title), .words("would add"), .init(.empty, .count),
        .words(Self.closed(effect, items)),
        .words(Set(effect.closes.map(\.population.rawValue)).sorted().joined(separator: ", ")),
        .figure(effect.points.roundedHundredths),
      ]
    }
    let table = TableSheet(
      name: "Licences",
      about:
        "What is owned, and what each plan that is not owned would do alone; the points are those of the low score.",
      columns: [
        .init(head: "Plan", width: 40), .init(head: "Standing", width: 12),
        .init(head: "Users", width: 9), .init(head: "What it betters", width: 70),
        .init(head: "Populations", width: 30), .init(head: "Points", width: 9),
      ], rows: rows, empty: "No licence is owned, and none would better anything.", foot: foot)
    var sheet = table.sheet
    sheet.colours = table.colours(1, [("owned", 0xC6E0B4), ("would add", 0xDDEBF7)])
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
      assessment.expiredDecisions.map { ($0, "expired") }
      + assessment.liveDecisions.map { ($0, "holds") }
    let rows = all.map { recorded, state -> [WorkbookSheet.Cell] in
      let decision = recorded.decision
      return [
        .init(.text(recorded.item.text), .id), .words(recorded.title), .words(state),
        .init(.day(decision.until.number), .day), .words(decision.kind.rawValue),
        .words(decision.with ?? ""), .words(decision.reason), .words(decision.by),
      ]
    }
    let table = TableSheet(
      name: "Decisions",
      about:
        "The register as it stood on \(assessment.day), expired ones first. Change decisions in the sheet Gaps.",
      columns: [
        .init(head: "Item", width: 34), .init(head: "Title", width: 34),
        .init(head: "State", width: 10), .init(head: "Holds until", width: 12),
        .init(head: "Kind", width: 13), .init(head: "With", width: 28),
        .init(head: "Reason", width: 44), .init(head: "By", width: 18),
      ], rows: rows, empty: "Nothing was decided.", foot: foot)
    var sheet = table.sheet
    sheet.colours = table.colours(2, [("expired", 0xE6A0A0), ("holds", 0xC6E0B4)])
    return sheet
  }

  var openQuestions: WorkbookSheet {
    let width = assessment.standing.scores.map { $0.now.high - $0.now.low } ?? .zero
    let rows = questions.enumerated().map { position, question -> [WorkbookSheet.Cell] in
      let most = question.leavesLeast < width ? width - question.leavesLeast : .zero
      let least =
        question.leavesMost <= width
        ? Hundredths.text((width - question.leavesMost).roundedHundredths)
        : "may widen by \(Hundredths.text((question.leavesMost - width).roundedHundredths))"
      let place =
        question.isForAll
        ? "all" : question.populations.map(\.rawValue).joined(separator: ", ")
      return [
        .init(.number(position + 1), .count), .init(.text(question.item.text), .id),
        .words(question.title), .words(question.domain.rawValue), .words(question.ask),
        .words(question.called.joined(separator: "; ")), .words(place),
        .figure(most.roundedHundredths), .words(least), .words(values(question)),
        .words(command(question)),
      ]
    }
    let table = TableSheet(
      name: "Questions",
      about:
        "Open items, those first whose answer settles most of the range, which is \(Hundredths.text(width.roundedHundredths)) wide.",
      columns: [
        .init(head: "Rank", width: 7), .init(head: "Item", width: 40),
        .init(head: "Title", width: 28), .init(head: "Domain", width: 12),
        .init(head: "Question", width: 48),
        .init(head: "\(assessment.sourceTitle ?? "The old product") calls it", width: 28),
        .init(head: "Open for", width: 20), .init(head: "Settles up to", width: 10),
        .init(head: "Settles at least", width: 14), .init(head: "Values", width: 24),
        .init(head: "Command", width: 44),
      ], rows: rows, empty: "Nothing is open: every item in scope is answered.", foot: foot)
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
