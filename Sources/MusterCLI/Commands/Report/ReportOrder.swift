/// What a command line of `muster report` asks for.
struct ReportOrder: Sendable {
  let worksheet: String
  /// One file of a pack, or all of it.
  let files: [ReportFile]
  /// Whether ``target`` is a folder: several files go there.
  let isFolder: Bool
  /// Where to write; `nil` for standard output.
  private(set) var target: String?
  /// Where pictures go.
  private(set) var charts: String?
  /// The folder that holds the reports of several worksheets.
  private var parent: String?

  /// An order a worksheet; of several, each goes to a place of its own below the folder that is named.
  static func all(_ invocation: Invocation) throws(Interruption) -> [ReportOrder] {
    let paths = invocation.arguments
    let first = try ReportOrder(paths[0], invocation)
    guard paths.count > 1 else { return [first] }
    guard let folder = first.target else {
      throw .usage("several worksheets are written to a folder", help: "add --output DIR")
    }
    var seen: [String: String] = [:]
    var orders: [ReportOrder] = []
    for path in paths {
      guard path != "-" else {
        throw .usage("standard input is reported alone", help: "name its file")
      }
      let name = Self.name(of: path)
      if let other = seen.updateValue(path, forKey: name) {
        throw .usage(
          "'\(other)' and '\(path)' would both be written as '\(name)'",
          help: "report one of them alone")
      }
      var order = try ReportOrder(path, invocation)
      let ending = order.isFolder ? "" : Self.ending(order.files[0].name)
      order.target = "\(folder)/\(name)\(ending)"
      order.charts = order.charts.map { "\($0)/\(name)" }
      order.parent = folder
      orders.append(order)
    }
    return orders
  }

  /// The last part of a path, without its ending.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : String(file[..<$0]) }
      ?? file
  }

  private static func ending(_ file: String) -> String {
    file.lastIndex(of: ".").map { String(file[$0...]) } ?? ""
  }

  private init(_ path: String, _ invocation: Invocation) throws(Interruption) {
    worksheet = path
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
  var folders: [String] { [parent, isFolder ? target : nil, charts].compactMap { $0 } }

  /// Where a file goes; `nil` for standard output.
  func path(of file: ReportFile) -> String? {
    target.map { isFolder ? "\($0)/\(file.name)" : $0 }
  }
}
