internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel

/// Follows `based-on` from worksheet to worksheet.
struct WorksheetLineage {
  /// How many worksheets may stand behind one.
  private static let most = 16

  /// Reads a file; a finding where it is too large.
  typealias Read = (String, inout Diagnostics) throws(FileFailure) -> SourceFile?

  let ids: CatalogIDs
  let file: Read
  /// What stands before the path of every worksheet, such as a revision; no part of folders.
  var prefix = ""

  /// The worksheet with what it takes from those that it is based on; faults on the way are reported at their places.
  func resolve(_ worksheet: Worksheet, _ diagnostics: inout Diagnostics) -> Worksheet {
    var result = worksheet
    var last = worksheet
    var paths = [worksheet.path]
    while let base = last.basedOn {
      let path = prefix + Self.path(base.value, from: String(last.path.dropFirst(prefix.count)))
      if paths.contains(where: { $0 == path || FileReader.isSame($0, path) }) {
        report(base, "'\(base.value)' is based on this worksheet in turn", nil, &diagnostics)
        return result
      }
      guard paths.count <= Self.most else {
        report(base, "at most \(Self.most) worksheets stand behind one", nil, &diagnostics)
        return result
      }
      paths.append(path)
      guard let next = read(path, base, &diagnostics) else { return result }
      result = result.inheriting(from: next)
      last = next
    }
    return result
  }

  private func read(
    _ path: String, _ base: Placed<String>, _ diagnostics: inout Diagnostics
  ) -> Worksheet? {
    do throws(FileFailure) {
      guard let file = try self.file(path, &diagnostics) else { return nil }
      return WorksheetLoader.load(file, ids: ids, into: &diagnostics)
    } catch {
      report(
        base, "the worksheet that this one is based on cannot be read: \(error.reason)",
        "the path starts at the folder of this worksheet", &diagnostics)
      return nil
    }
  }

  private func report(
    _ base: Placed<String>, _ message: String, _ help: String?, _ diagnostics: inout Diagnostics
  ) {
    diagnostics.add(Diagnostic(.worksheetBasedOn, message, at: base.place, help: help))
  }

  /// A path that a worksheet names, from the folder that the worksheet stands in.
  static func path(_ name: String, from worksheet: String) -> String {
    guard !name.hasPrefix("/"), let slash = worksheet.lastIndex(of: "/") else { return name }
    return worksheet[...slash] + name
  }
}
