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
      diagnostics.add(composer.diagnostics)
      return nil
    }
  }
}

extension Diagnostic {
  /// A file beyond the size limit.
  public static func tooLarge(_ file: SourceFile, limit: Int) -> Diagnostic {
    let start = SourcePosition(line: 1, column: 1)
    return Diagnostic(
      .yamlTooLarge, "a file holds at most \(limit >> 20) MiB",
      at: SourcePlace(file: file, start: start, end: start))
  }
}
