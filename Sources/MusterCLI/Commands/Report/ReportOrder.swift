/// What a command line of `muster report` asks for.
struct ReportOrder: Sendable {
  let worksheet: String
  /// One file of a pack, or all of it.
  let files: [ReportFile]
  /// Whether ``target`` is a folder: several files go there.
  let isFolder: Bool
  /// Where to write; `nil` for standard output.
  let target: String?
  /// Where pictures go.
  let charts: String?

  init(_ invocation: Invocation) throws(Interruption) {
    worksheet = invocation.arguments[0]
    charts = invocation.value(ReportCommand.charts)
    let output = invocation.value(ReportCommand.output).flatMap { $0 == "-" ? nil : $0 }
    target = output
    let format = invocation.value(ReportCommand.format)
    let isPack = format == nil
    files = format.map { name in ReportFile.all.filter { $0.format == name } } ?? ReportFile.pack
    isFolder = files.count > 1
    if isPack, output == nil {
      throw .usage(
        "the pack is written to a folder",
        help: "add --output DIR, or --format html for one report on standard output")
    }
    if let file = files.first, !isPack, !file.isText, output == nil {
      throw .usage(
        "\(file.format) is written to a \(isFolder ? "folder" : "file")",
        help: "add --output \(isFolder ? "DIR" : file.name)")
    }
    if invocation.has(ReportCommand.referenceDocument), format != "docx" {
      throw .usage("--reference-doc goes with --format docx", help: nil)
    }
    if format == "oscal", let code = invocation.value(Knowledge.languageOption), code != "en" {
      throw .usage(
        "OSCAL is for programs and in English", help: "leave '--language \(code)' out")
    }
    if let output, !isFolder, FileReader.isSame(worksheet, output) {
      throw .usage(
        "'\(output)' is the worksheet itself", help: "name another file for the report")
    }
  }

  /// The folders that have to be there.
  var folders: [String] { [isFolder ? target : nil, charts].compactMap { $0 } }

  /// Where a file goes; `nil` for standard output.
  func path(of file: ReportFile) -> String? {
    target.map { isFolder ? "\($0)/\(file.name)" : $0 }
  }
}
