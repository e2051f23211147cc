internal import MusterDiagnostics
internal import MusterModel

/// The shape of a language file; its rows are those of ``Catalog/rowTextForms``.
enum LanguageShapes {
  static let language: [ObjectShape.Field] = [
    .required(
      Key.language, .identifier, "the code of the language, which is also the file's name",
      examples: ["sv"]),
    .required(Key.name, .text, "what the language calls itself", examples: ["svenska"]),
    .required(Key.numbers, .object(numbers), "how numbers are written"),
    .required(Key.months, .list(.text, atLeast: 12), "the names of the months, as within a date"),
    .optional(
      Key.phrases, .map(key: .text, value: .draft, atLeast: 1),
      "what reports say, by the names of phrases; braces hold what is put in"),
    .optional(
      Key.rows, .object(ObjectShape("the rows", sections)), "the texts of catalog rows, by kind"),
  ]

  private static let numbers = ObjectShape(
    "the numbers",
    [
      .required(Key.decimal, .mark, "what stands before decimals", examples: [","]),
      .required(Key.group, .mark, "what stands between groups of three digits"),
    ])

  private static let sections: [ObjectShape.Field] = Catalog.rowTextForms.map { form in
    ObjectShape.Field(
      key: form.kind.plural,
      shape: .map(key: .identifier, value: .object(row(form)), atLeast: 1), isRequired: false,
      meaning: "by id")
  }

  private static func row(_ form: RowTextForm) -> ObjectShape {
    var fields: [ObjectShape.Field] = [
      .required(
        Key.of, .text, "the hash of the row's English texts, as muster catalog language writes it")
    ]
    fields += form.texts.map {
      ObjectShape.Field(
        key: $0.name, shape: .draft, isRequired: false,
        meaning: "the same text; nothing is not translated yet")
    }
    if let list = form.list {
      fields.append(
        .optional(
          list.key, .map(key: .identifier, value: .draft, atLeast: 1), "the same texts, by id"))
    }
    return ObjectShape("a translated row", fields)
  }
}

extension RowTextForm.List {
  /// Where such texts stand in a row.
  var key: Key {
    switch self {
    case .facets: .facets
    case .modes: .modes
    }
  }
}
