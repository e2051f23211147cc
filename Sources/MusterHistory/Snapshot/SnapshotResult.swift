public import MusterModel

/// What an assessment said, as far as a history shows it.
public struct SnapshotResult: Hashable, Sendable {
  /// One domain or population.
  public struct Part: Hashable, Sendable {
    /// What a part can be; in the order of ``SnapshotResult/parts``.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case domain, population
    }

    /// What it is.
    public let kind: Kind
    /// Its id.
    public let id: String
    /// Its verdict in the view *now*.
    public let verdict: Verdict
    /// Its score in the view *now*; `nil` where nothing is in scope.
    public let range: ScoreRange?

    /// Creates a part.
    public init(kind: Kind, id: String, verdict: Verdict, range: ScoreRange?) {
      self.kind = kind
      self.id = id
      self.verdict = verdict
      self.range = range
    }
  }

  /// The headline verdict in each view.
  public let verdicts: Views<Verdict>
  /// The score in each view; `nil` where nothing is in scope.
  public let scores: Views<ScoreRange>?
  /// The settled part of the weight, 0 to 100; `nil` where nothing is in scope.
  public let completeness: Ratio?
  /// How many items are open.
  public let openItems: Int
  /// How many devices there are.
  public let devices: Int
  /// Domains, then populations, each in the order of ids.
  public let parts: [Part]

  /// Creates a result; puts the parts in order.
  public init(
    verdicts: Views<Verdict>, scores: Views<ScoreRange>?, completeness: Ratio?, openItems: Int,
    devices: Int, parts: [Part]
  ) {
    self.verdicts = verdicts
    self.scores = scores
    self.completeness = completeness
    self.openItems = openItems
    self.devices = devices
    self.parts = parts.sorted {
      ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id)
    }
  }

  /// What a finished assessment said.
  public init(_ assessment: Assessment) {
    let domains = assessment.domains.map {
      Part(
        kind: .domain, id: $0.domain.rawValue, verdict: $0.standing.verdicts.now,
        range: $0.standing.scores?.now)
    }
    let populations = assessment.populations.map {
      Part(
        kind: .population, id: $0.population.id.rawValue, verdict: $0.standing.verdicts.now,
        range: $0.standing.scores?.now)
    }
    self.init(
      verdicts: assessment.standing.verdicts, scores: assessment.standing.scores,
      completeness: assessment.standing.completeness, openItems: assessment.openItems,
      devices: assessment.devices, parts: domains + populations)
  }
}
