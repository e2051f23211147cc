extension Command {
  /// What a value on the command line is: help shows its word, and shells complete it.
  public enum Value: Hashable, Sendable, CustomStringConvertible {
    /// A path.
    case worksheet, file, folder
    /// The id of a capability, requirement or control.
    case item
    /// The id of any row of the catalog.
    case row
    /// The id of a population of the worksheet on the same line.
    case population
    case platform, mode
    /// A part of the capability on the same line.
    case facet
    /// A word that the item on the same line is answered with.
    case answer
    case fact
    /// A value of the fact on the same line.
    case factValue
    /// A diagnostic code.
    case code
    /// The code of a language.
    case language
    case day, number, version
    /// One word of a closed list, and what help calls it.
    case oneOf(String, [String])
    /// Anything, and what help calls it.
    case text(String)

    /// All that have a word of their own.
    public static let typed: [Self] = [
      .worksheet, .file, .folder, .item, .row, .population, .platform, .mode, .facet, .answer,
      .fact, .factValue, .code, .language, .day, .number, .version,
    ]

    /// What stands for it in help, such as `WORKSHEET`.
    public var description: String {
      switch self {
      case .worksheet: "WORKSHEET"
      case .file: "FILE"
      case .folder: "DIR"
      case .item: "ITEM"
      case .row: "ID"
      case .population: "POPULATION"
      case .platform: "PLATFORM"
      case .mode: "MODE"
      case .facet: "FACET"
      case .answer, .factValue: "VALUE"
      case .fact: "KEY"
      case .code, .language: "CODE"
      case .day: "YYYY-MM-DD"
      case .number: "N"
      case .version: "VERSION"
      case .oneOf(let word, _), .text(let word): word
      }
    }

    /// The only words that it can be; empty where that hangs on the catalog or the line, or where it can be anything.
    public var choices: [String] {
      if case .oneOf(_, let words) = self { words } else { [] }
    }
  }

  /// One place among the arguments of a command, or several alike in a row.
  public struct Argument: Hashable, Sendable {
    /// What it can be; help shows `|` between them.
    public let values: [Value]
    /// How many of them stand in a row.
    public let count: ClosedRange<Int>

    /// What help calls it where the words of its values would not tell it from another.
    let word: String?

    private init(values: [Value], count: ClosedRange<Int>, word: String? = nil) {
      self.values = values
      self.count = count
      self.word = word
    }

    static func one(_ values: Value..., called word: String? = nil) -> Self {
      Self(values: values, count: 1...1, word: word)
    }

    static func optional(_ values: Value...) -> Self { Self(values: values, count: 0...1) }

    /// At least one.
    static func some(_ value: Value, atMost most: Int = 100_000) -> Self {
      Self(values: [value], count: 1...most)
    }

    /// Any number, none too.
    static func any(_ value: Value, atMost most: Int = 100_000) -> Self {
      Self(values: [value], count: 0...most)
    }
  }
}

extension Command {
  /// The words of its name, one or two.
  var words: [String] { name.split(separator: " ").map(String.init) }

  /// What stands for its arguments in help, such as `ITEM [VALUE] WORKSHEET`; empty where it takes none.
  public var usage: String {
    let words = arguments.map {
      $0.word ?? $0.values.map(\.description).joined(separator: "|")
    }
    var seen: [String: Int] = [:]
    return zip(arguments, words).map { argument, word in
      var text = word
      // Two alike are told apart by a number.
      if words.count(where: { $0 == word }) > 1 {
        seen[word, default: 0] += 1
        text += "\(seen[word] ?? 1)"
      }
      if argument.count.upperBound > 1 { text += "…" }
      return argument.count.lowerBound == 0 ? "[\(text)]" : text
    }.joined(separator: " ")
  }

  /// How many arguments it takes.
  public var argumentCount: ClosedRange<Int> {
    arguments.reduce(0...0) {
      ($0.lowerBound + $1.count.lowerBound)...($0.upperBound + $1.count.upperBound)
    }
  }

  /// How it is called, with what help shows for options and arguments.
  public var synopsis: String {
    let options = options.isEmpty ? "" : " [OPTIONS]"
    return "muster \(name)\(options)" + (usage.isEmpty ? "" : " \(usage)")
  }
}
