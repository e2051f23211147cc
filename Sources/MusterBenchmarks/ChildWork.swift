import CYAMLYardstick
import Foundation
import MusterDiagnostics
import MusterYAML

/// Work that is measured as a process of its own, so that its memory can be told.
enum ChildWork: String {
  /// The bare event loop over files.
  case events = "--events"
  /// Nodes with places of files.
  case nodes = "--nodes"
  /// Files are only read.
  case bytes = "--bytes"

  func run(_ paths: [String]) throws {
    for path in paths {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      switch self {
      case .bytes: precondition(!data.isEmpty, "a file has bytes")
      case .events:
        let events = data.withUnsafeBytes { bytes in
          muster_yardstick_events(bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
        }
        precondition(events > 0, "the yardstick reads its input")
      case .nodes:
        var diagnostics = Diagnostics()
        let node = YAMLReader.read(
          SourceFile(path: path, bytes: Array(data)), into: &diagnostics)
        precondition(node != nil, "the reader reads its input")
      }
    }
  }
}
