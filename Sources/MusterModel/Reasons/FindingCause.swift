extension Finding {
  /// What stands behind a finding.
  public enum Cause: Hashable, Sendable {
    /// Gates that are not met or not known, at least one.
    case gates([UnmetGate])
    /// Nobody has held a row for the platform against its source.
    case noReviewedRow
    /// What facts say.
    case fact(FactReason)
    /// The parts with the least value, by id, at least one.
    case held([HeldPart])
  }

  /// Something that a control names and that holds it down.
  public struct HeldPart: Hashable, Sendable {
    /// Why it does.
    public enum Standing: Hashable, Sendable {
      case unanswered, notUsed, low
    }

    /// Its id.
    public let item: String
    /// Why it does.
    public let standing: Standing

    /// Creates a part.
    public init(item: String, standing: Standing) {
      self.item = item
      self.standing = standing
    }
  }

  /// What people do instead, what to do, or what to answer.
  public enum Advice: Hashable, Sendable {
    /// Words of a catalog row that every language has: a question, or what to do.
    case row(String)
    /// Words of the catalog that stay English: of a route, or a control's condition.
    case english(String)
    /// What opens gates, at least one.
    case steps([Step])
  }

  /// Something that opens a gate.
  public enum Step: Hashable, Sendable {
    /// What to do for a requirement, in the words of its row.
    case fix(String)
    /// A plan with all of these service plans, by their titles.
    case buy([String])
  }
}
