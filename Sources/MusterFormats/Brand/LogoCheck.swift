internal import MusterDiagnostics
internal import MusterModel

/// Finds out by its content what a logo is, and whether it is safe to show.
enum LogoCheck {
  /// A place in an SVG and what is wrong there.
  struct Fault: Equatable {
    let position: SourcePosition
    let message: String
  }

  enum Verdict: Equatable {
    case picture(Brand.Logo.Kind)
    /// Why it is neither PNG nor SVG, a phrase.
    case notPicture(String)
    case unsafe([Fault])
  }

  static func verdict(on file: SourceFile) -> Verdict {
    if file.bytes.starts(with: signature) {
      return pngFault(file.bytes).map { .notPicture($0) } ?? .picture(.png)
    }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      return .notPicture("its bytes are those of another format")
    }
    let start = text.utf8.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard start.first == 0x3C else {
      return .notPicture(start.isEmpty ? "it is empty" : "its bytes are those of another format")
    }
    var scanner = SVGScanner(file)
    scanner.scan()
    return scanner.faults.isEmpty ? .picture(.svg) : .unsafe(scanner.faults)
  }

  // MARK: PNG

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The most dots of a side: what unpacks to more is an attack or a mistake.
  private static let longestSide = 8192

  /// What is wrong with the chunks of a PNG: the first is the header, the last the end, and all of them are there.
  private static func pngFault(_ bytes: [UInt8]) -> String? {
    func number(_ start: Int) -> Int {
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    var start = signature.count
    var isFirst = true
    while start + 12 <= bytes.count {
      let length = number(start)
      let name = String(decoding: bytes[start + 4..<start + 8], as: UTF8.self)
      guard length <= bytes.count - start - 12 else { break }
      if isFirst {
        guard name == "IHDR", length == 13 else { return "the PNG has no header" }
        let sides = [number(start + 8), number(start + 12)]
        guard sides.allSatisfy({ (1...longestSide).contains($0) }) else {
          return "a side of the PNG has no dot, or more than \(longestSide)"
        }
      }
      isFirst = false
      if name == "IEND" { return nil }
      start += length + 12
    }
    return "the PNG is cut off"
  }
}
