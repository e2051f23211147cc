// Sections of the codes that hold any file against its format.

extension DiagnosticCode.Manual {
  static let formatHeader = Self(
    checks: """
      The file says its kind and format version under the key 'muster': 'worksheet/1' for \
      a worksheet, and one such as 'routes/1' for each kind of catalog file.
      """,
    why: """
      The head decides how the rest is read. Without it a wrong file would bring a \
      hundred follow-up messages instead of one.
      """,
    example: """
      title: Contoso, Workspace ONE to Intune
      organisation: Contoso Ltd
      """,
    instead: """
      muster: worksheet/1
      title: Contoso, Workspace ONE to Intune
      organisation: Contoso Ltd
      """)

  static let formatUnknownKey = Self(
    checks: "Each key is one that the format knows at this place.",
    why: """
      A misspelt key would be skipped, and what stands under it would count as not \
      answered.
      """,
    example: """
      organization: Contoso Ltd
      """,
    instead: """
      organisation: Contoso Ltd
      """)

  static let formatMissingKey = Self(
    checks: """
      Each key that the format needs at this place is there. A requirement's rule also has \
      the keys that its kind needs, such as 'fact' and 'met' for 'one-of'.
      """,
    why: "Muster guesses no values, so a row without one of them is left out.",
    example: """
      populations:
        macos: {platform: macos, ownership: corporate, mode: ade}
      """,
    instead: """
      populations:
        macos: {platform: macos, ownership: corporate, mode: ade, devices: 600}
      """)

  static let formatWrongShape = Self(
    checks: """
      A value has the shape that its key asks for: one value, a list, or a mapping of keys \
      and values.
      """,
    why: """
      A list with one entry and a single value look alike to people and differ for every \
      program; one spelling keeps files alike and edits small.
      """,
    example: """
      frameworks: iso-27001-2022
      """,
    instead: """
      frameworks: [iso-27001-2022]
      """)

  static let formatBadIdentifier = Self(
    checks: """
      An id has 1 to 80 characters out of a-z, 0-9, hyphen and dot, begins and ends with a \
      letter or digit, and has no two marks in a row.
      """,
    why: """
      Ids are typed on command lines, sorted and compared. Capitals, spaces and letters \
      that look alike would make two ids out of one.
      """,
    example: """
      populations:
        macOS_IT: {platform: macos, ownership: corporate, mode: ade, devices: 9}
      """,
    instead: """
      populations:
        macos-it: {platform: macos, ownership: corporate, mode: ade, devices: 9}
      """)

  static let formatBadDate = Self(
    checks: """
      A day is written YYYY-MM-DD, exists in the calendar and lies in the years 1900 to \
      2999. A source's 'doc-date' may also be 'undated' and its 'verified' may be 'never'.
      """,
    why: """
      Licences, decisions and features are compared by day, and 03/04/2027 is another day \
      in another country.
      """,
    example: """
      licences:
        - {plan: microsoft-365-e3, users: 4200, until: 31.01.2028}
      """,
    instead: """
      licences:
        - {plan: microsoft-365-e3, users: 4200, until: 2028-01-31}
      """)

  static let formatBadNumber = Self(
    checks: """
      A number is written in digits only and lies within the limits of its key; the \
      message names them. Days of effort may have steps of 0.25, and \
      'entra-device-limit' may be 'unlimited'.
      """,
    why: """
      Separators mean thousands in one country and decimals in another, and a number \
      outside the limits is a slip that would distort the score.
      """,
    example: """
      licences:
        - {plan: microsoft-365-e3, users: 4.200}
      """,
    instead: """
      licences:
        - {plan: microsoft-365-e3, users: 4200}
      """)

  static let formatBadVersion = Self(
    checks: "A version is 1 to 5 numbers between dots, such as 18.6 or 2.6.1.0, and no other text.",
    why: """
      Versions are compared number by number, so that 18.10 is newer than 18.9; words and \
      comparison signs cannot be compared.
      """,
    example: """
      populations:
        ios-corporate:
          platform: ios
          ownership: corporate
          mode: ade
          minimum-os: iOS 18.6
          devices: 3600
      """,
    instead: """
      populations:
        ios-corporate:
          platform: ios
          ownership: corporate
          mode: ade
          minimum-os: "18.6"
          devices: 3600
      """)

  static let formatBadAddress = Self(
    checks: """
      An address begins with https://, has a host and at most 2000 bytes, and holds no \
      space, quote, angle bracket or backslash.
      """,
    why: """
      Reports print a source's address as a link, so it must open in a browser and must \
      not be able to break out of the page.
      """,
    example: """
      source:
        url: learn.microsoft.com/en-us/intune/fundamentals/licensing
        doc-date: 2026-05-13
        verified: 2026-11-20
      """,
    instead: """
      source:
        url: "https://learn.microsoft.com/en-us/intune/fundamentals/licensing"
        doc-date: 2026-05-13
        verified: 2026-11-20
      """)

  static let formatUnknownWord = Self(
    checks: """
      Where the format offers a closed list of words, the value is one of them, spelt the \
      same; a yes-or-no key has 'true' or 'false'.
      """,
    why: """
      The words carry the weights and rules of the score; Muster does not guess what \
      another one means.
      """,
    example: """
      capabilities:
        network.wifi: required
      """,
    instead: """
      capabilities:
        network.wifi: must
      """)

  static let formatEmptyText = Self(
    checks: "A key that holds one value has one; empty text, blanks and a bare key have none.",
    why: """
      An empty value does not say whether something is unknown, does not apply or was \
      forgotten. A key left out is open, and counts as that.
      """,
    example: """
      capabilities:
        network.wifi: must
        network.per-app-vpn:
      """,
    instead: """
      capabilities:
        network.wifi: must
      """)

  static let formatEmptyList = Self(
    checks: "A list or mapping has at least as many entries as the format needs there, mostly one.",
    why: """
      An empty list under such a key says nothing that leaving the key out would not say, \
      and often means that entries got lost.
      """,
    example: """
      frameworks: []
      """,
    instead: """
      # or leave the key out, where no framework is in scope
      frameworks: [iso-27001-2022]
      """)

  static let formatRepeatedEntry = Self(
    checks: "No value stands twice in one list.",
    why: """
      The second entry changes nothing, so it is most likely a slip for another value that \
      is now missing.
      """,
    example: """
      facts:
        upn-suffixes: [contoso.com, contoso.com]
      """,
    instead: """
      facts:
        upn-suffixes: [contoso.com, contoso.local]
      """)

  static let formatKeysExclude = Self(
    checks: "An answer has 'only' or 'except', not both.",
    why: """
      Each of the two says by itself which populations the answer is about; together they \
      can disagree.
      """,
    example: """
      capabilities:
        network.per-app-vpn:
          need: must
          only: [ios-corporate, android-kiosk]
          except: [android-kiosk]
      """,
    instead: """
      capabilities:
        network.per-app-vpn:
          need: must
          only: [ios-corporate]
      """)
}
