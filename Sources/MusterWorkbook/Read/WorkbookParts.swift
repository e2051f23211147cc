/// The types of the parts of a package.
final class ContentTypesPart: XMLHandler {
  private var overrides: [String: String] = [:]
  private var defaults: [String: String] = [:]

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard let type = attributes["ContentType"] else { return }
    if let part = attributes["PartName"] { overrides[part.lowercased()] = type }
    if let ending = attributes["Extension"] { defaults[ending.lowercased()] = type }
  }

  func end(_ name: XMLName) {}
  func text(_ text: UnsafeBufferPointer<UInt8>) {}

  func type(of path: String) -> String? {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return overrides["/" + path.lowercased()] ?? defaults[ending]
  }
}

/// What a part refers to.
final class RelationsPart: XMLHandler {
  private(set) var targets: [String: (path: String, type: String)] = [:]

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard "Relationship" ~= name, attributes["TargetMode"] != "External",
      let id = attributes["Id"], let path = attributes["Target"], let type = attributes["Type"]
    else { return }
    targets[id] = (path, type)
  }

  func end(_ name: XMLName) {}
  func text(_ text: UnsafeBufferPointer<UInt8>) {}

  /// The target of a type; the first by id where there are several.
  func first(ending: String) -> String? {
    targets.filter { $0.value.type.hasSuffix(ending) }.min { $0.key < $1.key }?.value.path
  }
}

/// The list of sheets, and from when dates count.
final class WorkbookPart: XMLHandler {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var isFrom1904 = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "sheet":
      guard let title = attributes["name"], let relation = attributes["id"] else { return }
      let isHidden = ["hidden", "veryHidden"].contains(attributes["state"] ?? "")
      sheets.append((title, relation, isHidden))
    case "workbookPr":
      isFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    default: break
    }
  }

  func end(_ name: XMLName) {}
  func text(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// Texts that several cells share; rich text without its looks, phonetic readings left out.
final class SharedTextsPart: XMLHandler {
  private(set) var texts: [String] = []
  private let limit: Int
  private var current: [UInt8] = []
  private var isInText = false
  private var phonetic = 0

  init(limit: Int) { self.limit = limit }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "si": current.removeAll(keepingCapacity: true)
    case "t": isInText = phonetic == 0
    case "rPh": phonetic += 1
    default: break
    }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    switch name {
    case "si":
      guard texts.count < limit else {
        throw WorkbookFault("the workbook has more than \(limit) texts")
      }
      texts.append(String(decoding: current, as: UTF8.self).withoutEscapes)
    case "t": isInText = false
    case "rPh": phonetic -= 1
    default: break
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isInText { unsafe current.append(contentsOf: text) }
  }
}

/// Which cell styles show a number as a date.
final class StylesPart: XMLHandler {
  private(set) var dateStyles: Set<Int> = []
  private var dateFormats = Set(14...17).union([22, 27, 30, 36, 50, 57])
  private var isInCells = false
  private var count = 0

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }),
        let code = attributes["formatCode"]
      else { return }
      if Self.isDate(code) { dateFormats.insert(id) } else { dateFormats.remove(id) }
    case "cellXfs": isInCells = true
    case "xf":
      guard isInCells else { return }
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), dateFormats.contains(id) {
        dateStyles.insert(count)
      }
      count += 1
    default: break
    }
  }

  func end(_ name: XMLName) { if "cellXfs" ~= name { isInCells = false } }
  func text(_ text: UnsafeBufferPointer<UInt8>) {}

  /// Whether a format shows years or days: a `y` or `d` outside quotes, brackets and escapes.
  static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.split(separator: ";").first ?? "" {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"" where !isBracketed: isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "\\", "_", "*": isEscaped = !isQuoted && !isBracketed
      case "y", "Y", "d", "D": if !isQuoted, !isBracketed { return true }
      default: break
      }
    }
    return false
  }
}

extension String {
  /// Without `_x000D_` and its like, by which workbooks write characters that XML cannot hold.
  var withoutEscapes: String {
    guard utf8.contains(0x5F), contains("_x") else { return self }
    var result = ""
    var rest = self[...]
    while let mark = rest.firstRange(of: "_x") {
      result += rest[..<mark.lowerBound]
      let after = rest[mark.upperBound...]
      let digits = after.prefix(4)
      if digits.count == 4, after.dropFirst(4).first == "_", let code = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        result.unicodeScalars.append(scalar)
        rest = after.dropFirst(5)
      } else {
        result += "_x"
        rest = after
      }
    }
    return result + rest
  }
}
