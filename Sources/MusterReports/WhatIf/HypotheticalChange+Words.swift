internal import MusterDiagnostics
internal import MusterModel

// What a change is, in words, as an option and as a command.
extension HypotheticalChange {
  /// A phrase.
  var phrase: String {
    switch self {
    case .licence(let plan): "licence \(plan)"
    case .need, .requirement, .control:
      "\(item?.text ?? "") is \(word ?? "")"
        + (reach.map { " for " + $0.map(\.rawValue).joined(separator: ", ") } ?? "")
    case .fact(let key, let value): "fact \(key.rawValue) is \(value.shown)"
    case .removePopulation(let id): "without population \(id)"
    case .devices(let id, let count): "\(id) has \(count.grouped) devices"
    }
  }

  /// What makes the change in the worksheet: a command, or for a licence the line to add.
  func command(_ path: String) -> String {
    let reach = (reach ?? []).map { " --for \($0)" }.joined()
    return switch self {
    case .licence(let plan): "licences: - {plan: \(plan)}"
    case .need, .requirement, .control:
      "muster answer \(item?.text ?? "") \(word ?? "") \(path)\(reach)"
    case .fact(let key, let value):
      "muster fact " + ([key.rawValue] + value.words + [path]).joined(separator: " ")
    case .removePopulation(let id): "muster population \(id) \(path) --remove"
    case .devices(let id, let count): "muster population \(id) \(path) --devices \(count)"
    }
  }

  var json: JSONValue {
    func object(_ kind: String, _ members: (String, JSONValue)...) -> JSONValue {
      let known = Dictionary(members) { first, _ in first }
      let keys = ["plan", "item", "value", "populations", "fact", "values", "devices"]
      return .object(
        [.init("kind", .string(kind))] + keys.map { .init($0, known[$0] ?? .null) })
    }
    switch self {
    case .licence(let plan): return object("licence", ("plan", .string(plan.rawValue)))
    case .need, .requirement, .control:
      return object(
        "answer", ("item", .text(item?.text)), ("value", .text(word)),
        ("populations", reach.map { .texts($0.map(\.rawValue)) } ?? .null))
    case .fact(let key, let value):
      return object("fact", ("fact", .string(key.rawValue)), ("values", .texts(value.words)))
    case .removePopulation(let id):
      return object("without-population", ("populations", .texts([id.rawValue])))
    case .devices(let id, let count):
      return object(
        "devices", ("populations", .texts([id.rawValue])), ("devices", .whole(count)))
    }
  }
}

extension FactValue {
  /// As a report shows it.
  fileprivate var shown: String { words.isEmpty ? "empty" : words.joined(separator: ", ") }
}
