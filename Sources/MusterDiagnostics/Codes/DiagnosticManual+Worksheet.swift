// Sections of the codes about a worksheet's answers.

extension DiagnosticCode.Manual {
  static let worksheetNoPopulation = Self(
    checks: "The mapping 'populations' has at least one population.",
    why: """
      What Intune reaches depends on platform, ownership and enrolment mode, so without a \
      group of devices there is nothing to assess.
      """,
    example: """
      populations: {}
      """,
    instead: """
      populations:
        macos: {platform: macos, ownership: corporate, mode: ade, devices: 600}
      """)

  static let worksheetDeviceCount = Self(
    checks: "A population has from 1 to 100,000,000 devices, written in digits only.",
    why: """
      Populations weigh by their number of devices; a group without devices would be \
      assessed and count for nothing.
      """,
    example: """
      populations:
        macos: {platform: macos, ownership: corporate, mode: ade, devices: 600}
        ipads: {platform: ios, ownership: corporate, mode: ade, devices: 0}
      """,
    instead: """
      populations:
        macos: {platform: macos, ownership: corporate, mode: ade, devices: 600}
      """)

  static let worksheetUnknownReference = Self(
    checks: """
      Each id that the worksheet names exists: in the catalog, such as platforms, plans, \
      capabilities and their facets, or in the worksheet itself, as populations do.
      """,
    why: """
      An answer under a misspelt id would be lost, and the item it was meant for would \
      stay open.
      """,
    example: """
      capabilities:
        network.per-ap-vpn: must
      """,
    instead: """
      capabilities:
        network.per-app-vpn: must
      """)

  static let worksheetModeOwnership = Self(
    checks: "A population's enrolment mode is one for devices of its ownership.",
    why: """
      Such devices cannot be enrolled that way: Apple's automated enrolment, for example, \
      takes devices of the organisation only.
      """,
    example: """
      populations:
        ios-byod: {platform: ios, ownership: personal, mode: ade, devices: 900}
      """,
    instead: """
      populations:
        ios-byod: {platform: ios, ownership: personal, mode: user, devices: 900}
      """)

  static let worksheetReasonMissing = Self(
    checks: "The answer 'not-applicable' comes with a 'reason'.",
    why: """
      It takes the item out of the score, so a reviewer has to see why; without a reason \
      it cannot be told from a shortcut.
      """,
    example: """
      requirements:
        people.terms-of-use: not-applicable
      """,
    instead: """
      requirements:
        people.terms-of-use:
          answer: not-applicable
          reason: employees sign paper terms
      """)

  static let worksheetAnswersOverlap = Self(
    checks: """
      In a list of answers to one item, no population is named by two of them, and at most \
      one of them has no 'for'.
      """,
    why: "A population with two answers has none: the score would depend on their order.",
    example: """
      capabilities:
        network.per-app-vpn:
          - {for: [ios-corporate, macos], need: must}
          - {for: [macos], need: not-used}
      """,
    instead: """
      capabilities:
        network.per-app-vpn:
          - {for: [ios-corporate], need: must}
          - {for: [macos], need: not-used}
      """)

  static let worksheetFacetsWithoutNeed = Self(
    checks: "An answer with 'facets' has the need 'must', 'should' or 'could'.",
    why: """
      Facets are the parts in use, and an answer of 'not-used' or 'not-applicable' says \
      that there are none; one of the two is wrong.
      """,
    example: """
      capabilities:
        network.wifi: {need: not-used, facets: [certificate-sign-in]}
      """,
    instead: """
      capabilities:
        network.wifi: {need: should, facets: [certificate-sign-in]}
      """)

