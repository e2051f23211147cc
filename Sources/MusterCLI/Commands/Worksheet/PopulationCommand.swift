internal import MusterFormats
internal import MusterModel

/// `muster population`.
enum PopulationCommand {
  static let platform = Command.Option("--platform", .platform, "operating system")
  static let ownership = Command.Option(
    "--ownership", "WHO", choices: Ownership.allCases.map(\.rawValue), "who owns the devices")
  static let mode = Command.Option("--mode", .mode, "how they will be enrolled in Intune")
  static let devices = Command.Option("--devices", .number, "how many")
  static let minimumOS = Command.Option("--minimum-os", .version, "lowest OS among them")
  static let persona = Command.Option("--persona", "TEXT", "who uses them")
  static let remove = Command.Option("--remove", "take the population out")

  static let command = Command(
    name: "population", summary: "add, change or remove a group of like devices",
    arguments: [.one(.population), .one(.worksheet)],
    options: [platform, ownership, mode, devices, minimumOS, persona, remove]
      + WorksheetEditing.options,
    examples: [
      .init(
        "muster population macs w.yaml --platform macos --ownership corporate --mode ade --devices 9",
        "a new one; muster catalog show macos lists the modes"),
      .init("muster population macs w.yaml --devices 10", "change what is named"),
      .init("muster population macs w.yaml --remove", "take it out"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let name = invocation.arguments[0]
    guard let id = PopulationID(name) else {
      throw .usage(
        "'\(name)' is no id", help: "use a-z, 0-9, hyphen and dot, such as ios-corporate")
    }
    let fields = try fields(invocation)
    let isRemoved = invocation.has(remove)
    let named = [platform, ownership, mode, devices, minimumOS, persona].filter(invocation.has)
    guard named.isEmpty == isRemoved else {
      throw .usage(
        isRemoved
          ? "'--remove' takes the population out and sets nothing"
          : "nothing is said about '\(name)'",
        help: "muster population --help lists the options")
    }
    guard let editing = try await WorksheetEditing(invocation.arguments[1], invocation, &console)
    else {
      return .findings
    }
    return try await editing.apply(
      isRemoved ? .removePopulation(id) : .population(id, fields),
      isRemoved ? "population \(name) is out" : "population \(name) is set", &console)
  }

  private static func fields(_ invocation: Invocation) throws(Interruption) -> PopulationFields {
    var fields = PopulationFields()
    fields.platform = invocation.value(platform)
    fields.ownership = invocation.value(ownership)
    fields.mode = invocation.value(mode)
    fields.minimumOS = invocation.value(minimumOS)
    fields.persona = invocation.value(persona)
    if let text = invocation.value(devices) {
      guard let number = Int(text), number > 0 else {
        throw .usage("'\(text)' is no number of devices", help: "write digits only, at least 1")
      }
      fields.devices = number
    }
    return fields
  }
}
