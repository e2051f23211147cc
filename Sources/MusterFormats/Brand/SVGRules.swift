/// What a logo may hold as SVG: drawing, and nothing that runs, loads or hides.
enum SVGRules {
  static let namespace = "http://www.w3.org/2000/svg"

  /// Elements that draw; all others are refused, known or not.
  static let elements: Set<String> = [
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
    "pattern", "symbol", "use", "marker", "style",
  ]

  /// What is wrong with an element's name.
  static func fault(ofElement name: String) -> String? {
    elements.contains(name)
      ? nil : "element '\(name.shortened)' is not allowed in a logo"
  }

  /// What is wrong with an attribute; its value as it stands in the file.
  static func fault(ofAttribute name: String, value: String) -> String? {
    let plain = name.lowercased()
    let local = plain.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init)
    if let local, local.hasPrefix("on") {
      return "event handler '\(name.shortened)' is not allowed in a logo"
    }
    if local == "href" || local == "src" {
      return value.hasPrefix("#")
        ? nil : "'\(name.shortened)' leads out of the file"
    }
    if plain == "xmlns" {
      return value == namespace ? nil : "the name space '\(value.shortened)' is not that of SVG"
    }
    // Other name spaces only name what editors note, and their elements are refused.
    if plain.hasPrefix("xmlns:") { return nil }
    if plain == "xml:base" { return "'xml:base' is not allowed in a logo" }
    return fault(ofStyle: value).map { "'\(name.shortened)' \($0)" }
  }

  /// What is wrong with a style sheet or a value that may be one, as the end of a sentence.
  static func fault(ofStyle text: String) -> String? {
    let plain = text.lowercased()
    if plain.contains("@") { return "holds a rule that can load other files" }
    if plain.contains("\\") { return "holds an escape that can hide an address" }
    for scheme in ["javascript:", "data:", "expression(", "image(", "image-set(", "src("]
    where plain.contains(scheme) {
      return "holds '\(scheme)'"
    }
    var rest = plain[...]
    while let call = rest.firstRange(of: "url(") {
      rest = rest[call.upperBound...]
      let address = rest.drop { $0.isWhitespace || $0 == "'" || $0 == "\"" }
      guard address.hasPrefix("#") else { return "leads out of the file" }
    }
    return nil
  }
}

extension Substring {
  /// Where a text first stands in this one.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
