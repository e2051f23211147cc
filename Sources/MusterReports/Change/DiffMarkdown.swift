internal import MusterModel

/// A change as Markdown for a comment on a pull request: a short table, and the rest folded.
struct DiffMarkdown {
  let words: DiffWords
  private var change: AttributedChange { words.change }

  /// Ends with a line break.
  var text: String {
    let sections = DiffSections(words: words)
    var text = "## \(change.after.title.markdown)\n\n**\(sections.headline.markdown)**\n\n"
    for (phrase, side) in [(DiffPhrase.diffBefore, change.before), (.diffAfter, change.after)] {
      text += "- \(words.text(phrase).markdown): \(words.side(side).markdown)\n"
    }
    text += "\n"
    for note in words.notes { text += "> \(note.markdown)\n\n" }
    if change.isEmpty { return text + words.text(.diffNothing).markdown + "\n" }
    if let steps = sections.steps(onlyTaken: true) { text += BlockMarkdown.text([.table(steps)]) }
    text += counts
    text += BlockMarkdown.text(sections.blockers)
    text += folded(words.text(.diffSides), [.table(sections.sides)])
    if let populations = sections.populations {
      text += folded(words.language.text(.headPopulations), [.table(populations)])
    }
    for (kind, items) in words.classes {
      let title = words.text(
        .diffCount, ["title": words.title(kind), "count": String(items.count)])
      text += folded(title, [.table(sections.table(kind, items))])
    }
    return String(text.dropLast())
  }

  /// How many items each class has, and what they did to the low score.
  private var counts: String {
    guard !change.items.isEmpty else { return "" }
    var text =
      "| \(words.text(.diffWhat).markdown) | \(words.text(.diffItems).markdown) | \(words.text(.diffPoints).markdown) |\n|---|---:|---:|\n"
    for (kind, items) in words.classes {
      let gain = items.reduce(0) { $0 + $1.gain }
      text += "| \(words.title(kind).markdown) | \(items.count) | \(words.signed(gain)) |\n"
    }
    return text + "\n"
  }

  private func folded(_ title: String, _ blocks: [Block]) -> String {
    "<details><summary>\(title.escapedForHTML)</summary>\n\n\(BlockMarkdown.text(blocks))</details>\n\n"
  }
}
