public import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// A catalog without what only people read: what scoring asks of it, packed, a quarter of the size and much quicker to read.
public enum CatalogDigest {
  /// What stands before the path of each file in a digest.
  private static let mark = "# file "

  /// Keys whose values scoring does not look at; a value that a row cannot be without becomes a dot.
  private static let unread: Set<Key> = [
    .note, .differs, .workaround, .usersNotice, .adminsDo, .effortDays, .translation, .docDate,
    .called, .formerly, .exports, .leaving, .watchOut,
  ]
  private static let shortened: Set<Key> = [.definition, .ask, .fix, .condition, .url]

  /// Stands for a source that was held against its page; that, and not which page, is what scoring asks.
  static let verified = "verified"

  /// The digest of files that are a sound catalog; files of other kinds than a score needs are left out.
  public static func text(_ files: [SourceFile]) -> String {
    var result = ""
    for file in files.sorted(by: { $0.path < $1.path }) {
      var diagnostics = Diagnostics()
      guard let parsed = ParsedFile(file, .sound, into: &diagnostics),
        ![.reEnrolment, .campaign, .coverage].contains(parsed.kind)
      else { continue }
      let rows = parsed.root.entries.compactMap { key, value in
        content(key.text, value, parsed.kind, isTop: true).map { (key.text, $0) }
      }
      result += "\(mark)\(file.path)\n\(PackedNodes.text(.mapping(rows)))"
    }
    return result
  }

  /// The files that a text of ``text(_:)`` holds.
  public static func files(_ text: [UInt8]) -> [SourceFile] {
    let mark = Array(mark.utf8)
    var files: [SourceFile] = []
    var position = 0
    while position < text.count {
      let head = text[position...].prefix { $0 != 0x0A }
      var end = head.endIndex
      // A mark stands at the start of a line.
      while end < text.count, !text[(end + 1)...].starts(with: mark) {
        end = text[(end + 1)...].firstIndex(of: 0x0A) ?? text.count
      }
      let next = min(end + 1, text.count)
      let path = String(decoding: head.dropFirst(mark.count), as: UTF8.self)
      files.append(SourceFile(path: path, bytes: Array(text[min(head.endIndex + 1, next)..<next])))
      position = next
    }
    return files
  }

  /// What is kept of a value; `nil` where nothing is.
  private static func content(
    _ key: String, _ value: YAMLNode, _ kind: FileKind, isTop: Bool
  ) -> YAMLContent? {
    let known = Key(rawValue: key)
    if let known, unread.contains(known) { return nil }
    // A product's words are for people; a capability's facets are read by id only.
    if kind == .legacy, isTop, known == .capabilities { return nil }
    if let known, shortened.contains(known) { return .word(".") }
    if known == .source, Source(value)?.verified != nil { return .word(verified) }
    switch value.kind {
    case .scalar: return value.isPlain ? .word(value.text) : .text(value.text)
    case .sequence:
      return .list(value.items.compactMap { content("", $0, kind, isTop: false) })
    case .mapping:
      if known == .facets {
        return .mapping(value.entries.map { ($0.key.text, .word(".")) })
      }
      return .mapping(
        value.entries.compactMap { key, value in
          content(key.text, value, kind, isTop: false).map { (key.text, $0) }
        })
    }
  }
}
