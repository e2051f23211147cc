internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel

/// What may stand at the cursor.
struct Offers: Equatable {
  /// A whole word with what it means.
  struct Word: Equatable {
    let text: String
    let meaning: String

    init(_ text: String, _ meaning: String = "") {
      self.text = text
      self.meaning = meaning
    }
  }

  /// Paths, which the shell itself finds best.
  enum Paths: String {
    case worksheet, file, folder
  }

  var words: [Word] = []
  private(set) var paths: Paths?
  /// What stands before the value in the word at the cursor, such as `--output=`.
  var head = ""

  init(_ words: [Word] = []) {
    self.words = words
  }

  /// Adds what a value can be on this line.
  mutating func add(_ value: Command.Value, on line: TypedCommand, _ rows: NamedRows) {
    switch value {
    case .worksheet: paths = .worksheet
    case .file: paths = .file
    case .folder: paths = .folder
    case .oneOf(_, let choices): words += choices.map { Word($0) }
    case .item: words += rows.named(NamedRows.items)
    case .row: words += rows.all
    case .platform: words += rows.named([.platform])
    case .mode: words += rows.modes(of: Self.platform(on: line))
    case .facet: words += line.first(.item).map(rows.facets) ?? []
    case .answer: words += Self.answers(rows.kind(of: line.first(.item)))
    case .fact: words += FactKey.allCases.map { Word($0.rawValue, $0.meaning) }
    case .factValue: words += Self.values(ofFact: line)
    case .code: words += DiagnosticCode.allCases.map { Word($0.rawValue, $0.manual.checks) }
    case .language: words += rows.languages
    case .population: words += TypedWorksheet.populations(on: line).map(\.word)
    case .day, .number, .version, .text: break
    }
  }

  /// The words that an item of this kind is answered with; those of all kinds where it is unknown.
  private static func answers(_ kind: CatalogRow.Kind?) -> [Word] {
    let needs = Need.allCases.map(\.rawValue)
    let states = RequirementState.allCases.map(\.rawValue)
    switch kind {
    case .capability: return needs.map { Word($0) }
    case .requirement, .control: return states.map { Word($0) }
    default: return needs.map { Word($0) } + states.filter { !needs.contains($0) }.map { Word($0) }
    }
  }

  private static func values(ofFact line: TypedCommand) -> [Word] {
    guard let key = line.first(.fact).flatMap(FactKey.init) else { return [] }
    switch key.shape {
    case .choice(let words): return line.arguments.count == 1 ? words.map { Word($0) } : []
    case .choices(let words):
      return words.filter { !line.words.contains($0) }.map { Word($0) }
    case .numberOrUnlimited: return line.arguments.count == 1 ? [Word("unlimited")] : []
    case .text, .texts, .version, .number: return []
    }
  }

  /// The platform that an option names, else that of the population in the worksheet.
  private static func platform(on line: TypedCommand) -> String? {
    if let named = line.values(PopulationCommand.platform).last { return named }
    guard let id = line.first(.population) else { return nil }
    return TypedWorksheet.populations(on: line).first { $0.id.rawValue == id }?.platform
  }
}
