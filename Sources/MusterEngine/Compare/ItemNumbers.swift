internal import MusterModel

/// One number for each item of two catalogs: those of the newer first, then what only the older has.
struct ItemNumbers {
  /// What an item is called, and where its row stands.
  struct Entry {
    let id: String
    let title: String
    let isOrganisation: Bool
  }

  /// By number: the id that the newer catalog uses.
  private(set) var ids: [String] = []
  /// By number: the id in the older catalog, where it is another.
  private(set) var formerIDs: [Int: String] = [:]
  private let new: CatalogIndex
  private let old: CatalogIndex
  /// By the place of an item in the older catalog; `nil` where both are the same.
  private var oldNumbers: [Int]?
  /// Places in the older catalog, from the first number that the newer one does not have.
  private var oldPlaces: [Int] = []

  init(old: CatalogIndex, new: CatalogIndex, isSame: Bool, _ table: RenameTable) {
    self.old = old
    self.new = new
    ids = (0..<Self.count(new)).map { Self.item(at: $0, new).text }
    guard !isSame else { return }
    var known: [ItemID: Int] = [:]
    for place in ids.indices { known[Self.item(at: place, new)] = place }
    var numbers: [Int] = []
    for place in 0..<Self.count(old) {
      let item = Self.item(at: place, old)
      let current = table.current(item.text)
      if let number = known[item.named(current)] {
        numbers.append(number)
        if current != item.text { formerIDs[number] = item.text }
      } else {
        numbers.append(ids.count)
        ids.append(item.text)
        oldPlaces.append(place)
      }
    }
    oldNumbers = numbers
  }

  var count: Int { ids.count }

  /// The number of a cell's item.
  ///
  /// - Parameter isOld: Whether it is scored with the older catalog.
  func number(_ subject: Cell.Subject, _ scorer: Scorer, isOld: Bool) -> Int {
    let index = scorer.index
    let place =
      switch subject {
      case .capability(let position): position
      case .requirement(let position): index.capabilities.count + position
      case .control(let position):
        index.capabilities.count + index.requirements.count + scorer.controls[position].row
      }
    return isOld ? oldNumbers?[place] ?? place : place
  }

  func entry(_ number: Int) -> Entry {
    let isNew = number < Self.count(new)
    let index = isNew ? new : old
    let place = isNew ? number : oldPlaces[number - Self.count(new)]
    let capabilities = index.capabilities.count
    let requirements = capabilities + index.requirements.count
    if place < capabilities {
      return Entry(
        id: ids[number], title: index.catalog.capabilities[place].title, isOrganisation: false)
    }
    if place < requirements {
      let row = index.catalog.requirements[place - capabilities]
      return Entry(
        id: ids[number], title: row.title, isOrganisation: row.scope == .organisation)
    }
    let control = index.controlRows[place - requirements]
    return Entry(
      id: ids[number], title: "\(control.number) \(control.title)", isOrganisation: false)
  }

  private static func count(_ index: CatalogIndex) -> Int {
    index.capabilities.count + index.requirements.count + index.controlRows.count
  }

  private static func item(at place: Int, _ index: CatalogIndex) -> ItemID {
    let capabilities = index.capabilities.count
    let requirements = capabilities + index.requirements.count
    if place < capabilities { return .capability(index.catalog.capabilities[place].id) }
    if place < requirements {
      return .requirement(index.catalog.requirements[place - capabilities].id)
    }
    return .control(index.controlRows[place - requirements].id)
  }
}

extension ItemID {
  /// An item of the same kind with another id.
  fileprivate func named(_ text: String) -> ItemID {
    switch self {
    case .capability(let id): .capability(CapabilityID(text) ?? id)
    case .requirement(let id): .requirement(RequirementID(text) ?? id)
    case .control(let id): .control(ControlID(text) ?? id)
    }
  }
}
