internal import MusterModel

extension Snapshot {
  /// The name and version of the form that is hashed; it also stands in exported files.
  static let form = "muster-snapshot/1"

  /// The hash of everything that the snapshot says, the one before included.
  ///
  /// > Source: `docs/history.md`, "The chain".
  var canonicalHash: Digest { Digest(of: canonicalForm) }

  /// Every field in a fixed order with its length before it, so that no two snapshots have the same form.
  var canonicalForm: [UInt8] {
    var form = CanonicalForm()
    form.add(Self.form)
    form.add(origin.organisation)
    form.add(String(sequence))
    form.add(previous?.description)
    form.add(String(origin.takenAt.seconds))
    form.add(origin.day.description)
    for text in [origin.worksheet, origin.title, origin.label, origin.author, origin.tool] {
      form.add(text)
    }
    form.add(origin.profile)
    form.add(origin.catalogVersion)
    for hash in [origin.catalogHash, worksheetHash, assessmentHash] { form.add(hash.description) }
    form.add(String(result.devices))
    form.add(String(result.openItems))
    form.add(result.completeness?.description)
    for view in View.allCases { form.add(result.verdicts[view], result.scores?[view]) }
    form.add(String(result.parts.count))
    for part in result.parts {
      form.add(part.kind.rawValue)
      form.add(part.id)
      form.add(part.verdict, part.range)
    }
    return form.bytes
  }
}

/// Collects fields: `LENGTH:BYTES` for a field that is there, `-` for one that is not.
private struct CanonicalForm {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String?) {
    guard let text else {
      bytes.append(0x2D)
      return
    }
    bytes += Array("\(text.utf8.count):".utf8)
    bytes += Array(text.utf8)
  }

  mutating func add(_ verdict: Verdict, _ range: ScoreRange?) {
    add(verdict.rawValue)
    add(range?.low.description)
    add(range?.high.description)
  }
}
