import Foundation
import MusterTestSupport

/// What the built program gave as a process of its own.
struct Binary {
  /// 137 where it was killed, 128 and more where a signal ended it.
  let status: Int32
  let out: String
  let err: String

  /// The program beside the test bundle.
  static let path: String = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let folder = bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    return (folder ?? Repository.root.appendingPathComponent(".build/debug"))
      .appendingPathComponent("muster").path
  }()

  /// Runs a line of the shell in which `$MUSTER` is the program; it is killed after ten seconds, children and all.
  ///
  /// - Parameters:
  ///   - line: Run by `/bin/sh` in the top folder of the checkout.
  ///   - variables: What a line may use, and what the program sees.
  init(_ line: String, _ variables: [String: String] = [:]) throws {
    let folder = try TemporaryFolder()
    let outPath = try folder.write("", to: "out")
    let errPath = try folder.write("", to: "err")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["-s", "KILL", "10", "/bin/sh", "-c", line]
    process.currentDirectoryURL = Repository.root
    process.environment = ["PATH": "/usr/bin:/bin", "MUSTER": Self.path, "TERM": "xterm-256color"]
      .merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: outPath)
    process.standardError = FileHandle(forWritingAtPath: errPath)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    out = String(decoding: try Data(contentsOf: URL(fileURLWithPath: outPath)), as: UTF8.self)
    err = String(decoding: try Data(contentsOf: URL(fileURLWithPath: errPath)), as: UTF8.self)
  }
}
