import Foundation
import MusterCLI
import MusterTestSupport

/// How a run ended; Testing has a type of the same name.
typealias Status = MusterCLI.ExitStatus

/// What one command line gave, run in this process on 2026-11-20.
struct Run {
  let status: Status
  let out: String
  let err: String

  init(_ arguments: [String], hasColour: Bool = false, width: Int = 80) async {
    let setting = Console.Setting(today: 20_777, hasColour: hasColour, width: width)
    var console = Console(setting)
    status = await Program.run(arguments, &console)
    out = console.out
    err = console.err
  }

  init(_ arguments: String...) async {
    await self.init(arguments)
  }

  /// The lines of the results, without the end of the last.
  var lines: [String] {
    out.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// The first word of each line.
  var ids: [String] { lines.compactMap { $0.split(separator: " ").first.map(String.init) } }
}

extension Repository {
  /// The whole path of a file of the checkout.
  static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  static let contoso = path("worksheets/contoso.yaml")
  static let fabrikam = path("worksheets/fabrikam.yaml")
}
