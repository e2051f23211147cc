internal import MusterDiagnostics
public import MusterModel

/// Open questions in the order in which answers settle most, as text and as JSON.
public enum NextReport {
  /// The first questions with the command that answers each; ends with a line break.
  ///
  /// - Parameter path: The worksheet as the user named it.
  public static func text(
    _ questions: [OpenQuestion], _ summary: AssessmentSummary, count: Int, product: String?,
    path: String, language: Language = .english, style: TextStyle
  ) -> String {
    var lines = [head(questions, summary, language: language)]
    for (position, question) in questions.prefix(count).enumerated() {
      lines.append("")
      lines += self.lines(
        question, "\(position + 1)", summary, product: product, language: language, style: style)
      // A command stays on one line, so that it can be copied.
      lines.append("    " + command(question, path: path).safeForTerminal)
      if question.facts.isEmpty {
        let values = values(question.item).joined(separator: ", ")
        lines += indented(language.text(.valuesLine, ["values": values]), 4, style)
      }
    }
    if questions.count > count {
      let more = language.text(
        .moreQuestions,
        ["count": String(questions.count - count), "all": String(questions.count)])
      lines += ["", more]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many questions there are and how wide the range is, one line.
  public static func head(
    _ questions: [OpenQuestion], _ summary: AssessmentSummary, language: Language = .english
  ) -> String {
    guard !questions.isEmpty else { return language.text(.nothingOpen) }
    guard let range = summary.range else {
      return language.text(
        questions.count == 1 ? .oneOpen : .manyOpen, ["count": String(questions.count)])
    }
    return language.text(
      questions.count == 1 ? .oneOpenRange : .manyOpenRange,
      [
        "count": String(questions.count), "range": language.range(range),
        "width": language.number(range.high - range.low),
      ])
  }

  /// One question: what it settles, what is asked, what the old product calls it, and where it is open.
  public static func lines(
    _ question: OpenQuestion, _ number: String, _ summary: AssessmentSummary, product: String?,
    language: Language = .english, style: TextStyle
  ) -> [String] {
    let margin = number.count + 2
    let domain = language.text(question.domain.phrase)
    var lines = indented("\(number)  \(question.title) (\(domain))", 0, style)
    func add(_ text: String) { lines += indented(text, margin, style) }
    add(question.item.text)
    add(question.ask)
    if let product, !question.called.isEmpty {
      add(
        language.text(
          .productCalls,
          ["product": product, "names": question.called.joined(separator: "; ")]))
    }
    if !question.facets.isEmpty {
      let facets = question.facets.map(\.rawValue).joined(separator: ", ")
      add(language.text(.partsLine, ["facets": facets]))
    }
    let populations = question.populations.map(\.rawValue).joined(separator: ", ")
    add(
      question.isForAll
        ? language.text(.openEverywhere)
        : language.text(.openFor, ["populations": populations]))
    add(settles(question, summary, language))
    return lines
  }

  private static func settles(
    _ question: OpenQuestion, _ summary: AssessmentSummary, _ language: Language
  ) -> String {
    guard let range = summary.range else { return language.text(.nothingInScopeYet) }
    let width = range.high - range.low
    let settlesSome = question.leavesLeast < width
    let widens = question.leavesMost > width
    let phrase: TextPhrase =
      settlesSome
      ? widens ? .settlesOrWidens : .settlesBetween
      : widens ? .settlesNothingOrWidens : .settlesNothing
    return language.text(
      phrase,
      [
        "most": settlesSome ? language.number(width - question.leavesLeast) : "",
        "least": widens ? "" : language.number(width - question.leavesMost),
        "widening": widens ? language.number(question.leavesMost - width) : "",
      ])
  }

  /// The words that it can be answered with.
  public static func values(_ item: ItemID) -> [String] {
    switch item {
    case .capability: Need.allCases.map(\.rawValue)
    case .requirement, .control: RequirementState.allCases.map(\.rawValue)
    }
  }

  private static func command(_ question: OpenQuestion, path: String) -> String {
    if let fact = question.facts.first { return "muster fact \(fact.rawValue) VALUE \(path)" }
    let reach = question.isForAll ? "" : question.populations.map { " --for \($0)" }.joined()
    return "muster answer \(question.item.text) VALUE \(path)\(reach)"
  }

  private static func indented(_ text: String, _ margin: Int, _ style: TextStyle) -> [String] {
    Columns.wrap(text.safeForTerminal, width: style.width - margin)
      .map { String(repeating: " ", count: margin) + $0 }
  }

  /// A text over lines with a margin; ends with a line break.
  public static func paragraph(_ text: String, margin: Int, style: TextStyle) -> String {
    indented(text, margin, style).joined(separator: "\n") + "\n"
  }

  /// All questions for machines.
  public static func json(
    _ questions: [OpenQuestion], _ summary: AssessmentSummary, path: String
  ) -> String {
    let width = summary.range.map { ($0.high - $0.low).hundredthsText }
    let root: JSONValue = [
      "schema": "muster-next/1", "worksheet": .string(path),
      "width": width.map { .number($0) } ?? .null,
      "questions": .array(
        questions.map { question in
          [
            "item": .string(question.item.text), "title": .string(question.title),
            "ask": .string(question.ask), "domain": .string(question.domain.rawValue),
            "called": .texts(question.called),
            "facets": .texts(question.facets.map(\.rawValue)),
            "populations": .texts(question.populations.map(\.rawValue)),
            "facts": .texts(question.facts.map(\.rawValue)),
            "values": .texts(values(question.item)),
            "leavesLeast": .number(question.leavesLeast.hundredthsText),
            "leavesMost": .number(question.leavesMost.hundredthsText),
          ]
        }),
    ]
    return root.text
  }
}
