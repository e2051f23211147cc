/// How much a finding weighs.
public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
  case note, warning, error

  /// `note` is least, `error` most.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.note, .warning), (.note, .error), (.warning, .error): true
    default: false
    }
  }
}

/// One finding about what a user wrote: rule, place and likely fix.
public struct Diagnostic: Hashable, Sendable {
  /// A second place that belongs to the finding, such as where a name was used first.
  public struct Note: Hashable, Sendable {
    /// One phrase without a full stop.
    public let message: String
    /// Where it is.
    public let place: SourcePlace

    /// Creates a note.
    public init(_ message: String, at place: SourcePlace) {
      self.message = message
      self.place = place
    }
  }

  /// Which rule was broken.
  public let code: DiagnosticCode
  /// One phrase that says the rule and names the thing in single quotes.
  public let message: String
  /// Where it is; `nil` for findings about a whole catalog or run.
  public let place: SourcePlace?
  /// Further places.
  public let notes: [Note]
  /// The likely fix, where there is one.
  public let help: String?

  /// Creates a finding.
  public init(
    _ code: DiagnosticCode, _ message: String, at place: SourcePlace?, notes: [Note] = [],
    help: String? = nil
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.notes = notes
    self.help = help
  }

  /// The severity of its code.
  public var severity: Severity { code.severity }

  /// File, then line, then column, then code, then message: the order of every list of findings.
  public static func inReadingOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let leftPath = left.place?.file.path ?? ""
    let rightPath = right.place?.file.path ?? ""
    if leftPath != rightPath { return leftPath < rightPath }
    let start = SourcePosition(line: 0, column: 0)
    let leftStart = left.place?.start ?? start
    let rightStart = right.place?.start ?? start
    if leftStart != rightStart { return leftStart < rightStart }
    return (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
  }
}

/// The findings of one run, in the order found; at most 200 of one file are kept.
public struct Diagnostics: Sendable {
  /// The most findings that are kept of one file.
  public static let mostPerFile = 200

  /// The kept findings.
  public private(set) var all: [Diagnostic] = []
  /// How many findings of each file were added, the dropped ones too.
  private var counts: [String: Int] = [:]

  /// How many findings were dropped because their file had too many.
  public var dropped: Int {
    counts.values.reduce(0) { $0 + max(0, $1 - Self.mostPerFile) }
  }

  /// Creates an empty list.
  public init() {}

  /// Adds a finding, unless its file has had its share.
  public mutating func add(_ diagnostic: Diagnostic) {
    let path = diagnostic.place?.file.path ?? ""
    counts[path, default: 0] += 1
    if counts[path, default: 0] <= Self.mostPerFile { all.append(diagnostic) }
  }

  /// Adds the findings of another list.
  public mutating func add(_ others: Diagnostics) {
    for diagnostic in others.all { add(diagnostic) }
    for (path, count) in others.counts where count > Self.mostPerFile {
      counts[path, default: 0] += count - Self.mostPerFile
    }
  }

  /// Whether an error is among them.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// The findings in reading order.
  public var sorted: [Diagnostic] { all.sorted(by: Diagnostic.inReadingOrder) }

  /// One list a file, by path; findings about no file come first, under an empty path.
  public var byFile: [(path: String, findings: Diagnostics)] {
    counts.keys.sorted().map { path in
      var part = Diagnostics()
      part.all = all.filter { ($0.place?.file.path ?? "") == path }
      part.counts[path] = counts[path]
      return (path, part)
    }
  }
}

extension Diagnostic {
  /// The finding as JSON: code, severity, message, file, line, column, help.
  public var json: JSONValue {
    [
      "code": .string(code.rawValue), "severity": .string(severity.rawValue),
      "message": .string(message), "file": .text(place?.file.path),
      "line": place.map { .whole(Int($0.start.line)) } ?? .null,
      "column": place.map { .whole(Int($0.start.column)) } ?? .null, "help": .text(help),
    ]
  }
}
