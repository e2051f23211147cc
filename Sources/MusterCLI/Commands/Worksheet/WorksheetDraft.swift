internal import MusterDiagnostics
internal import MusterModel

/// What is known of a worksheet that is not written yet.
struct WorksheetDraft {
  let catalog: Catalog
  var source: LegacyProduct?
  var organisation: String?
  var title: String?
  var cloud: Cloud?
  var populations: [Population] = []
  /// `nil` is unknown.
  var licences: [OwnedLicence]?
  var frameworks: [FrameworkID] = []

  init(catalog: Catalog) {
    self.catalog = catalog
  }

  /// Whether nothing has to be asked.
  var isComplete: Bool { source != nil && !populations.isEmpty }

  /// `Contoso, Jamf Pro to Intune`.
  var likelyTitle: String {
    "\(organisation ?? "Our organisation"), \(source?.title ?? "another MDM") to Intune"
  }

  func worksheet(_ path: String) -> Worksheet {
    var worksheet = Worksheet(
      path: path, title: title ?? likelyTitle, organisation: organisation ?? "Our organisation",
      profile: Profile.usual, populations: populations)
    worksheet.source = source?.id
    worksheet.cloud = cloud
    worksheet.licences = licences
    worksheet.frameworks = frameworks
    return worksheet
  }

  /// The draft with what options say in the place of what it held.
  func reading(_ invocation: Invocation) throws(Interruption) -> WorksheetDraft {
    var asked = WorksheetDraft(catalog: catalog)
    try asked.read(invocation)
    asked.source = source
    asked.organisation = asked.organisation ?? organisation
    asked.licences = asked.licences ?? licences
    if asked.frameworks.isEmpty { asked.frameworks = frameworks }
    return asked
  }

  /// Reads what options say.
  mutating func read(_ invocation: Invocation) throws(Interruption) {
    do throws(Misfit) {
      if let text = invocation.value(InitCommand.source) { try setSource(text) }
      organisation = invocation.value(InitCommand.organisation)
      title = invocation.value(InitCommand.title)
      cloud = invocation.value(InitCommand.cloud).flatMap(Cloud.init)
      for text in invocation.values(InitCommand.population) { try addPopulation(text) }
      for text in invocation.values(InitCommand.plan) { try addPlan(text) }
      for text in invocation.values(InitCommand.framework) { try addFramework(text) }
    } catch {
      throw .usage(error.message, help: error.help)
    }
  }
}

// MARK: - What people write

extension WorksheetDraft {
  /// Why a text is not what was asked for.
  struct Misfit: Error {
    let message: String
    let help: String?

    /// Nothing of a kind is called so.
    init(_ noun: String, _ name: String, among known: [String]) {
      message = "there is no \(noun) '\(name)'"
      help = Suggestion.help(for: name, among: known) ?? "one of: \(known.joined(separator: ", "))"
    }

    init(_ message: String, help: String?) {
      self.message = message
      self.help = help
    }
  }

  mutating func setSource(_ text: String) throws(Misfit) {
    guard let product = catalog.products.first(where: { $0.id.rawValue == text }) else {
      throw Misfit("product", text, among: catalog.products.map(\.id.rawValue))
    }
    source = product
  }

  mutating func addFramework(_ text: String) throws(Misfit) {
    guard let framework = catalog.frameworks.first(where: { $0.id.rawValue == text }) else {
      throw Misfit("framework", text, among: catalog.frameworks.map(\.id.rawValue))
    }
    if !frameworks.contains(framework.id) { frameworks.append(framework.id) }
  }

  /// `PLAN`, `PLAN=USERS`, or `none`.
  mutating func addPlan(_ text: String) throws(Misfit) {
    guard text != "none" else {
      licences = licences ?? []
      return
    }
    let (name, count) = try Self.split(text, "users")
    guard let plan = catalog.plans.first(where: { $0.id.rawValue == name }) else {
      throw Misfit("plan", name, among: catalog.plans.map(\.id.rawValue))
    }
    licences =
      (licences ?? [])
      + [OwnedLicence(plan: plan.id, users: count, period: Period(), place: Self.nowhere)]
  }

  /// `PLATFORM=N`, `PLATFORM:OWNERSHIP=N` or `PLATFORM:OWNERSHIP:MODE=N`.
  mutating func addPopulation(_ text: String) throws(Misfit) {
    let (name, count) = try Self.split(text, "devices")
    guard let count else {
      throw Misfit("'\(text)' does not say how many devices", help: "write \(text)=100")
    }
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let platform = catalog.platforms.first(where: { $0.id.rawValue == parts[0] }) else {
      throw Misfit("platform", parts[0], among: catalog.platforms.map(\.id.rawValue))
    }
    var wanted: Ownership?
    if parts.count > 1 {
      wanted = Ownership(rawValue: parts[1])
      guard wanted != nil else {
        throw Misfit("ownership", parts[1], among: Ownership.allCases.map(\.rawValue))
      }
    }
    let modes = platform.modes.filter { mode in
      (wanted.map(mode.ownership.contains) ?? true)
        && (parts.count < 3 || mode.id.rawValue == parts[2])
    }
    guard parts.count <= 3, let mode = modes.first, let first = mode.ownership.first else {
      throw Misfit(
        "enrolment mode of \(platform.title)", parts.dropFirst(2).joined(separator: ":"),
        among: platform.modes.map(\.id.rawValue))
    }
    try addPopulation(platform, mode, wanted ?? first, devices: count)
  }

  mutating func addPopulation(
    _ platform: Platform, _ mode: Platform.Mode, _ ownership: Ownership, devices: Int
  ) throws(Misfit) {
    let short = "\(platform.id)-\(ownership.rawValue)"
    let taken = populations.map(\.id.rawValue)
    let name = taken.contains(short) ? "\(short)-\(mode.id)" : short
    guard let id = PopulationID(name), !taken.contains(name) else {
      throw Misfit("population '\(name)' is given twice", help: "give it once, with all devices")
    }
    populations.append(
      Population(
        id: id, platform: platform.id, ownership: ownership, mode: mode.id, minimumOS: nil,
        devices: devices, place: Self.nowhere))
  }

  /// A name and a number of at least 1 after `=`.
  private static func split(
    _ text: String, _ noun: String
  ) throws(Misfit) -> (name: String, count: Int?) {
    guard let mark = text.firstIndex(of: "=") else { return (text, nil) }
    let digits = text[text.index(after: mark)...]
    guard let count = Int(digits), (1...Population.mostDevices).contains(count) else {
      throw Misfit("'\(digits)' is no number of \(noun)", help: "write digits only, at least 1")
    }
    return (String(text[..<mark]), count)
  }

  private static var nowhere: SourcePlace {
    let start = SourcePosition(line: 1, column: 1)
    return SourcePlace(file: SourceFile(path: "", bytes: []), start: start, end: start)
  }
}
