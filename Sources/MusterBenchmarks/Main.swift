import Foundation

/// Runs all benchmarks, or the part of one that a child process is asked for.
@main
enum Main {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let part = arguments.first, let child = ChildWork(rawValue: part) {
      try child.run(Array(arguments.dropFirst()))
      return
    }
    if arguments.first == ChildProcess.measure, arguments.count > 1 {
      let cost = try ChildProcess.measured(arguments[1], Array(arguments.dropFirst(2)))
      print("\(cost.cpu) \(cost.wall) \(cost.peakBytes)", terminator: "")
      return
    }
    if arguments.first == GapBenchmarks.writing, arguments.count > 1 {
      try GapBenchmarks.write(arguments[1], to: arguments.dropFirst(2).first)
      return
    }
    if arguments.first == WorksheetBenchmarks.writing, arguments.count > 1 {
      try WorksheetBenchmarks.write(arguments[1], to: arguments.dropFirst(2).first)
      return
    }
    if arguments.first == "--keep", arguments.count == 2 {
      try WorksheetBenchmarks.keep(in: arguments[1])
      return
    }
    let program = arguments.first ?? ".build/release/muster"
    print("benchmarks: medians of runs side by side; ratios decide, single times do not\n")
    let only = arguments.dropFirst().first ?? ""
    for benchmark in Benchmarks.all(program: program)
    where only.isEmpty || benchmark.name.contains(only) {
      print(benchmark.name)
      for line in try benchmark.body() { print("  \(line)") }
      print("")
    }
  }
}

/// One measurement: what it is about, and the lines it prints.
struct Benchmark {
  let name: String
  let body: () throws -> [String]
}
