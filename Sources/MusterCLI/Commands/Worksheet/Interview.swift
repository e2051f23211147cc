internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel
internal import MusterReports

/// Asks the open questions of a worksheet one after the other, and saves each answer at once.
struct Interview {
  let editing: WorksheetEditing
  let terminal: Terminal
  let domain: Domain?
  let style: TextStyle

  private static let help = """
      A word, or the beginning of one, answers for every population named above.
      must app-list,web-domains        the parts in use, after the word
      must @macos @windows             only for these populations
      not-applicable because of …      the rest of the line is the reason
      skip (or an empty line), back, ?, quit

    """

  func run(_ console: inout Console) async throws(Interruption) -> ExitStatus {
    var skipped: Set<ItemID> = []
    var given: [(item: ItemID, populations: [PopulationID]?)] = []
    while true {
      let loaded = try editing.load()
      guard loaded.isSound,
        let (all, summary) = editing.knowledge.questions(loaded, domain)
      else {
        console.err += loaded.diagnostics.text
        return .findings
      }
      let open = all.filter { !skipped.contains($0.item) }
      guard let question = open.first else {
        terminal.write(
          all.isEmpty
            ? NextReport.head(all, summary, language: editing.knowledge.language) + "\n"
            : "\(all.count) questions were skipped; muster next lists them\n")
        return .fine
      }
      show(question, all.count, summary, editing.knowledge.product(loaded))
      var isAnswered = false
      while !isAnswered {
        terminal.write("> ")
        guard let line = terminal.readLine() else {
          terminal.write("\n")
          return .fine
        }
        switch Reply(line, to: question) {
        case .quit: return .fine
        case .skip:
          skipped.insert(question.item)
          isAnswered = true
        case .help: showHelp(question)
        case .back:
          guard let last = given.popLast() else {
            terminal.write("  There is no answer of this interview to take back.\n")
            continue
          }
          skipped.remove(last.item)
          isAnswered = try await apply(.unanswer(last.item, for: last.populations), "taken back")
        case .misunderstood(let why): terminal.write("  \(why)\n")
        case .answer(let fields, let populations):
          let reach = populations ?? (question.isForAll ? nil : question.populations)
          if try await apply(.answer(question.item, fields, for: reach), "saved") {
            given.append((question.item, reach))
            isAnswered = true
          }
        }
      }
    }
  }

  private func show(
    _ question: OpenQuestion, _ count: Int, _ summary: AssessmentSummary, _ product: String?
  ) {
    let lines = NextReport.lines(
      question, "[\(count)]", summary, product: product, language: editing.knowledge.language,
      style: style)
    let values = NextReport.values(question.item).joined(separator: "  ")
    terminal.write("\n" + lines.joined(separator: "\n") + "\n  \(values)  |  skip back ? quit\n")
  }

  private func showHelp(_ question: OpenQuestion) {
    if case .capability(let id) = question.item,
      let row = editing.knowledge.catalog.capabilities.first(where: { $0.id == id })
    {
      terminal.write(NextReport.paragraph(row.definition, margin: 2, style: style))
      for facet in row.facets {
        terminal.write(NextReport.paragraph("\(facet.id): \(facet.text)", margin: 4, style: style))
      }
    }
    if case .requirement(let id) = question.item,
      let row = editing.knowledge.catalog.requirements.first(where: { $0.id == id })
    {
      terminal.write(NextReport.paragraph(row.definition, margin: 2, style: style))
      for fact in question.facts {
        terminal.write("    muster fact \(fact.rawValue) VALUE would answer it\n")
      }
    }
    terminal.write(Self.help)
  }

  private func apply(_ change: WorksheetChange, _ words: String) async throws(Interruption) -> Bool
  {
    switch try await editing.make(change) {
    case .refused(let diagnostics):
      terminal.write(diagnostics.map { "  \($0.message)\n" }.joined())
      return false
    case .made(let before, let after):
      terminal.write("  \(words)\n")
      let (old, new) = await editing.judged(before, after)
      if let old = old.summary, let new = new.summary {
        terminal.write(ChangeReport.render(before: old, after: new))
      }
      return true
    }
  }
}

/// What a line typed in an interview means.
enum Reply {
  case answer(AnswerFields, [PopulationID]?)
  case skip, back, help, quit
  case misunderstood(String)

  init(_ line: String, to question: OpenQuestion) {
    var words = line.split(separator: " ").map(String.init)
    guard let first = words.first else {
      self = .skip
      return
    }
    words.removeFirst()
    let commands: [(String, Reply)] = [
      ("skip", .skip), ("back", .back), ("help", .help), ("?", .help), ("quit", .quit),
      ("q", .quit),
      ("b", .back),
    ]
    let values = NextReport.values(question.item)
    if words.isEmpty, let command = commands.first(where: { $0.0 == first }) {
      self = command.1
      return
    }
    let fitting = values.contains(first) ? [first] : values.filter { $0.hasPrefix(first) }
    guard let value = fitting.first, fitting.count == 1 else {
      let all = values + commands.map(\.0)
      self = .misunderstood(
        fitting.isEmpty
          ? Suggestion.help(for: first, among: all) ?? "one of: \(all.joined(separator: ", "))"
          : "'\(first)' could be \(fitting.joined(separator: " or "))")
      return
    }
    var fields = AnswerFields()
    fields.word = value
    let named = words.filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) }
    let rest = words.filter { !$0.hasPrefix("@") }
    var populations: [PopulationID] = []
    for name in named {
      guard let id = PopulationID(name), question.populations.contains(id) else {
        let open = question.populations.map(\.rawValue)
        self = .misunderstood("'\(name)' is not open here; \(open.joined(separator: ", "))")
        return
      }
      populations.append(id)
    }
    if value == RequirementState.notApplicable.rawValue {
      guard !rest.isEmpty else {
        self = .misunderstood("'not-applicable' needs a reason after it")
        return
      }
      fields.reason = rest.joined(separator: " ")
    } else if !rest.isEmpty {
      if case .capability = question.item {
        fields.facets = rest.flatMap { $0.split(separator: ",").map(String.init) }
      } else {
        fields.note = rest.joined(separator: " ")
      }
    }
    self = .answer(fields, populations.isEmpty ? nil : populations)
  }
}
