// Sections of the catalog codes about routes: how capabilities are reached in Intune.

extension DiagnosticCode.Manual {
  static let catalogRouteNeedsOnePlatform = Self(
    checks: "A route with 'modes' or 'minimum-os' names exactly one platform.",
    why: """
      Enrolment modes and OS versions mean something on one platform only: version 13 is \
      current on Android and long gone on macOS.
      """,
    example: """
      routes:
        - capability: network.wifi
          platforms: [ios, android]
          minimum-os: "18"
          relation: equivalent
          features: [network.wifi-profile]
      """,
    instead: """
      routes:
        - capability: network.wifi
          platforms: [ios]
          minimum-os: "18"
          relation: equivalent
          features: [network.wifi-profile]
        - capability: network.wifi
          platforms: [android]
          relation: equivalent
          features: [network.wifi-profile]
      """)

  static let catalogPartialNeedsMissing = Self(
    checks: """
      A route of relation 'partial' names under 'missing' the facets that it does not \
      reach, and reaches at least one other.
      """,
    why: """
      The share of facets in use that are reached is what a partial route is worth; \
      without the list it has no value, and with all facets in it the relation is 'none'.
      """,
    example: """
      routes:
        - capability: network.per-app-vpn
          platforms: [ios]
          modes: [user]
          relation: partial
          features: [network.per-app-vpn-profile]
          workaround: Guard the internal service with Conditional Access.
      """,
    instead: """
      routes:
        - capability: network.per-app-vpn
          platforms: [ios]
          modes: [user]
          relation: partial
          features: [network.per-app-vpn-profile]
          missing: [compliance-gate]
          workaround: Guard the internal service with Conditional Access.
      """)

  static let catalogMissingOnlyInPartial = Self(
    checks: "Only a route of relation 'partial' has 'missing'.",
    why: """
      Any other relation reaches every facet or none, so a list of missing ones \
      contradicts it.
      """,
    example: """
      routes:
        - capability: network.wifi
          platforms: [windows]
          relation: equivalent
          features: [network.wifi-profile]
          missing: [proxy-address]
      """,
    instead: """
      routes:
        - capability: network.wifi
          platforms: [windows]
          relation: partial
          features: [network.wifi-profile]
          missing: [proxy-address]
          workaround: Give the proxy as a script (PAC) address.
      """)

  static let catalogRouteText = Self(
    checks: """
      A route of relation 'alternative' says under 'differs' what differs; one of relation \
      'partial' or 'none' says under 'workaround' what people do instead.
      """,
    why: """
      The text is what an architect takes to the customer. A gap without it leaves the \
      research to every reader again.
      """,
    example: """
      routes:
        - capability: support-automation.unattended-remote-control
          platforms: [macos]
          relation: none
      """,
    instead: """
      routes:
        - capability: support-automation.unattended-remote-control
          platforms: [macos]
          relation: none
          workaround: Use a remote-control product of another vendor.
      """)

  static let catalogRouteFeatures = Self(
    checks: """
      A route names the Intune features that it needs; only one of relation 'none' names \
      none.
      """,
    why: """
      Licence, cloud, platform and end of life are looked up at the features. A route \
      without them would hold for everyone, for ever.
      """,
    example: """
      routes:
        - capability: network.wifi
          platforms: [ios, macos]
          relation: equivalent
      """,
    instead: """
      routes:
        - capability: network.wifi
          platforms: [ios, macos]
          relation: equivalent
          features: [network.wifi-profile]
      """)

  static let catalogFeatureReach = Self(
    checks: """
      A route stays within its capability's 'applies-to', and each feature it uses is on \
      the route's platforms, in its enrolment modes, for its ownership, and for the lowest \
      OS that it names.
      """,
    why: """
      Otherwise the route promises something on devices on which the feature, by its own \
      row, does not work.
      """,
    example: """
      routes:
        - capability: email.native-profile
          platforms: [windows]
          relation: equivalent
          features: [email.ios-profile]
      """,
    instead: """
      routes:
        - capability: email.native-profile
          platforms: [windows]
          relation: equivalent
          features: [email.windows-profile]
      """)

  static let catalogFeatureEnded = Self(
    checks: """
      No route uses a feature whose 'status' is 'ended' or whose 'until' lies before the \
      day of the check.
      """,
    why: "Nobody can migrate to something that Microsoft has switched off.",
    example: """
      features:
        - id: email.windows-profile
          status: ended
          until: 2026-06-30
      routes:
        - capability: email.native-profile
          platforms: [windows]
          relation: equivalent
          features: [email.windows-profile]
      """,
    instead: """
      routes:
        - capability: email.native-profile
          platforms: [windows]
          relation: none
          workaround: Users add the mailbox in Outlook.
      """)

  static let catalogNoRoute = Self(
    checks: """
      Each capability has a route for every platform it applies to, and there for every \
      enrolment mode and ownership of the devices it concerns; a gap stands as relation \
      'none'.
      """,
    why: """
      A missing row looks like a gap of Intune in the assessment, although it is only a \
      gap of the catalog.
      """,
    example: """
      capabilities:
        - id: network.wifi
          applies-to: [ios, android]
      routes:
        - capability: network.wifi
          platforms: [ios]
          relation: equivalent
          features: [network.wifi-profile]
      """,
    instead: """
      capabilities:
        - id: network.wifi
          applies-to: [ios, android]
      routes:
        - capability: network.wifi
          platforms: [ios, android]
          relation: equivalent
          features: [network.wifi-profile]
      """)

  static let catalogContradiction = Self(
    checks: """
      For one capability, platform, enrolment mode and ownership no route of relation \
      'none' stands beside another, and no two routes with the same features differ in \
      relation.
      """,
    why: """
      One of the two rows is wrong, and the score would depend on which one is believed.
      """,
    example: """
      routes:
        - capability: network.wifi
          platforms: [ios, macos]
          relation: equivalent
          features: [network.wifi-profile]
        - capability: network.wifi
          platforms: [macos]
          relation: none
          workaround: Users join the network by hand.
      """,
    instead: """
      routes:
        - capability: network.wifi
          platforms: [ios, macos]
          relation: equivalent
          features: [network.wifi-profile]
      """)
}
