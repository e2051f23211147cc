internal import Glibc

/// The program as a process of the system.
public enum Process {
  /// Runs the command line of this process and ends with its status.
  public static func main() async -> Never {
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is an error of the write, so that what was half written goes away.
    signal(SIGXFSZ, SIG_IGN)
    let isOutputClosed = fcntl(STDOUT_FILENO, F_GETFD) < 0
    // A file opened later must not land where output goes.
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDWR)
    }
    var console = Console(setting, terminal: terminal)
    let status = await Program.run(Array(CommandLine.arguments.dropFirst()), &console)
    exit(finish(console, status, isOutputClosed).rawValue)
  }

  /// Writes what a command printed; a reader that went away early ends it quietly.
  private static func finish(
    _ console: Console, _ status: ExitStatus, _ isOutputClosed: Bool
  ) -> ExitStatus {
    _ = FileWriter.writeAll(console.err, to: STDERR_FILENO)
    let isLost = isOutputClosed && !console.out.isEmpty
    let failed = isLost ? EBADF : FileWriter.writeAll(console.out, to: STDOUT_FILENO)
    guard let problem = failed, problem != EPIPE else { return status }
    let failure = FileFailure("standard output", isWrite: true, error: problem)
    _ = FileWriter.writeAll("muster: \(failure.message)\n", to: STDERR_FILENO)
    return .surroundings
  }

  /// Questions go to standard error, so that results can still be redirected.
  private static var terminal: Terminal? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    return Terminal(
      write: { text in _ = FileWriter.writeAll(text, to: STDERR_FILENO) },
      readLine: { Swift.readLine(strippingNewline: true) })
  }

  private static var setting: Console.Setting {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var width = 80
    var size = winsize()
    if isTerminal, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      width = min(Int(size.ws_col), 120)
    }
    let isPlain =
      unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
    func variable(_ name: String) -> String {
      unsafe getenv(name).map { unsafe String(cString: $0) } ?? ""
    }
    let now = time(nil)
    return Console.Setting(
      today: now / 86_400, hasColour: isTerminal && !isPlain, width: width,
      searchPath: variable("PATH"), home: variable("HOME"), now: now,
      store: variable("MUSTER_STORE"))
  }
}
