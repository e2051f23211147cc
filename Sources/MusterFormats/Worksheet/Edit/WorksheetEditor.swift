internal import MusterModel
internal import MusterYAML

/// Changes worksheets in the file, byte by byte, so that all else stays as people wrote it.
enum WorksheetEditor {
  /// The file with a change made.
  ///
  /// - Parameters:
  ///   - root: A worksheet without faults.
  ///   - populations: All of the worksheet, in its order.
  static func apply(
    _ change: WorksheetChange, to root: YAMLNode, populations: [PopulationID]
  ) throws(YAMLEdit.Refusal) -> YAMLNode {
    let changed = try make(change, in: root, populations)
    return try ConflictSettling(change).apply(to: changed, populations: populations)
  }

  private static func make(
    _ change: WorksheetChange, in root: YAMLNode, _ populations: [PopulationID]
  ) throws(YAMLEdit.Refusal) -> YAMLNode {
    switch change {
    case .answer(let item, let fields, let reach):
      var editor = AnswerEditor(root, item, populations)
      let content = editor.content(of: fields)
      if !content.isEmpty { try editor.set(content, for: reach) }
      for key in AnswerEditor.keys(fields.cleared) { try editor.remove(key, for: reach) }
      return editor.root
    case .unanswer(let item, let reach):
      var editor = AnswerEditor(root, item, populations)
      try editor.unset(for: reach)
      return editor.root
    case .decide(let item, let decision, let reach):
      var editor = AnswerEditor(root, item, populations)
      try editor.set([(Key.decision, AnswerEditor.content(of: decision))], for: reach)
      return editor.root
    case .undecide(let item, let reach):
      var editor = AnswerEditor(root, item, populations)
      try editor.remove(.decision, for: reach)
      return editor.root
    case .fact(let key, let values):
      return try YAMLEdit(root).setting(
        content(of: values, key.shape), at: [Key.facts.rawValue, key.rawValue],
        under: key.rawValue + ":")
    case .unsetFact(let key):
      return try YAMLEdit(root).removing([Key.facts.rawValue, key.rawValue])
    case .population(let id, let fields): return try population(id, fields, root)
    case .removePopulation(let id):
      return try YAMLEdit(root).removing([Key.populations.rawValue, id.rawValue])
    }
  }

  private static func content(of values: [String], _ shape: FactKey.Shape) -> YAMLContent {
    switch shape {
    case .texts: .list(values.map(YAMLContent.text))
    case .choices: .list(values.map(YAMLContent.word))
    case .text: .text(values.first ?? "")
    case .version, .number, .choice, .numberOrUnlimited: .word(values.first ?? "")
    }
  }

  private static func population(
    _ id: PopulationID, _ fields: PopulationFields, _ root: YAMLNode
  ) throws(YAMLEdit.Refusal) -> YAMLNode {
    let pairs = fields.pairs
    let path = [Key.populations.rawValue, id.rawValue]
    guard root.mapping[path[0]]?.mapping[path[1]] != nil else {
      return try YAMLEdit(root).setting(.mapping(pairs), at: path)
    }
    var root = root
    for (key, content) in pairs {
      root = try YAMLEdit(root).setting(content, at: path + [key])
    }
    return root
  }
}

extension PopulationFields {
  /// What is to be set, as a file spells it.
  var pairs: [(key: String, value: YAMLContent)] {
    var pairs: [(key: String, value: YAMLContent)] = []
    func add(_ key: Key, _ content: YAMLContent?) {
      if let content { pairs.append((key.rawValue, content)) }
    }
    add(.platform, platform.map(YAMLContent.word))
    add(.ownership, ownership.map(YAMLContent.word))
    add(.mode, mode.map(YAMLContent.word))
    add(.minimumOS, minimumOS.map(YAMLContent.text))
    add(.devices, devices.map { .word(String($0)) })
    add(.persona, persona.map(YAMLContent.text))
    return pairs
  }
}
