// Sections of the catalog codes about rows of any kind.

extension DiagnosticCode.Manual {
  static let catalogMissingFile = Self(
    checks: "The folders of a catalog hold a file that starts with 'muster: catalog/1'.",
    why: """
      That file gives the version and day of release; without them no assessment could \
      say what it was computed with.
      """,
    example: """
      # catalogs/catalog.yaml: an older head, and no other file has the right one
      muster: platforms/1
      """,
    instead: """
      # catalogs/catalog.yaml
      muster: catalog/1
      version: "2026.11.0"
      released: 2026-11-20
      """)

  static let catalogDuplicateID = Self(
    checks: """
      Within one layer, the shipped catalog or one overlay, no two rows of a kind have the \
      same id.
      """,
    why: """
      Everything refers to rows by id, so one of the two could never be reached. An overlay \
      may repeat a shipped id: its row then replaces the shipped one.
      """,
    example: """
      capabilities:
        - id: network.wifi
          title: Wi-Fi profiles
        - id: network.wifi
          title: Wired network sign-in
      """,
    instead: """
      capabilities:
        - id: network.wifi
          title: Wi-Fi profiles
        - id: network.wired-8021x
          title: Wired network sign-in
      """)

  static let catalogUnknownReference = Self(
    checks: """
      Each id that a row names exists in the catalog; an enrolment mode belongs to the \
      row's platform, and a missing facet to the route's capability.
      """,
    why: """
      A row that points to nothing cannot be assessed, and a misspelt id would silently \
      drop a licence, a feature or a control.
      """,
    example: """
      routes:
        - capability: network.wifi
          platforms: [ios]
          relation: equivalent
          features: [network.wi-fi-profile]
      """,
    instead: """
      routes:
        - capability: network.wifi
          platforms: [ios]
          relation: equivalent
          features: [network.wifi-profile]
      """)

  static let catalogPeriodOrder = Self(
    checks: """
      In a feature and in a plan's content, 'until' does not lie before 'from'; both may be \
      the same day.
      """,
    why: "A period that ends before it begins holds on no day, so the row would never count.",
    example: """
      plans:
        - id: microsoft-365-e3
          contains:
            - service-plan: intune-plan-2
              from: 2026-07-01
              until: 2026-06-30
      """,
    instead: """
      plans:
        - id: microsoft-365-e3
          contains:
            - service-plan: intune-plan-2
              from: 2026-07-01
              until: 2027-06-30
      """)

  static let catalogControlNamesNothing = Self(
    checks: "A framework's control names at least one capability or requirement.",
    why: """
      Its state is derived from what it names, the least of them deciding; a control that \
      names nothing could never be met or missed.
      """,
    example: """
      controls:
        - id: iso-27001-2022.a-5-9
          number: A.5.9
          title: Know every device that holds company information
          severity: major
          condition: Someone owns each entry of the register
      """,
    instead: """
      controls:
        - id: iso-27001-2022.a-5-9
          number: A.5.9
          title: Know every device that holds company information
          severity: major
          capabilities: [inventory-reporting.hardware-inventory]
          condition: Someone owns each entry of the register
      """)

  static let catalogTooManyFacets = Self(
    checks: "A capability has at most 10 facets.",
    why: """
      Shares of facets are computed exactly, on a scale that divides by every number up to \
      10; a capability with more parts is mostly two capabilities.
      """,
    example: """
      capabilities:
        - id: network.wifi
          facets: {f1: a, f2: b, f3: c, f4: d, f5: e, f6: f,
            f7: g, f8: h, f9: i, f10: j, f11: k}
      """,
    instead: """
      capabilities:
        - id: network.wifi
          facets: {f1: a, f2: b, f3: c, f4: d, f5: e, f6: f}
        - id: network.wifi-roaming
          facets: {f7: g, f8: h, f9: i, f10: j, f11: k}
      """)

  static let catalogTooManyRows = Self(
    checks: """
      A catalog with its overlays holds at most 128 service plans and 64 each of platforms, \
      enrolment modes and legacy products.
      """,
    why: """
      Gates are compared as sets of bits, which is what makes thousands of worksheets cheap. \
      A row beyond the limit would count for nothing, silently.
      """,
    example: """
      service-plans:
        - id: plan-129
          title: One plan too many
      """,
    instead: """
      service-plans:
        - id: plan-128
          title: One plan for what is always sold together
      """)

  static let catalogStale = Self(
    checks: """
      A row's source was last verified at most 180 days before the day of the check; past \
      365 days the code is 'catalog.too-old'.
      """,
    why: """
      Intune changes every month. A row that nobody held against its page for half a year \
      may state what is no longer so.
      """,
    example: """
      # checked on 2026-11-20: verified 263 days ago
      source:
        url: "https://learn.microsoft.com/en-us/intune/fundamentals/licensing"
        doc-date: 2026-02-11
        verified: 2026-03-02
      """,
    instead: """
      # after reading the page again
      source:
        url: "https://learn.microsoft.com/en-us/intune/fundamentals/licensing"
        doc-date: 2026-05-13
        verified: 2026-11-20
      """)

  static let catalogTooOld = Self(
    checks: "A row's source was last verified at most 365 days before the day of the check.",
    why: """
      After a year, licences, names and limits have mostly changed; a score that rests on \
      such a row cannot be defended.
      """,
    example: """
      # checked on 2026-11-20: verified 536 days ago
      source:
        url: "https://learn.microsoft.com/en-us/intune/fundamentals/licensing"
        doc-date: 2025-05-21
        verified: 2025-06-02
      """,
    instead: """
      # after reading the page again
      source:
        url: "https://learn.microsoft.com/en-us/intune/fundamentals/licensing"
        doc-date: 2026-05-13
        verified: 2026-11-20
      """)

  static let catalogNeverVerified = Self(
    checks: "A row's source has a day under 'verified', not 'never'.",
    why: """
      The row may be right, but nobody has held it against the page it cites; a reader \
      should know that before relying on it.
      """,
    example: """
      source:
        url: "https://learn.microsoft.com/en-us/intune/fundamentals/licensing"
        doc-date: undated
        verified: never
      """,
    instead: """
      source:
        url: "https://learn.microsoft.com/en-us/intune/fundamentals/licensing"
        doc-date: 2026-05-13
        verified: 2026-11-20
      """)
}
