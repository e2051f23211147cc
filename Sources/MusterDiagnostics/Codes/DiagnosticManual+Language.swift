// Files of languages.
extension DiagnosticCode.Manual {
  static let languageHead = Self(
    checks:
      "What a language file says of itself fits: its name is the language's code with .yaml, the code is not that of the catalog's own English, there are twelve months, and each mark of a number is one character.",
    why:
      "A language is found by the name of its file. A month too many or a mark of two letters would be seen in every report.",
    example: """
      language: sv
      numbers: {decimal: comma, group: " "}
      """,
    instead: """
      language: sv
      numbers: {decimal: ",", group: "\\u00A0"}
      """)

  static let languageUnknownPhrase = Self(
    checks: "Each key under 'phrases' is the name of a phrase that reports say.",
    why: "A text under a name that nothing asks for is never shown; the phrase stays English.",
    example: """
      phrases:
        reportTitel: Beredskapsrapport
      """,
    instead: """
      phrases:
        reportTitle: Beredskapsrapport
      """)

  static let languagePlaceholder = Self(
    checks: "A phrase has the placeholders of the English one, each as often, in any order.",
    why:
      "A placeholder that is left out loses a number or a name; one that is made up is shown with its braces.",
    example: """
      phrases:
        daysWords: "{dagar} dagar"
      """,
    instead: """
      phrases:
        daysWords: "{days} dagar"
      """)

  static let languageUnknownRow = Self(
    checks: "Each id under 'rows', and each facet and mode of a row, stands in the catalog.",
    why:
      "A text for a row that is not there is never shown; mostly the id is misspelt or was renamed.",
    example: """
      rows:
        capabilities:
          network.wi-fi: {of: "1f3a9c02", title: Trådlöst nätverk}
      """,
    instead: """
      rows:
        capabilities:
          network.wifi: {of: "1f3a9c02", title: Trådlöst nätverk}
      """)

  static let languageUntranslated = Self(
    checks: "A language has every phrase, and every text of every row that has texts.",
    why:
      "What is missing is said in English, in the middle of a report in another language. 'muster catalog language CODE' lists what is missing.",
    example: """
      rows:
        features:
          network.tunnel: {of: "1f3a9c02"}
      """,
    instead: """
      rows:
        features:
          network.tunnel: {of: "1f3a9c02", title: Microsoft Tunnel}
      """)

  static let languageStale = Self(
    checks:
      "A translated row is one of the English texts that the catalog has today: 'of' is their hash.",
    why:
      "The English was changed after it was translated, so the translation may say something that no longer holds; until it is looked at, reports say the row in English.",
    example: """
      features:
        network.tunnel: {of: "00000000", title: Microsoft Tunnel}
      """,
    instead: """
      features:
        network.tunnel: {of: "1f3a9c02", title: Microsoft Tunnel}
      """)
}
