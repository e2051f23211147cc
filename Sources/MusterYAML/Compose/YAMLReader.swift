public import MusterDiagnostics

/// Reads one YAML document.
public enum YAMLReader {
  /// The root node of a file that holds exactly one document.
  ///
  /// Reads UTF-8, and UTF-16 with a byte order mark. Duplicate keys are all reported; what libyaml cannot read ends
  /// the reading.
  ///
  /// - Parameter diagnostics: Gains one finding a fault.
  /// - Returns: The root, or `nil` where the file has faults that leave no tree.
  public static func read(
    _ file: SourceFile, limits: YAMLLimits = .standard, into diagnostics: inout Diagnostics
  ) -> YAMLNode? {
    guard file.bytes.count <= limits.bytes else {
      diagnostics.add(.tooLarge(file, limit: limits.bytes))
      return nil
    }
    var composer = YAMLComposer(file: file, limits: limits)
    do {
      let tree = try unsafe file.bytes.withUnsafeBufferPointer {
        bytes throws(YAMLComposer.Stop) in try unsafe composer.compose(bytes)
      }
      diagnostics.add(composer.diagnostics)
      return tree.map { YAMLNode(tree: $0, at: 0) }
    } catch {
      // What a merge left behind is the cause, whatever YAML makes of it.
      let markers = Diagnostic.conflictMarkers(in: file)
      if markers.isEmpty { diagnostics.add(composer.diagnostics) }
      for marker in markers { diagnostics.add(marker) }
      return nil
    }
  }
}

extension Diagnostic {
  /// The lines that a merge left behind; none where only one of the three marks stands there.
  fileprivate static func conflictMarkers(in file: SourceFile) -> [Diagnostic] {
    guard !file.bytes.starts(with: [0xFF, 0xFE]), !file.bytes.starts(with: [0xFE, 0xFF]) else {
      return []
    }
    let marks = ["<<<<<<<", "=======", ">>>>>>>"].map { Array($0.utf8) }
    var found: [(mark: Int, line: Int)] = []
    for (line, start) in file.lineStarts.enumerated() {
      let rest = file.bytes[min(start, file.bytes.count)...]
      guard let mark = marks.firstIndex(where: { rest.starts(with: $0) }) else { continue }
      let next = rest.dropFirst(7).first
      if next == nil || next == 0x20 || next == 0x0A || next == 0x0D {
        found.append((mark, line + 1))
      }
    }
    guard Set(found.map(\.mark)).count == marks.count else { return [] }
    return found.map { _, line in
      let start = SourcePosition(line: line, column: 1)
      return Diagnostic(
        .yamlConflictMarkers, "a merge left this mark behind",
        at: SourcePlace(
          file: file, start: start, end: SourcePosition(line: line, column: 8)),
        help: "keep one of the two sides and remove the marks")
    }
  }

  /// A file beyond the size limit.
  public static func tooLarge(_ file: SourceFile, limit: Int) -> Diagnostic {
    let start = SourcePosition(line: 1, column: 1)
    return Diagnostic(
      .yamlTooLarge, "a file holds at most \(limit >> 20) MiB",
      at: SourcePlace(file: file, start: start, end: start))
  }
}
