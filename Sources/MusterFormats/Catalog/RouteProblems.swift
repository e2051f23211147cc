internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// The rules of one route row beyond its shape.
struct RouteProblems {
  private let route: Route
  private let fields: Fields
  private let capability: Capability?
  private(set) var isLoadable = true

  init(_ route: Route, _ fields: Fields, _ capability: Capability?) {
    self.route = route
    self.fields = fields
    self.capability = capability
  }

  mutating func find() -> [Diagnostic] {
    var result: [Diagnostic] = []
    let place = route.origin.place
    func add(
      _ code: DiagnosticCode, _ message: String, _ node: YAMLNode? = nil, help: String? = nil
    ) {
      result.append(Diagnostic(code, message, at: node?.place ?? place, help: help))
    }
    let hasNarrowing = route.modes != nil || route.minimumOS != nil
    if hasNarrowing, route.platforms.count != 1 {
      add(
        .catalogRouteNeedsOnePlatform, "a route with modes or minimum-os has one platform",
        fields[Key.platforms], help: "write one row a platform")
    }
    if route.relation == .partial, route.missing.isEmpty {
      add(
        .catalogPartialNeedsMissing, "a partial route names what is missing",
        fields[Key.relation], help: "add 'missing:' with facets of '\(route.capability)'")
    }
    if route.relation != .partial, !route.missing.isEmpty {
      add(
        .catalogMissingOnlyInPartial, "only a partial route misses facets", fields[Key.missing],
        help: "write 'relation: partial', or remove 'missing:'")
    }
    if route.relation == .alternative, route.differs == nil {
      add(
        .catalogRouteText, "an alternative route says what differs", fields[Key.relation],
        help: "add 'differs:'")
    }
    if route.relation == .partial || route.relation == .none, route.workaround == nil {
      add(
        .catalogRouteText, "a route with gaps says what people do instead", fields[Key.relation],
        help: "add 'workaround:', or write there that none is known")
    }
    if (route.relation == .none) != route.features.isEmpty {
      add(
        .catalogRouteFeatures,
        route.features.isEmpty
          ? "a route names the features it needs" : "a route of relation none names no features",
        fields[Key.features] ?? fields[Key.relation])
    }
    addFacetsAndPlatforms(&result)
    isLoadable = !result.contains { $0.severity == .error }
    return result
  }

  private func addFacetsAndPlatforms(_ result: inout [Diagnostic]) {
    guard let capability else { return }
    let facets = capability.facets.map(\.id.rawValue)
    for node in fields[Key.missing]?.items ?? [] where !facets.contains(node.text) {
      result.append(
        Diagnostic(
          .catalogUnknownReference,
          "capability '\(capability.id)' has no facet '\(node.text.shortened)'", at: node.place,
          help: Suggestion.help(for: node.text, among: facets)
            ?? "its facets: \(facets.joined(separator: ", "))"))
    }
    if route.relation == .partial, route.missing.count == facets.count {
      result.append(
        Diagnostic(
          .catalogPartialNeedsMissing, "a partial route reaches at least one facet",
          at: fields[Key.missing]?.place ?? route.origin.place, help: "write 'relation: none'"))
    }
    for node in fields[Key.platforms]?.items ?? []
    where !capability.platforms.contains(where: { node.isText($0.rawValue) }) {
      result.append(
        Diagnostic(
          .catalogFeatureReach,
          "capability '\(capability.id)' does not apply to '\(node.text)'", at: node.place,
          help: "add it to 'applies-to', or remove it here"))
    }
  }
}
