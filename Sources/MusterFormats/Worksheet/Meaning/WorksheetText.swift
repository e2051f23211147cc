internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// A worksheet as lines that are the same for all files that say the same, for comparing versions.
///
/// One fact a line, sorted within its section; an answer that is the same for all populations names none.
public enum WorksheetText {
  /// The lines, each with a line break; `nil` where the worksheet has faults other than open conflicts.
  public static func render(_ document: WorksheetDocument) -> String? {
    guard let meaning = document.meaning,
      document.faults.allSatisfy({ $0.code == .worksheetUnresolvedConflict })
    else { return nil }
    let lines =
      head(meaning) + populations(meaning) + licences(meaning) + facts(meaning)
      + answers(meaning) + conflicts(meaning)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ words: [String], _ value: String) -> String {
    words.joined(separator: " ") + ": " + value
  }

  private static func head(_ meaning: WorksheetMeaning) -> [String] {
    let keys = WorksheetMeaning.headFields.map(\.key)
    let lines = keys.compactMap { key in
      meaning.head[key].map { line([key], $0.meaning.line) }
    }
    return lines + meaning.frameworks.keys.sorted().map { line(["framework"], $0) }
  }

  private static func populations(_ meaning: WorksheetMeaning) -> [String] {
    meaning.populations.sorted { $0.key < $1.key }.flatMap { id, statement in
      WorksheetShapes.population.fields.compactMap { field in
        statement.values[field.key].map {
          line(["population", id.rawValue, field.key], $0.meaning.line)
        }
      }
    }
  }

  private static func licences(_ meaning: WorksheetMeaning) -> [String] {
    guard let licences = meaning.licences else { return [] }
    if licences.isEmpty { return [line(["licences"], "none")] }
    return licences.map { line(["licence"], $0.statement.meaning.line) }.sorted()
  }

  private static func facts(_ meaning: WorksheetMeaning) -> [String] {
    meaning.facts.sorted { $0.key < $1.key }.map { key, value in
      line(["fact", key.rawValue], value.meaning.line)
    }
  }

  private static func answers(_ meaning: WorksheetMeaning) -> [String] {
    meaning.answers.sorted { $0.key < $1.key }.flatMap { item, answers in
      WorksheetShapes.answerFields(item).flatMap { field in
        lines(item, field.key, answers, meaning.populationIDs.sorted())
      }
    }
  }

  /// The values of one key: one line for all populations, or one for all that have the same.
  private static func lines(
    _ item: ItemID, _ key: String, _ answers: ItemAnswers, _ populations: [PopulationID]
  ) -> [String] {
    var groups: [String: [PopulationID]] = [:]
    for population in populations {
      guard let value = answers.statement(for: population)?.values[key] else { continue }
      groups[value.meaning.line, default: []].append(population)
    }
    return groups.sorted { ($0.value[0], $0.key) < ($1.value[0], $1.key) }.map { value, reach in
      let isAll = reach.count == populations.count
      let names = isAll ? [] : ["for", reach.map(\.rawValue).joined(separator: ", ")]
      return line([item.text, key] + names, value)
    }
  }

  private static func conflicts(_ meaning: WorksheetMeaning) -> [String] {
    let fields = meaning.root.map { Fields($0) }
    return (fields?[Key.conflicts]?.items ?? []).map { entry in
      line([Key.conflicts.rawValue], Meaning(entry, .any).line)
    }.sorted()
  }
}
