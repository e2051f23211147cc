internal import MusterDiagnostics

/// Reads the markup of an SVG strictly: what is not plain, well-formed XML without declarations of its own is a fault.
struct SVGScanner {
  /// The most faults that are said.
  static let mostFaults = 20
  /// The most open elements.
  private static let deepest = 100

  private(set) var faults: [LogoCheck.Fault] = []

  private let file: SourceFile
  private let bytes: [UInt8]
  private var position = 0
  private var open: [String] = []
  private var hasRoot = false
  private var hasStopped = false

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Reads to the end, or to the first fault after which nothing can be trusted.
  mutating func scan() {
    while position < bytes.count, !hasStopped, faults.count < Self.mostFaults {
      if bytes[position] == 0x3C { markup() } else { text() }
    }
    guard !hasStopped, faults.isEmpty else { return }
    if let name = open.last { stop("element '\(name.shortened)' is not closed", at: position) }
    if !hasRoot { stop("there is no element 'svg'", at: 0) }
  }

  // MARK: Faults

  private mutating func fault(_ message: String, at offset: Int) {
    faults.append(
      LogoCheck.Fault(position: file.position(ofByte: offset), message: message))
  }

  private mutating func stop(_ message: String, at offset: Int) {
    fault(message, at: offset)
    hasStopped = true
  }

  // MARK: Text

  private mutating func text() {
    let start = position
    while position < bytes.count, bytes[position] != 0x3C { position += 1 }
    check(text: bytes[start..<position], at: start)
    let words = String(decoding: bytes[start..<position], as: UTF8.self)
    if open.isEmpty, words.contains(where: { !$0.isWhitespace }) {
      stop("text stands outside of the picture", at: start)
    } else if open.last == "style", let why = SVGRules.fault(ofStyle: words) {
      fault("the style sheet \(why)", at: start)
    }
  }

  /// Entities other than the five of XML, and characters that XML has not.
  private mutating func check(text: ArraySlice<UInt8>, at start: Int) {
    let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"].map { Array($0.utf8) }
    for offset in text.indices {
      let byte = bytes[offset]
      if byte == 0x26, !known.contains(where: { text[offset...].starts(with: $0) }) {
        return stop("an entity is not allowed in a logo", at: offset)
      }
      if byte < 0x20, ![0x09, 0x0A, 0x0D].contains(byte) {
        return stop("a control character is not allowed in a logo", at: offset)
      }
    }
  }

  // MARK: Markup

  private func isAt(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func markup() {
    if isAt("<!--") { return skip(past: "-->", from: 4, "a comment is not closed") }
    if isAt("<?xml ") {
      if position > 3 { return stop("the XML declaration does not stand first", at: position) }
      return skip(past: "?>", from: 6, "the XML declaration is not closed")
    }
    if isAt("<?") { return stop("a processing instruction is not allowed in a logo", at: position) }
    if isAt("<![CDATA[") { return stop("a CDATA section is not allowed in a logo", at: position) }
    if isAt("<!") {
      return stop("a declaration of types or entities is not allowed in a logo", at: position)
    }
    if isAt("</") { return closing() }
    opening()
  }

  private mutating func skip(past end: String, from length: Int, _ message: String) {
    let start = position
    position += length
    while position < bytes.count, !isAt(end) { position += 1 }
    guard position < bytes.count else { return stop(message, at: start) }
    position += end.utf8.count
  }

  private mutating func closing() {
    let start = position
    position += 2
    let name = self.name()
    space()
    guard isAt(">"), !name.isEmpty, open.last == name else {
      return stop(
        "the end of '\(name.shortened)' stands where nothing of that name is open", at: start)
    }
    position += 1
    open.removeLast()
  }

  private mutating func opening() {
    let start = position
    position += 1
    let name = self.name()
    guard !name.isEmpty else { return stop("'<' begins no element", at: start) }
    if open.isEmpty {
      guard !hasRoot else { return stop("there is more than one picture", at: start) }
      hasRoot = true
      guard name == "svg" else {
        return stop("the picture begins with '\(name.shortened)', not with 'svg'", at: start)
      }
    }
    if let why = SVGRules.fault(ofElement: name) { fault(why, at: start) }
    guard let isEmpty = attributes() else { return }
    guard !isEmpty else { return }
    open.append(name)
    if open.count > Self.deepest { stop("elements lie too deep in each other", at: start) }
  }

  /// Reads attributes and the end of a tag; whether it closes itself, or `nil` where it is broken.
  private mutating func attributes() -> Bool? {
    var seen: Set<String> = []
    while true {
      let hasSpace = space()
      if isAt("/>") {
        position += 2
        return true
      }
      if isAt(">") {
        position += 1
        return false
      }
      let start = position
      let name = self.name()
      space()
      guard hasSpace, !name.isEmpty, isAt("=") else {
        stop("a tag is broken", at: start)
        return nil
      }
      position += 1
      space()
      guard seen.insert(name).inserted, let value = value() else {
        if !hasStopped {
          stop("attribute '\(name.shortened)' is broken or stands twice", at: start)
        }
        return nil
      }
      if let why = SVGRules.fault(ofAttribute: name, value: value) { fault(why, at: start) }
    }
  }

  /// A value between quotes; `nil` where there is none.
  private mutating func value() -> String? {
    guard position < bytes.count, [0x22, 0x27].contains(bytes[position]) else { return nil }
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == 0x3C { return nil }
      position += 1
    }
    guard position < bytes.count else { return nil }
    check(text: bytes[start..<position], at: start)
    guard !hasStopped else { return nil }
    position += 1
    return String(decoding: bytes[start..<position - 1], as: UTF8.self)
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: position += 1
      default: return String(decoding: bytes[start..<position], as: UTF8.self)
      }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Passes white space; whether there was any.
  @discardableResult
  private mutating func space() -> Bool {
    let start = position
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
    return position > start
  }
}
