// The files of the small catalog that refer to rows of the others.

extension SmallCatalog {
  static let features = """
    muster: intune/1
    features:
      - id: network.vpn-profile
        title: VPN profile
        kind: mdm
        platforms:
          ios: {modes: [ade]}
          windows: {minimum-os: "10.0.19045", ownership: [corporate]}
        licence: {any-of: [[intune-plan-1], [intune-suite, intune-plan-1]]}
        clouds: [commercial]
        status: ga
        from: 2020-01-01
        until: 2030-12-31
        prerequisites: [identity.same-tenant]
        source: \(source)
      - id: apps.catalogue
        title: App catalogue
        kind: mam
        platforms:
          ios: {}
        status: preview
        source: \(source)

    """

  static let routes = """
    muster: routes/1
    routes:
      - capability: network.vpn
        platforms: [ios]
        relation: equivalent
        features: [network.vpn-profile]
        effort-days: 1.25
        users-notice: nothing
        admins-do: assign it
        translation:
          - setting: idle time
            value: 3 minutes
            products: [old-mdm]
            becomes: [5 minutes]
            loses: 2 minutes
            source: \(source)
        source: \(source)
      - capability: network.vpn
        platforms: [windows]
        minimum-os: "11"
        relation: partial
        features: [network.vpn-profile]
        missing: [split]
        workaround: send everything
        source: \(source)
      - capability: network.vpn-per-app
        platforms: [ios]
        relation: none
        workaround: none is known
        source: \(source)
      - capability: apps.store
        platforms: [ios]
        modes: [ade, apps]
        ownership: [corporate, personal]
        relation: alternative
        features: [apps.catalogue]
        differs: a portal on the web
        source: \(source)

    """

  static let requirements = """
    muster: requirements/1
    requirements:
      - id: identity.same-tenant
        title: There is one tenant
        domain: identity
        scope: organisation
        consideration: identity
        severity: blocker
        definition: Two tenants do not share licences.
        ask: Is there one tenant?
        fix: Move to one tenant.
        effort-days: 20
        rule: {kind: same-tenant}
        source: \(source)
      - id: mechanics.sync-version
        title: The sync tool is new
        domain: mechanics
        scope: population
        consideration: cloud-services
        severity: major
        definition: Old versions stop.
        ask: Which version syncs?
        fix: Update it.
        applies-to: [windows]
        modes: [autopilot]
        ownership: [corporate]
        sources: [old-mdm]
        when: {sync-tool: [connect-sync]}
        rule: {kind: version-at-least, fact: connect-sync-version, version: 2.5.79.0}
        source: \(source)

    """

  static let framework = """
    muster: framework/1
    framework: iso
    title: ISO
    source: \(source)
    controls:
      - id: iso.a-1
        number: A.1
        title: Access
        severity: major
        capabilities: [network.vpn]
        requirements: [identity.same-tenant]
        applies-to: [ios]
        condition: where the tunnel is used
        source: \(source)
      - id: iso.a-2
        number: "2"
        title: Tenants
        severity: minor
        requirements: [identity.same-tenant]
        condition: always
        source: \(source)

    """

  static let legacy = """
    muster: legacy/1
    product: old-mdm
    title: Old MDM
    formerly: [Older MDM]
    source: \(source)
    capabilities:
      network.vpn:
        called: [Tunnel, Old Tunnel]
        platforms: [ios]
        watch-out: it goes with the agent
        source: \(source)
    exports:
      - what: profile list
        how: by the console
        format: csv
        source: \(source)
    leaving:
      - platform: ios
        modes: [ade]
        how: erase
        users-notice: a new start
        remains: nothing
        source: \(source)
    compliance-partner:
      platforms: [ios]
      note: during the move
      source: \(source)

    """

  static let profile = """
    muster: profile/1
    profile: default
    title: Weights
    domains: {devices: 25, apps: 20, identity: 20, compliance: 15, mechanics: 10, people: 10}
    needs: {must: 3, should: 2, could: 1}
    severities: {blocker: 3, major: 3, moderate: 2, minor: 1}
    threshold: 80
    unknown-below: 60
    conditions-below: 90

    """

  static let reEnrolment = """
    muster: re-enrolment/1
    states:
      - {id: old, platform: ios, title: Enrolled in the old MDM}
      - {id: new, platform: ios, title: Not managed}
    paths:
      - platform: ios
        from: [old]
        to: [ade]
        wipe: not-required
        minimum-os: "26"
        done-by: [administrator, user]
        how: Assign it and set a deadline.
        lost: The old profiles.
        users-notice: a restart
        source: \(source)
      - platform: ios
        from: [old, new]
        to: [ade]
        wipe: required
        done-by: [administrator]
        how: Erase it.
        lost: all on the device
        source: \(source)

    """

  static let campaign = """
    muster: campaign/1
    phases:
      - id: campaign.start
        title: Start
        definition: Gets ready.
        steps: [plan, tell]
        done-when: all know
        source: \(source)
    groups:
      - id: campaign.pilot
        title: Pilot
        definition: People who report faults.
        devices: 50
        source: \(source)
    cycle:
      - {group: campaign.pilot, period: 1, step: announce, source: \(source)}
      - {group: campaign.pilot, period: 2, step: enforce, source: \(source)}
    criteria:
      - id: campaign.works
        title: It works
        ask: Does it work?
        measure: count
        target: all
        source: \(source)
    help-desk:
      - id: campaign.calls
        title: Count calls
        definition: Calls set the pace.
        source: \(source)
    templates:
      - id: campaign.mail
        title: Mail
        step: announcement
        audience: users
        platform: ios
        channel: email
        subject: "{{organisation}} moves"
        body: Your device moves on {{day}}, says {{organisation}}.
        source: \(source)
    placeholders:
      - {id: organisation, meaning: who sends it}
      - {id: day, meaning: the day of the move}
    monitoring:
      - id: campaign.enrolled
        ask: How many are enrolled?
        where: the portal
        good: all
        when: during
        source: \(source)
    afterwards:
      - id: campaign.end
        title: End it
        definition: Cancels the contract.
        when: nobody is left
        source: \(source)

    """

  static let coverage = """
    muster: coverage/1
    list: payloads
    title: Payload types
    source: \(source)
    entries:
      - {name: com.example.vpn, capabilities: [network.vpn], features: [network.vpn-profile]}
      - {name: com.example.old, left-out: nobody uses it}

    """
}
