/// How a run ended; the numbers never change with an option.
public enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Nothing to report.
  case fine = 0
  /// Faults in what the user wrote, or a missed gate.
  case findings = 1
  /// The command line was not understood.
  case usage = 2
  /// A file could not be read or written, or the surroundings failed otherwise.
  case surroundings = 3

  /// What it tells, a phrase for documentation.
  public var meaning: String {
    switch self {
    case .fine: "fine"
    case .findings: "findings, or a missed gate"
    case .usage: "the command line was not understood"
    case .surroundings: "a file could not be read or written"
    }
  }
}
