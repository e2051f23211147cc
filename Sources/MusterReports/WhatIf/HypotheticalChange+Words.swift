internal import MusterDiagnostics
internal import MusterModel

// What a change is, as a command and for machines.
extension HypotheticalChange {
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
