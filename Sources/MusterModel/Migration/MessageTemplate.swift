/// A text to send to a group of people, with placeholders in double braces.
public struct MessageTemplate: Hashable, Sendable {
  /// When it is sent.
  public enum Step: String, CaseIterable, Hashable, Sendable {
    case announcement, instructions, reminder, deadline, help, thanks
  }

  /// Who reads it.
  public enum Audience: String, CaseIterable, Hashable, Sendable {
    case everyone, users, managers
    case serviceDesk = "service-desk"
    case executives
    case worksCouncil = "works-council"
  }

  /// How it reaches them.
  public enum Channel: String, CaseIterable, Hashable, Sendable {
    case email, chat, intranet, poster
  }

  /// Unique among campaign rows.
  public let id: CampaignID
  /// A few words.
  public internal(set) var title: String
  /// When it is sent.
  public let step: Step
  /// Who reads it.
  public let audience: Audience
  /// The platform it is about, or `nil` for all.
  public let platform: PlatformID?
  /// How it reaches them.
  public let channel: Channel
  /// Its subject or headline.
  public let subject: String
  /// The text.
  public let body: String
  /// The page whose advice it follows.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a template.
  public init(
    id: CampaignID, title: String, step: Step, audience: Audience, platform: PlatformID?,
    channel: Channel, subject: String, body: String, source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.step = step
    self.audience = audience
    self.platform = platform
    self.channel = channel
    self.subject = subject
    self.body = body
    self.source = source
    self.origin = origin
  }

  /// The names between double braces in subject and body, in their order, each once.
  public var placeholderNames: [String] {
    var names: [String] = []
    for name in parts.names where !names.contains(name) { names.append(name) }
    return names
  }

  /// Whether braces stand in the texts that open or close nothing, so that readers would see them.
  public var hasStrayBraces: Bool { parts.isStray }

  private var parts: (names: [String], isStray: Bool) {
    var names: [String] = []
    var isStray = false
    for text in [subject, body] {
      var rest = text[...]
      while let open = rest.firstIndex(of: "{") {
        if rest[..<open].contains("}") { isStray = true }
        rest = rest[open...]
        guard rest.hasPrefix("{{"), let close = rest.firstIndex(of: "}"),
          rest[close...].hasPrefix("}}")
        else {
          isStray = true
          rest = rest.dropFirst()
          continue
        }
        let name = rest[..<close].dropFirst(2)
        if name.isEmpty || name.contains("{") { isStray = true } else { names.append(String(name)) }
        rest = rest[close...].dropFirst(2)
      }
      if rest.contains("}") { isStray = true }
    }
    return (names, isStray)
  }
}

/// What a template leaves open.
public struct Placeholder: Hashable, Sendable {
  /// The name between the braces.
  public let id: CampaignID
  /// What to write there.
  public let meaning: String
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a placeholder.
  public init(id: CampaignID, meaning: String, origin: RowOrigin) {
    self.id = id
    self.meaning = meaning
    self.origin = origin
  }
}
