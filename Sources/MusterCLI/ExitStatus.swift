/// How a run ended; the numbers never change with an option.
public enum ExitStatus: Int32, Sendable {
  /// Nothing to report.
  case fine = 0
  /// Faults in what the user wrote, or a missed gate.
  case findings = 1
  /// The command line was not understood.
  case usage = 2
  /// A file could not be read or written, or the surroundings failed otherwise.
  case surroundings = 3
}
