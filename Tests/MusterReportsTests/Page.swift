import Foundation

/// A page of HTML, taken apart just far enough to hold it against rules.
struct Page {
  let text: String
  /// The names of its elements.
  private(set) var tags: Set<String> = []
  /// The names of their attributes.
  private(set) var attributes: Set<String> = []
  /// The targets of its links.
  private(set) var links: [String] = []
  /// What stands between the tags, style left out.
  private(set) var words = ""
  /// The style sheet.
  private(set) var style = ""

  static let expectedTags: Set<String> = [
    "a", "body", "br", "caption", "circle", "desc", "div", "footer", "h1", "h2", "h3", "head",
    "header", "html", "li", "line", "main", "meta", "nav", "ol", "p", "rect", "section", "span",
    "strong", "style", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul",
  ]
  static let expectedAttributes: Set<String> = [
    "aria-label", "aria-labelledby", "charset", "class", "content", "cx", "cy", "data-label",
    "height", "href", "id", "lang", "name", "r", "rel", "role", "rx", "scope", "text-anchor",
    "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
  ]

  init(_ text: String) throws {
    self.text = text
    var rest = text[...]
    let doctype = "<!DOCTYPE html>\n"
    if rest.hasPrefix(doctype) { rest = rest.dropFirst(doctype.count) }
    if let sheet = rest.firstMatch(of: /<style>([^<]*)<\/style>/) {
      style = String(sheet.1)
      tags.insert("style")
    }
    let markup = String(rest).replacing(/<style>[^<]*<\/style>/, with: "")
    for match in markup.matches(
      of: /<\/?([a-zA-Z0-9]+)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)\s*\/?>/)
    {
      tags.insert(String(match.1))
      for attribute in match.2.matches(of: /([a-zA-Z0-9:-]+)="([^"]*)"/) {
        attributes.insert(String(attribute.1))
        if attribute.1 == "href" { links.append(String(attribute.2)) }
      }
    }
    words = markup.replacing(
      /<\/?([a-zA-Z0-9]+)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)\s*\/?>/, with: "")
  }

  /// Angle brackets that belong to no tag.
  var strayBrackets: Int { words.filter { $0 == "<" || $0 == ">" }.count }

  /// Ampersands that begin no entity.
  var strayAmpersands: Int {
    text.ranges(of: "&").count - text.ranges(of: /&(amp|lt|gt|quot|#39);/).count
  }
}

/// Single values out of JSON.
enum JSONText {
  /// The text under a key of the member `worksheet`.
  static func string(_ key: String, in json: String) throws -> String? {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let worksheet = (value as? [String: Any])?["worksheet"] as? [String: Any]
    return worksheet?[key] as? String
  }
}
