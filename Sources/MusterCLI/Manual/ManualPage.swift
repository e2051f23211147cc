/// The man page of the program, made from the table of commands.
enum ManualPage {
  /// For section 1; the version stands where other pages have a day, so that the same program has the same page.
  static var text: String {
    let version = "version \(Program.version)"
    var page = Roff()
    page.call("TH", "MUSTER", "1", version, "Muster \(Program.version)", "Muster")
    head(&page)
    page.call("SH", "COMMANDS")
    for command in Commands.listed { section(command, &page) }
    surroundings(&page)
    page.call("SH", "EXAMPLES")
    for example in Commands.listed.flatMap(\.examples) {
      page.call("PP")
      page.line("\(example.meaning):")
      page.example(example.line)
    }
    page.call("SH", "SEE ALSO")
    page.call("BR", "bash", "(1), ")
    page.call("BR", "fish", "(1), ")
    page.call("BR", "zsh", "(1)")
    return page.text
  }

  private static func head(_ page: inout Roff) {
    page.call("SH", "NAME")
    page.line("muster - is an organisation ready to leave its MDM for Microsoft Intune")
    page.call("SH", "SYNOPSIS")
    page.call("B", "muster")
    page.line("COMMAND [OPTIONS] [ARGUMENTS]")
    page.call("br")
    page.call("B", "muster --help")
    page.line("[COMMAND]")
    page.call("br")
    page.call("B", "muster --version")
    page.call("SH", "DESCRIPTION")
    page.line(
      "Muster tells whether an organisation is ready to leave its MDM for Microsoft Intune,")
    page.line("and what stands in the way.")
    page.line("It compares one YAML worksheet with a catalog of sourced and dated facts, offline,")
    page.line("and prints a verdict, a score range and every reason for them.")
    page.call("PP")
    page.line("Results go to standard output, diagnostics to standard error.")
    page.line("A single hyphen stands for standard input or output.")
    page.line("Options may stand before and after arguments; after two hyphens every word is one.")
    page.line("A value follows its option as the next word or behind an equals sign.")
    page.call("SH", "OPTIONS")
    entry(&page, "--help", means: "print all commands, or options and examples of one")
    entry(&page, "--version", means: "print the version")
  }

  private static func section(_ command: Command, _ page: inout Roff) {
    page.call("SS", command.synopsis)
    page.line("What it does: \(command.summary).")
    for value in command.arguments.flatMap(\.values) where !value.choices.isEmpty {
      page.line("\(value) is one of: \(value.choices.joined(separator: ", ")).")
    }
    for option in command.options {
      let choices =
        option.choices.isEmpty ? "" : "; one of: \(option.choices.joined(separator: ", "))"
      let repeats = option.repeats ? "; may be repeated" : ""
      entry(
        &page, option.name, option.value?.description,
        means: option.meaning + choices + repeats)
    }
  }

  private static func entry(
    _ page: inout Roff, _ term: String, _ value: String? = nil, means meaning: String
  ) {
    page.call("TP")
    if let value { page.call("BI", term + " ", value) } else { page.call("B", term) }
    page.line(meaning)
  }

  private static func surroundings(_ page: inout Roff) {
    page.call("SH", "EXIT STATUS")
    for status in ExitStatus.allCases { entry(&page, "\(status.rawValue)", means: status.meaning) }
    page.call("SH", "ENVIRONMENT")
    entry(
      &page, "NO_COLOR",
      means: "where it is set and not empty, no colour is used, not even on a terminal")
    page.call("SH", "FILES")
    page.line("Muster reads no file of settings.")
    page.line("The catalog is inside the program; --catalog lays folders of YAML files over it.")
    page.line("A worksheet is one YAML file with any name, for which")
    page.call("B", "muster catalog schema worksheet")
    page.line("prints a JSON Schema.")
    page.line("A file is replaced as a whole, so that a reader sees the old or the new one.")
  }
}
