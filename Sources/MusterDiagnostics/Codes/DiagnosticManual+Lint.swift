// Sections of the catalog codes that only lint finds, besides those about routes and ages.

extension DiagnosticCode.Manual {
  static let catalogUndatedContent = Self(
    checks: """
      Each service plan in a bundle has 'from' or 'until', or rests on a page with a date.
      """,
    why: """
      Microsoft moves service plans between bundles. A content without any day cannot be \
      told from one that has left the bundle since.
      """,
    example: """
      plans:
        - id: microsoft-365-e3
          kind: bundle
          contains:
            - {service-plan: remote-help}
          source: {url: "https://www.example.com/e3", doc-date: undated, verified: 2026-11-20}
      """,
    instead: """
      plans:
        - id: microsoft-365-e3
          kind: bundle
          contains:
            - {service-plan: remote-help, from: 2026-07-01}
          source: {url: "https://www.example.com/e3", doc-date: undated, verified: 2026-11-20}
      """)

  static let catalogIDForm = Self(
    checks: "The id of a capability, feature or requirement is an area, one dot and a name.",
    why: """
      The area says in which files a row and its neighbours stand, and reports sort by it.
      """,
    example: """
      capabilities:
        - id: per-app-vpn
      """,
    instead: """
      capabilities:
        - id: network.per-app-vpn
      """)

  static let catalogWording = Self(
    checks: """
      Titles have no full stop, definitions are one sentence, questions are one sentence \
      with a question mark, and none of them uses words of advertising.
      """,
    why: """
      An architect reads hundreds of rows in a day. What needs two sentences is mostly two \
      rows, and praise tells nothing about a product.
      """,
    example: """
      capabilities:
        - id: network.per-app-vpn
          definition: A powerful tunnel. It sends the traffic of chosen apps to internal servers.
      """,
    instead: """
      capabilities:
        - id: network.per-app-vpn
          definition: Sends the traffic of chosen apps, and of no others, to internal servers.
      """)

  static let catalogNoPath = Self(
    checks: """
      The re-enrolment matrix has a path from each state of a platform to each enrolment \
      mode in which the device is managed.
      """,
    why: """
      A hole in the matrix leaves open whether devices have to be erased, which is the first \
      thing that a migration plan needs to know.
      """,
    example: """
      states:
        - {id: user, platform: ios, title: User enrolment}
      paths:
        - {platform: ios, from: [user], to: [device], wipe: not-required}
      """,
    instead: """
      paths:
        - platform: ios
          from: [user]
          to: [ade]
          wipe: required
          done-by: [administrator, user]
          how: Assign the serial number to Intune, then erase the device.
          lost: Everything on the device.
          source: {url: "https://www.example.com/enrol", doc-date: undated, verified: 2026-11-20}
      """)

  static let catalogNoLeaving = Self(
    checks: """
      A legacy product says how devices leave it on each platform that its wordings name.
      """,
    why: """
      Enrolment in Intune begins with leaving the old MDM, and what the user notices and what \
      stays behind differ by platform.
      """,
    example: """
      product: example-mdm
      capabilities:
        network.wifi: {called: [Wireless], platforms: [ios, linux]}
      leaving:
        - {platform: ios, how: Delete the device.}
      """,
    instead: """
      leaving:
        - {platform: ios, how: Delete the device.}
        - {platform: linux, how: Uninstall the agent.}
      """)

  static let catalogPlaceholder = Self(
    checks: """
      What a message template leaves open in double braces is declared under \
      'placeholders', and what is declared is used.
      """,
    why: """
      Whoever fills in the templates works through the list of placeholders; one that is \
      missing there reaches users as braces.
      """,
    example: """
      templates:
        - id: campaign.thanks-users
          subject: Thank you, {{organization}}
      placeholders:
        - {id: organisation, meaning: name of the organisation}
      """,
    instead: """
      templates:
        - id: campaign.thanks-users
          subject: Thank you, {{organisation}}
      placeholders:
        - {id: organisation, meaning: name of the organisation}
      """)

  static let catalogCoverageEntry = Self(
    checks: """
      An entry of a coverage list names the capabilities or features that reach it, or says \
      why none does; not both.
      """,
    why: """
      The lists show that nothing was forgotten. An entry without either could be either.
      """,
    example: """
      entries:
        - {name: com.apple.xsan}
      """,
    instead: """
      entries:
        - {name: com.apple.xsan, left-out: Intune manages no storage networks.}
      """)
}
