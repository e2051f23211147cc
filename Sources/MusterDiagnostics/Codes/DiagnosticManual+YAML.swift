// Sections of the codes that say whether a file is YAML at all.

extension DiagnosticCode.Manual {
  static let yamlSyntax = Self(
    checks: """
      The file is YAML. libyaml says what it stumbled over, and reading ends there, \
      so later faults of the file are not yet known.
      """,
    why: """
      Text that is no YAML has no keys and values to read; the usual causes are a colon \
      followed by a space inside plain text, a tab as indentation, and a quote left open.
      """,
    example: """
      title: Contoso: Workspace ONE to Intune
      """,
    instead: """
      title: "Contoso: Workspace ONE to Intune"
      """)

  static let yamlEncoding = Self(
    checks: """
      The bytes of the file are text: UTF-8, or UTF-16 with a byte order mark, and no \
      control characters.
      """,
    why: """
      Bytes in another encoding would turn into wrong letters without anyone noticing, \
      and control characters can hide text from a reviewer.
      """,
    example: """
      organisation: M�ller AG     # saved as Latin-1: the byte FC stands for ü
      """,
    instead: """
      organisation: Müller AG     # saved as UTF-8
      """)

  static let yamlEmpty = Self(
    checks: "The file holds a YAML document; comments and blank lines alone are none.",
    why: """
      An empty file is more often a failed export or a wrong path than a worksheet \
      without answers, so it is not taken for one.
      """,
    example: """
      # Contoso, to be filled in
      """,
    instead: """
      # Contoso, to be filled in
      muster: worksheet/1
      title: Contoso, Workspace ONE to Intune
      organisation: Contoso Ltd
      populations:
        macos: {platform: macos, ownership: corporate, mode: ade, devices: 600}
      """)

  static let yamlSeveralDocuments = Self(
    checks: "The file holds one YAML document; a line '---' after content begins a second one.",
    why: """
      One file is one worksheet or one catalog file. A second document would be dropped \
      by some tools and read by others.
      """,
    example: """
      muster: worksheet/1
      title: Contoso, Workspace ONE to Intune
      ---
      muster: worksheet/1
      title: Fabrikam, Workspace ONE to Intune
      """,
    instead: """
      # contoso.yaml; Fabrikam goes to fabrikam.yaml
      muster: worksheet/1
      title: Contoso, Workspace ONE to Intune
      """)

  static let yamlDuplicateKey = Self(
    checks: """
      No key stands twice in one mapping; quotes make no difference. Every repetition is \
      reported with the place of the first.
      """,
    why: """
      Many YAML tools keep the last value without a word, so one of two answers would \
      vanish and nobody could tell which one was meant.
      """,
    example: """
      capabilities:
        network.wifi: must
        network.wifi: should
      """,
    instead: """
      capabilities:
        network.wifi: must
      """)

  static let yamlKeyNotText = Self(
    checks: "Each key of a mapping is one text, not a list or a mapping.",
    why: """
      Muster's formats name things by text. A list as key is usually an attempt to give \
      several items one answer, which the format does not offer.
      """,
    example: """
      capabilities:
        [network.wifi, network.per-app-vpn]: must
      """,
    instead: """
      capabilities:
        network.wifi: must
        network.per-app-vpn: must
      """)

  static let yamlUnknownAlias = Self(
    checks: """
      Each alias ('*name') has an anchor ('&name') of the same name before it in the \
      file.
      """,
    why: "Without the anchor there is no value that the alias could stand for.",
    example: """
      capabilities:
        network.wifi: *vpn
        network.per-app-vpn: &vpn {need: must, owner: network team}
      """,
    instead: """
      capabilities:
        network.wifi: &network {need: must, owner: network team}
        network.per-app-vpn: *network
      """)

  static let yamlAnchorCycle = Self(
    checks: "No alias stands inside the value that its own anchor names.",
    why: "Such a value would contain itself without end.",
    example: """
      capabilities: &all
        network.wifi: *all
      """,
    instead: """
      capabilities:
        network.wifi: must
      """)

  static let yamlTooDeep = Self(
    checks: "Lists and mappings nest at most 64 levels deep.",
    why: """
      Muster's formats need fewer than ten levels. The limit keeps a hostile or broken \
      file from using up time and memory.
      """,
    example: """
      title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        Contoso
        ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
      """,
    instead: """
      title: Contoso
      """)

  static let yamlTooManyNodes = Self(
    checks: """
      The file holds at most 2,000,000 values, where each alias counts as everything \
      that it stands for.
      """,
    why: """
      A few lines of aliases to aliases can stand for billions of values. The limit \
      refuses them before they cost memory.
      """,
    example: """
      a: &a [x, x, x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
      d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
      e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
      f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
      g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
      """,
    instead: """
      # plain values; a file that is still too long is cut in several files
      a: [x, x, x, x, x, x, x, x, x, x]
      """)

  static let yamlTooLarge = Self(
    checks: "The file has at most 32 MiB; a larger one is refused before all of it is read.",
    why: """
      A worksheet has some hundred lines. A file of this size is most likely another \
      file, such as a device export, and would cost memory for nothing.
      """,
    example: """
      # one population for each of 500,000 devices: more than 32 MiB
      populations:
        c02xk0aajg: {platform: macos, ownership: corporate, mode: ade, devices: 1}
        c02xk0abjg: {platform: macos, ownership: corporate, mode: ade, devices: 1}
      """,
    instead: """
      # one population for each group of like devices
      populations:
        macos: {platform: macos, ownership: corporate, mode: ade, devices: 500000}
      """)

  static let yamlTag = Self(
    checks: "No value carries a tag, such as '!!str' or '!secret'.",
    why: """
      Muster reads each value as what its key says, so a tag changes nothing; it would \
      only suggest that it does. Numbers and dates under a text key stay text as they are.
      """,
    example: """
      title: !!str 2026
      """,
    instead: """
      title: 2026
      """)

  static let yamlConflictMarkers = Self(
    checks: "No line is a mark that a merge left behind: '<<<<<<<', '=======' or '>>>>>>>'.",
    why: """
      Two people changed the same lines, and nobody has said yet whose answer holds. \
      Muster does not choose.
      """,
    example: """
      capabilities:
      <<<<<<< HEAD
        network.wifi: must
      =======
        network.wifi: should
      >>>>>>> theirs
      """,
    instead: """
      capabilities:
        network.wifi: must
      """)
}
