/// One command: what it is called, what it takes, and what it does.
///
/// The table of all commands drives parsing, help, completion, the man page and `docs/commands.md`.
public struct Command: Sendable {
  /// An option of a command.
  public struct Option: Sendable {
    /// With its dashes, such as `--format`.
    public let name: String
    /// What its value is; `nil` for a switch.
    public let value: Value?
    /// What each of its choices is, a phrase in the same order; empty where their names say it.
    public let choiceMeanings: [String]
    /// Whether it may be given several times.
    public let repeats: Bool
    /// What it does, a phrase.
    public let meaning: String

    /// The only values it takes; empty for any.
    public var choices: [String] { value?.choices ?? [] }

    /// A switch.
    init(_ name: String, _ meaning: String) {
      self.init(name, value: nil, repeats: false, meaning)
    }

    /// An option with a value of a kind that shells can complete.
    init(_ name: String, _ value: Value, repeats: Bool = false, _ meaning: String) {
      self.init(name, value: value, repeats: repeats, meaning)
    }

    /// An option with a value out of a closed list, or with any value.
    init(
      _ name: String, _ word: String, choices: [String] = [], choiceMeanings: [String] = [],
      repeats: Bool = false, _ meaning: String
    ) {
      let value: Value = choices.isEmpty ? .text(word) : .oneOf(word, choices)
      self.init(
        name, value: value, choiceMeanings: choiceMeanings, repeats: repeats, meaning)
    }

    private init(
      _ name: String, value: Value?, choiceMeanings: [String] = [], repeats: Bool,
      _ meaning: String
    ) {
      self.name = name
      self.value = value
      self.choiceMeanings = choiceMeanings
      self.repeats = repeats
      self.meaning = meaning
    }
  }

  /// A command line with what it is good for.
  public struct Example: Sendable {
    /// The whole line.
    public let line: String
    /// What it does, a phrase.
    public let meaning: String

    init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// One or two words, such as `catalog list`.
  public let name: String
  /// What it does, a phrase.
  public let summary: String
  /// Whether only programs call it, so that the list of commands leaves it out.
  public private(set) var isHidden = false
  /// Its arguments, in their order.
  public let arguments: [Argument]
  /// Its options, in the order of help.
  public let options: [Option]
  /// How it is used.
  public let examples: [Example]
  let run: @Sendable (Invocation, inout Console) async throws(Interruption) -> ExitStatus
}

/// A parsed command line.
struct Invocation: Sendable {
  let arguments: [String]
  let options: [String: [String]]

  func has(_ option: Command.Option) -> Bool { options[option.name] != nil }

  func value(_ option: Command.Option) -> String? { options[option.name]?.last }

  func values(_ option: Command.Option) -> [String] { options[option.name] ?? [] }
}

/// Why a command stops before its end.
enum Interruption: Error {
  /// The command line asks for something that cannot be.
  case usage(String, help: String?)
  /// A file could not be read or written.
  case surroundings(String)
}

/// Where a command writes; the program passes it on.
public struct Console: Sendable {
  /// Results.
  public var out = ""
  /// Diagnostics and progress.
  public var err = ""
  /// What the surroundings offer.
  public let setting: Setting
  /// Who answers questions; `nil` where standard input is no terminal.
  public let terminal: Terminal?

  /// What a run has to know about its surroundings.
  public struct Setting: Sendable {
    /// The day where none is given, days since 1970-01-01.
    public let today: Int
    /// Whether results go to a terminal that may be coloured.
    public let hasColour: Bool
    /// The width of the terminal in columns.
    public let width: Int
    /// Where other programs are looked for: folders with colons between them.
    public let searchPath: String
    /// Where the user's own configuration lies, for programs that are called.
    public let home: String
    /// The time, seconds since 1970-01-01T00:00:00Z.
    public let now: Int
    /// The store of snapshots where none is given; empty for the usual one.
    public let store: String

    /// Creates a setting; the time is the beginning of the day where none is given.
    public init(
      today: Int, hasColour: Bool = false, width: Int = 80, searchPath: String = "",
      home: String = "", now: Int? = nil, store: String = ""
    ) {
      self.today = today
      self.now = now ?? today * 86_400
      self.store = store
      self.hasColour = hasColour
      self.width = width
      self.searchPath = searchPath
      self.home = home
    }
  }

  /// Creates an empty console.
  public init(_ setting: Setting, terminal: Terminal? = nil) {
    self.setting = setting
    self.terminal = terminal
  }
}
