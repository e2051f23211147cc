import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// The completion scripts, driven in their shells.
@Suite(.serialized) struct ShellTests {
  /// Files whose names a shell must quote, in a folder of their own.
  struct Desk {
    let folder: TemporaryFolder
    let variables: [String: String]

    init(_ shell: String) async throws {
      folder = try TemporaryFolder()
      let contoso = try Repository.text("worksheets/contoso.yaml")
      for name in [
        "my sheet.yaml", "it's.yaml", "quo\"te.yml", "dol$lar.yaml", "back\\slash.yaml",
        "home/far.yaml", "sub/only.txt", "notes.txt", "co:lon.yaml", "a dir/in it.yaml",
      ] { _ = try folder.write(contoso, to: name) }
      let script = await Run("completions", shell)
      _ = try folder.write(script.out, to: "_muster")
      let bin = URL(fileURLWithPath: Binary.path).deletingLastPathComponent().path
      variables = [
        "DESK": folder.path, "HOME": "\(folder.path)/home", "PATH": "\(bin):/usr/bin:/bin",
      ]
    }

    func run(_ line: String, _ more: [String: String] = [:]) throws -> Binary {
      try Binary("cd \"$DESK\" && \(line)", variables.merging(more) { $1 })
    }
  }

  static func has(_ shell: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a script is read without a complaint and calls the program`(_ shell: String) async throws {
    let run = await Run("completions", shell)
    #expect(run.status == .fine)
    #expect(run.out.contains(" complete \(shell) "))
    #expect(run.out.hasSuffix("\n") && !run.out.hasSuffix("\n\n"))
    guard Self.has(shell) else { return }
    let check = try await Desk(shell).run("\(shell) -n _muster")
    #expect(check.status == 0)
    #expect(check.err == "")
  }

  struct Case: CustomTestStringConvertible {
    /// The line up to the cursor, with the shell's own quotes.
    let line: String
    let replies: [String]
    var testDescription: String { "muster \(line)" }
  }

  /// What every shell makes of a line; each reply is the whole word, without quotes.
  static let all = [
    Case(line: "exp", replies: ["explain"]),
    Case(line: "catalog li", replies: ["lint", "list"]),
    Case(line: "explain yaml.dup", replies: ["yaml.duplicate-key"]),
    Case(line: "assess --format ma", replies: ["markdown"]),
    Case(line: "fact federation-ws-trust o", replies: ["offered"]),
    Case(line: "check my", replies: ["my sheet.yaml"]),
    Case(line: "check 'my s", replies: ["my sheet.yaml"]),
    Case(line: "check \"my s", replies: ["my sheet.yaml"]),
    Case(line: "check my\\ s", replies: ["my sheet.yaml"]),
    Case(line: "check it", replies: ["it's.yaml"]),
    Case(line: "check quo", replies: ["quo\"te.yml"]),
    Case(line: "check dol", replies: ["dol$lar.yaml"]),
    Case(line: "check back", replies: ["back\\slash.yaml"]),
    Case(line: "check a\\ dir/", replies: ["a dir/in it.yaml"]),
    Case(line: "check ~/", replies: ["~/far.yaml"]),
    Case(line: "check sub/", replies: ["sub/only.txt"]),
    Case(line: "assess x --output no", replies: ["notes.txt"]),
    Case(line: "answer network.wifi must my\\ sheet.yaml --for ios", replies: ["ios-corporate"]),
    Case(line: "answer network.wifi must 'my sheet.yaml' --for ios", replies: ["ios-corporate"]),
    Case(line: "answer network.wifi must ~/far.yaml --for ios", replies: ["ios-corporate"]),
    Case(line: "check --nonsense=", replies: []),
    Case(line: "nonsense ", replies: []),
  ]

  /// Those that are tried at a terminal, where the shell itself puts the word into the line.
  static let typed = all.filter { example in
    example.replies.count == 1 && ["check", "answer"].contains(where: example.line.hasPrefix)
  }

  static let bash =
    all + [
      Case(line: "assess --format=ma", replies: ["markdown"]),
      Case(line: "assess --output=my", replies: ["my sheet.yaml"]),
      Case(line: "check co:l", replies: ["lon.yaml"]),
      Case(line: "check nothing-like-it", replies: []),
    ]

  /// Bash cuts words at blanks outside quotes and at `=` and `:`, and leaves quotes in place.
  @Test(arguments: bash)
  func `bash replies`(_ example: Case) async throws {
    let desk = try await Desk("bash")
    let program = """
      shopt -s failglob; set -f
      source ./_muster
      printf 'spec <%s>\\n' "$(complete -p muster)"
      COMP_LINE="muster $LINE"; COMP_POINT=${#COMP_LINE}
      eval "COMP_WORDS=($CUT)"
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _muster muster "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      for reply in "${COMPREPLY[@]}"; do printf '<%s>\\n' "$reply"; done
      """
    let words = Self.cut("muster " + example.line).map { word in
      "'" + word.replacing("'", with: "'\\''") + "'"
    }
    let run = try desk.run(
      "bash --norc -c \"$PROGRAM\"",
      ["PROGRAM": program, "LINE": example.line, "CUT": words.joined(separator: " ")])
    #expect(run.err == "")
    let lines = run.out.split(separator: "\n").map(String.init)
    #expect(lines.first == "spec <complete -F _muster muster>")
    #expect(lines.dropFirst().sorted() == example.replies.map { "<\($0)>" }.sorted())
  }

  /// Words as bash has them while a line is typed.
  static func cut(_ line: String) -> [String] {
    var words = [""]
    var quote: Character?
    var isEscaped = false
    for character in line {
      let isPlain = quote == nil && !isEscaped
      if isPlain, character == " " {
        if words.last != "" { words.append("") }
        continue
      }
      if isPlain, character == "=" || character == ":" {
        words += [String(character), ""]
        continue
      }
      if isPlain, character == "'" || character == "\"" {
        quote = character
      } else if !isEscaped, character == quote {
        quote = nil
      }
      isEscaped = !isEscaped && character == "\\" && quote != "'"
      words[words.count - 1].append(character)
    }
    // Right behind a break the break itself is the word at the cursor.
    if line.hasSuffix("=") || line.hasSuffix(":") { words.removeLast() }
    return words
  }

  /// What is typed into a bash at a terminal, with a tab at the end.
  @Test(
    .enabled(if: has("script"), "needs a terminal from script"),
    arguments: typed.filter { !$0.replies[0].hasPrefix("~") })
  func `bash at a terminal puts the word there and quotes it`(_ example: Case) async throws {
    let desk = try await Desk("bash")
    _ = try desk.folder.write(
      """
      PS1= PS2= HISTFILE=
      bind 'set bell-style none'
      bind 'set enable-bracketed-paste off'
      source ./_muster
      show() { printf '<%s>\\n' "$@" > shown; }

      """, to: "rc")
    // Behind the tab: to the start of the line, where `show` turns it into a question for its words.
    let run = try desk.run(
      "printf 'muster %s\\t\\001show \\005\\nexit\\n' \"$LINE\" "
        + "| script -qec 'bash --noprofile --rcfile ./rc -i' /dev/null > typed; cat shown",
      ["LINE": example.line])
    let lines = run.out.split(separator: "\n").map(String.init)
    #expect(lines.first == "<muster>")
    #expect(lines.last == "<\(example.replies[0])>")
  }

  @Test(
    .enabled(if: has("fish"), "fish is not installed; make test installs it"),
    arguments: all + [
      Case(line: "assess --format=ma", replies: ["--format=markdown"]),
      Case(line: "assess --output=my", replies: ["--output=my sheet.yaml"]),
      Case(line: "explain per-app", replies: ["network.per-app-vpn"]),
      Case(line: "check co:l", replies: ["co:lon.yaml"]),
    ])
  func `fish replies`(_ example: Case) async throws {
    let run = try await Desk("fish").run(
      "fish --no-config -c 'source ./_muster; complete -C \"muster $LINE\"'",
      ["LINE": example.line])
    #expect(run.err == "")
    let words = run.out.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    #expect(words.sorted() == example.replies.sorted())
  }

  @Test func `a shell that does not find the program says nothing`() async throws {
    let path = ["PATH": "/usr/bin:/bin"]
    let bash = try await Desk("bash").run(
      "bash --norc -c 'source ./_muster; COMP_WORDS=(muster ex) COMP_CWORD=1; _muster muster ex'",
      path)
    #expect(bash.out + bash.err == "")
    guard Self.has("fish") else { return }
    let fish = try await Desk("fish").run(
      "fish --no-config -c 'source ./_muster; complete -C \"muster ex\"'", path)
    #expect(fish.out + fish.err == "")
  }

  @Test(.enabled(if: has("fish"), "fish is not installed; make test installs it"))
  func `fish shows what a word means`() async throws {
    let run = try await Desk("fish").run(
      "fish --no-config -c 'source ./_muster; complete -C \"A=b muster fact conf\"'")
    #expect(run.out == "configuration-manager\twhether Configuration Manager is in use\n")
  }

  /// A zsh at a terminal of its own: a key completes and shows the line.
  @Test(
    .enabled(if: has("zsh"), "zsh is not installed; make test installs it"),
    arguments: typed + [
      Case(line: "assess --format=ma", replies: ["--format=markdown"]),
      Case(line: "assess --output=my", replies: ["--output=my sheet.yaml"]),
      Case(line: "check co:l", replies: ["co:lon.yaml"]),
    ])
  func `zsh puts the word there and quotes it`(_ example: Case) async throws {
    let desk = try await Desk("zsh")
    let program = """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell 'PS1= PS2=; unset zle_bracketed_paste; fpath=($DESK $fpath)'
      zpty -w shell 'autoload -U compinit; compinit -u -D'
      zpty -w shell 'ask() { zle complete-word; print -r -- $BUFFER > line; print DONE; BUFFER= }'
      zpty -w shell 'zle -N ask; bindkey "^T" ask; print -r -- "REA""DY"'
      zpty -r shell out '*READY*'
      zpty -n -w shell "muster $LINE"$'\\x14'
      zpty -r shell out '*DONE*'
      line=$(<line)
      print -rl -- "${(@Q)${(@z)line}}"
      """
    let run = try desk.run(
      "zsh -f -c \"$PROGRAM\"", ["PROGRAM": program, "LINE": example.line])
    let lines = run.out.split(separator: "\n").map(String.init)
    #expect(lines.first == "muster", "\(run.err)")
    #expect(lines.last == example.replies[0])
  }
}
