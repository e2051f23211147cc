internal import Foundation
internal import Testing

/// Programs out of the folder that the Makefile fills with tools from PyPI.
public enum Tool {
  /// What a program printed, and how it ended.
  public struct Run {
    /// 0 where it was content.
    public let status: Int32
    /// Standard output and standard error as they came.
    public let output: String
  }

  /// Runs a program of the tools' folder to its end.
  public static func run(_ name: String, _ arguments: [String]) throws -> Run {
    let path = Repository.root.appendingPathComponent(".build/venv/bin/\(name)").path
    try #require(
      FileManager.default.isExecutableFile(atPath: path), "\(path) is missing; run make test once")
    let folder = try TemporaryFolder()
    let output = try folder.write("", to: "output")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let handle = FileHandle(forWritingAtPath: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8))
  }
}
