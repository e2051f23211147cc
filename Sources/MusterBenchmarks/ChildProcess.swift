import Foundation
import Glibc

/// What one finished process took, by the system's own accounting.
struct ProcessCost {
  /// User and system time in milliseconds.
  let cpu: Double
  /// Elapsed time in milliseconds.
  let wall: Double
  /// The largest resident size in bytes.
  let peakBytes: Int
}

enum ChildProcess {
  /// Runs a program with its output thrown away.
  ///
  /// A small process of our own starts it: the system counts the size of the process that starts a program as the
  /// program's own, and this one grows while it makes input.
  static func run(_ program: String, _ arguments: [String]) throws -> ProcessCost {
    let starter = Process()
    starter.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    starter.arguments = [measure, program] + arguments
    let pipe = Pipe()
    starter.standardOutput = pipe
    try starter.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    starter.waitUntilExit()
    let words = String(decoding: output, as: UTF8.self).split(separator: " ").map(String.init)
    guard words.count == 3, let cpu = Double(words[0]), let wall = Double(words[1]),
      let peak = Int(words[2])
    else { throw Failure(program: program, reason: starter.terminationStatus) }
    return ProcessCost(cpu: cpu, wall: wall, peakBytes: peak)
  }

  /// The first argument of a process that starts and measures another.
  static let measure = "--measure"

  /// Runs a program with its output thrown away, and measures it from here.
  static func measured(_ program: String, _ arguments: [String]) throws -> ProcessCost {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child = pid_t()
    let start = DispatchTime.now().uptimeNanoseconds
    let problem = posix_spawn(&child, program, &actions, nil, words, environ)
    guard problem == 0 else { throw Failure(program: program, reason: problem) }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child else {
      throw Failure(program: program, reason: errno)
    }
    let wall = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
    let cpu =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3
    return ProcessCost(cpu: cpu, wall: wall, peakBytes: usage.ru_maxrss * 1024)
  }

  struct Failure: Error {
    let program: String
    let reason: Int32
  }
}

extension [Double] {
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

extension Double {
  /// Two decimals.
  var short: String { String(format: "%.2f", self) }
}
