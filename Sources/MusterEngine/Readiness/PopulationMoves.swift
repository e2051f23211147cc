internal import MusterModel

/// How each population gets from the old MDM to Intune.
struct PopulationMoves {
  let scorer: Scorer

  /// In the order of populations.
  func make() -> [PopulationMove] {
    let catalog = scorer.index.catalog
    let product = catalog.products.first { $0.id == scorer.worksheet.source }
    return scorer.populations.map { population in
      let platform = scorer.index.platforms[population.platform]
      let paths = catalog.paths.filter {
        $0.platform == population.platform && $0.to.contains(population.mode)
      }
      return PopulationMove(
        population: population, platformTitle: platform?.title ?? population.platform.rawValue,
        modeTitle: platform?.mode(population.mode)?.title ?? population.mode.rawValue,
        erasure: Erasure(of: paths), ways: paths.map { way($0, population) },
        leaving: leaving(product, population))
    }
  }

  private func way(_ path: ReEnrolmentPath, _ population: Population) -> PopulationMove.Way {
    let states = scorer.index.catalog.states
    let from = path.from.map { id in
      states.first { $0.platform == path.platform && $0.id == id }?.title ?? id.rawValue
    }
    let isReached: Bool? =
      if let least = path.minimumOS { population.minimumOS.map { $0 >= least } } else { true }
    return PopulationMove.Way(from: from, path: path, isReached: isReached)
  }

  /// The row that names the mode speaks before the one for the whole platform.
  private func leaving(
    _ product: LegacyProduct?, _ population: Population
  ) -> LegacyProduct.Leaving? {
    let rows = (product?.leaving ?? []).filter { $0.platform == population.platform }
    return rows.first { $0.modes?.contains(population.mode) == true }
      ?? rows.first { $0.modes == nil }
  }
}
