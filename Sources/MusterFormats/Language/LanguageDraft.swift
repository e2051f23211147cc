public import MusterModel

/// A language file to fill in: what is missing, with the English text beside it.
public enum LanguageDraft {
  /// A row to translate, or to look at again.
  public struct Row: Sendable {
    /// In English.
    public let english: WordedRow
    /// The texts to write.
    public let texts: [RowText]
    /// What stands there already and may be out of date.
    public let old: [RowText: String]

    /// Creates a row.
    public init(english: WordedRow, texts: [RowText], old: [RowText: String]) {
      self.english = english
      self.texts = texts
      self.old = old
    }
  }

  /// A file that can be read as it is; ends with a line break.
  ///
  /// - Parameters:
  ///   - translation: What there is of the language, so that the head says the same.
  ///   - phrases: In English, by their names.
  ///   - rows: Those of a kind stand together.
  public static func text(
    _ code: String, _ translation: Translation?, months: [String],
    phrases: [(name: String, english: String)], rows: [Row]
  ) -> String {
    let months = (translation?.months ?? months).map(quoted).joined(separator: ", ")
    let decimal = quoted(translation?.decimalMark ?? ",")
    let group = translation.map { quoted($0.groupMark) } ?? "\"\\u00A0\""
    var text = """
      \(Key.muster.rawValue): \(FileKind.language.header)
      \(Key.language.rawValue): \(code)
      \(Key.name.rawValue): \(quoted(translation?.name ?? code))
      \(Key.numbers.rawValue): {\(Key.decimal.rawValue): \(decimal), \(Key.group.rawValue): \(group)}
      \(Key.months.rawValue): [\(months)]

      """
    if !phrases.isEmpty {
      text += "\(Key.phrases.rawValue):\n"
      for (name, english) in phrases { text += line(2, name, nil, english) }
    }
    if !rows.isEmpty { text += "\(Key.rows.rawValue):\n" }
    for form in Catalog.rowTextForms {
      let own = rows.filter { $0.english.kind == form.kind }
      if !own.isEmpty { text += "  \(form.kind.plural):\n" }
      for row in own { text += self.text(row, form) }
    }
    return text
  }

  private static func text(_ row: Row, _ form: RowTextForm) -> String {
    let english = row.english
    var text = "    \(english.name):\n      \(Key.of.rawValue): \"\(english.texts.hash)\"\n"
    for name in form.texts where row.texts.contains(name) {
      text += line(6, name.name, row.old[name], english.texts[name] ?? "")
    }
    let listed = row.texts.filter { !form.texts.contains($0) }.sorted()
    if let list = form.list, !listed.isEmpty {
      text += "      \(list.key.rawValue):\n"
      for name in listed {
        let id = name.name.drop { $0 != "." }.dropFirst()
        text += line(8, String(id), row.old[name], english.texts[name] ?? "")
      }
    }
    return text
  }

  private static func line(
    _ indent: Int, _ key: String, _ old: String?, _ english: String
  ) -> String {
    let value = old.map { " " + quoted($0) } ?? ""
    let words = english.split { $0.isWhitespace }.joined(separator: " ")
    return String(repeating: " ", count: indent) + "\(key):\(value) # \(words)\n"
  }

  /// A text between quotation marks; what cannot be seen is spelled.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{A0}": result += "\\u00A0"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
