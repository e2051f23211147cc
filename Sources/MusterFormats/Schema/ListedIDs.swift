internal import MusterModel

/// The ids that schemas list, with what editors show beside them.
struct ListedIDs {
  struct Row {
    let id: String
    let title: String
    /// What it means, or what is asked; one or two sentences.
    let meaning: String
  }

  private var rows: [ReferenceKind: [Row]] = [:]

  /// None.
  init() {}

  /// Those that a worksheet refers to, old names of answered rows too.
  init(_ catalog: Catalog) {
    rows = [
      .capability: catalog.capabilities.map {
        Row(id: $0.id.rawValue, title: $0.title, meaning: "\($0.definition) \($0.ask)")
      },
      .requirement: catalog.requirements.map {
        Row(id: $0.id.rawValue, title: $0.title, meaning: $0.definition)
      },
      .control: catalog.frameworks.flatMap { framework in
        framework.controls.map {
          Row(id: $0.id.rawValue, title: $0.title, meaning: framework.title)
        }
      },
      .framework: catalog.frameworks.map { Row($0.id.rawValue, $0.title) },
      .platform: catalog.platforms.map { Row($0.id.rawValue, $0.title) },
      .plan: catalog.plans.map { Row($0.id.rawValue, $0.title) },
      .product: catalog.products.map { Row($0.id.rawValue, $0.title) },
      .profile: catalog.profiles.map { Row($0.id.rawValue, $0.title) },
    ]
    for kind in [ReferenceKind.capability, .requirement, .control] {
      let known = of(kind)
      for (old, new) in catalog.renamed {
        guard let row = known.first(where: { $0.id == new }) else { continue }
        rows[kind, default: []].append(
          Row(id: old, title: row.title, meaning: "Its name is \(new) now. \(row.meaning)"))
      }
    }
    for kind in rows.keys { rows[kind]?.sort { $0.id < $1.id } }
  }

  /// The rows of a kind by id, ascending; empty where a schema does not list them.
  func of(_ kind: ReferenceKind) -> [Row] { rows[kind] ?? [] }
}

extension ListedIDs.Row {
  fileprivate init(_ id: String, _ title: String) {
    self.init(id: id, title: title, meaning: title)
  }
}
