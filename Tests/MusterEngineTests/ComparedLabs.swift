import MusterEngine
import MusterModel

extension Lab {
  /// As one side of a comparison.
  func side(_ label: String) -> ComparedWorksheet {
    ComparedWorksheet(
      label: label, worksheet: worksheet, index: index, profile: profile, day: day)
  }

  /// What became of it on the way to another lab.
  func change(to other: Lab, isSameCatalog: Bool = true) -> AttributedChange {
    Compare.change(from: side("old"), to: other.side("new"), isSameCatalog: isSameCatalog)
  }
}

extension AttributedChange {
  func item(_ name: String) -> ItemChange? { items.first { $0.item == name } }

  /// The class of each item.
  var classes: [String: ItemChange.Class] {
    Dictionary(items.map { ($0.item, $0.kind) }) { first, _ in first }
  }

  func step(_ kind: ChangeStep.Kind) -> ChangeStep? { steps?.first { $0.kind == kind } }
}