  static let worksheetFactContradicts = Self(
    checks: """
      An answer to a requirement agrees with what the requirement's rule computes from the \
      worksheet's facts, or from a population's lowest OS. 'not-applicable' is not compared.
      """,
    why: """
      One of the two is wrong, and Muster does not choose; often the fact was corrected \
      and the older answer stayed.
      """,
    example: """
      facts:
        tenant-name: contoso.onmicrosoft.com
        other-tenant-names: [contosologistics.onmicrosoft.com]
      requirements:
        identity.same-tenant: met
      """,
    instead: """
      # without the answer: the facts answer the requirement
      facts:
        tenant-name: contoso.onmicrosoft.com
        other-tenant-names: [contosologistics.onmicrosoft.com]
      """)

  static let worksheetOutOfScope = Self(
    checks: """
      Each answer is to an item that concerns at least one population; an answer to a \
      control needs its framework under 'frameworks'.
      """,
    why: """
      The answer changes nothing. Either a population or framework is missing, or the \
      answer is left over from another worksheet.
      """,
    example: """
      populations:
        macos: {platform: macos, ownership: corporate, mode: ade, devices: 600}
      capabilities:
        updates.windows-rings: must
      """,
    instead: """
      populations:
        macos: {platform: macos, ownership: corporate, mode: ade, devices: 600}
        windows:
          platform: windows
          ownership: corporate
          mode: autopilot
          devices: 180
      capabilities:
        updates.windows-rings: must
      """)

  static let worksheetOtherCatalog = Self(
    checks: "The version under 'catalog' is the version of the catalog in use.",
    why: """
      A newer catalog may know other routes, licences and questions, so the score can \
      differ from the one reported earlier. The worksheet is assessed all the same.
      """,
    example: """
      # assessed with catalog 2026.11.0
      catalog: 2026.5.0
      """,
    instead: """
      # after going through what changed
      catalog: 2026.11.0
      """)

  static let worksheetRenamed = Self(
    checks: "Each answer stands under its item's current id, not one that the catalog renamed.",
    why: """
      Muster follows the rename, so the answer counts; the old id still confuses readers \
      and searches.
      """,
    example: """
      # the catalog says: renamed: {network.app-vpn: network.per-app-vpn}
      capabilities:
        network.app-vpn: must
      """,
    instead: """
      capabilities:
        network.per-app-vpn: must
      """)

  static let worksheetNotChanged = Self(
    checks: "A change made by a command touches only the bytes of what it sets.",
    why: """
      Comments, order, quotes and blank lines are people's work. Where a value is shared by \
      an alias, or an item has several answers, Muster does not guess; it changes nothing.
      """,
    example: """
      capabilities:
        network.wifi: &wireless {need: must}
        network.wired: *wireless
      # muster answer network.wired could --note later WORKSHEET
      """,
    instead: """
      capabilities:
        network.wifi: {need: must}
        network.wired: {need: must}
      """)

  static let worksheetBasedOn = Self(
    checks: "'based-on' names a worksheet that can be read and is not based on this one in turn.",
    why: """
      Its answers count where this worksheet has none. Without them, or going round in \
      a circle, the score would say something about no worksheet.
      """,
    example: """
      # fabrikam.yaml
      based-on: contoso.yaml
      # contoso.yaml
      based-on: fabrikam.yaml
      """,
    instead: """
      # contoso.yaml and fabrikam.yaml
      based-on: group-standard.yaml
      """)

  static let worksheetUnresolvedConflict = Self(
    checks: """
      The worksheet has no entry under 'conflicts', where 'muster worksheet merge' puts what two \
      people changed differently.
      """,
    why: """
      Muster does not choose between two people. In its place stands what ours says; the entry \
      says what theirs says, and a side that is missing there has no value. Write what is right \
      in its place and delete the entry, or use 'muster answer', 'decide', 'fact' or 'population', \
      which delete the entries about what they set.
      """,
    example: """
      capabilities:
        network.wifi: must
      conflicts:
        - section: capabilities
          item: network.wifi
          field: need
          ours: must
          theirs: should
      """,
    instead: """
      # theirs was right
      capabilities:
        network.wifi: should
      """)
}
