internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel

/// The worksheet that a line names.
enum TypedWorksheet {
  /// Its populations, in its order; none where no argument of the line is a file with any.
  static func populations(on line: TypedCommand) -> [NamedPopulation] {
    // The worksheet is the last argument of every command that takes one.
    for path in line.words.reversed() where FileReader.isFile(path) {
      var diagnostics = Diagnostics()
      guard let file = try? Knowledge.file(path, &diagnostics) else { continue }
      let populations = WorksheetLoader.populations(in: file)
      if !populations.isEmpty { return populations }
    }
    return []
  }
}

extension NamedPopulation {
  /// What completion offers.
  var word: Offers.Word { Offers.Word(id.rawValue, said.joined(separator: ", ")) }
}
