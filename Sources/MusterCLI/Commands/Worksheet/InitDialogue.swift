internal import MusterDiagnostics
internal import MusterModel
internal import MusterReports

/// Asks what a new worksheet has to know, one question after the other.
struct InitDialogue {
  let terminal: Terminal
  let width: Int

  /// One question: what it asks, what an empty line means, and what it does with an answer.
  private struct Step {
    let prompt: String
    let help: String
    let proposal: (WorksheetDraft) -> String?
    let take: (String, inout WorksheetDraft) throws(WorksheetDraft.Misfit) -> Void
  }

  /// Fills a draft in; the path to write to, or `nil` where the person stops.
  func fill(_ draft: inout WorksheetDraft, path: String?) -> String? {
    terminal.write("A new worksheet. An empty line takes what stands in brackets; back, ?, quit.\n")
    var path = path ?? "muster.yaml"
    let start = draft
    var history = [start]
    let steps = steps(draft.catalog)
    while history.count <= steps.count {
      let step = steps[history.count - 1]
      var next = history[history.count - 1]
      switch ask(step, &next) {
      case .answered: history.append(next)
      case .back: if history.count > 1 { history.removeLast() }
      case .quit: return nil
      }
    }
    draft = history[history.count - 1]
    while true {
      showSummary(draft, path)
      terminal.write("write it? [yes], no, another file name, or back: ")
      guard let line = terminal.readLine() else { return nil }
      switch line.trimmed {
      case "", "yes", "y": return path
      case "no", "n", "quit", "q": return nil
      case "back", "b":
        draft = start
        return fill(&draft, path: path)
      case let name: path = name
      }
    }
  }

  private enum Outcome { case answered, back, quit }

  private func ask(_ step: Step, _ draft: inout WorksheetDraft) -> Outcome {
    while true {
      let proposal = step.proposal(draft)
      terminal.write("\(step.prompt)\(proposal.map { " [\($0)]" } ?? ""): ")
      guard let line = terminal.readLine()?.trimmed else { return .quit }
      switch line {
      case "quit", "q": return .quit
      case "back", "b": return .back
      case "?": terminal.write(step.help)
      default:
        do throws(WorksheetDraft.Misfit) {
          var changed = draft
          try step.take(line.isEmpty ? proposal ?? "" : line, &changed)
          draft = changed
          return .answered
        } catch {
          terminal.write("  \(error.message)\(error.help.map { "; \($0)" } ?? "")\n")
        }
      }
    }
  }

  private func showSummary(_ draft: WorksheetDraft, _ path: String) {
    let worksheet = draft.worksheet(path)
    var lines = ["", "\(worksheet.title)", "  file          \(path)"]
    lines.append("  source        \(draft.source?.title ?? "unknown")")
    lines.append("  cloud         \(draft.cloud?.rawValue ?? "unknown")")
    for population in draft.populations {
      lines.append(
        "  population    \(population.id): \(population.devices) devices, mode \(population.mode)")
    }
    let plans = draft.licences.map { $0.map(\.plan.rawValue).joined(separator: ", ") }
    lines.append("  licences      \(plans.map { $0.isEmpty ? "none" : $0 } ?? "unknown")")
    if !draft.frameworks.isEmpty {
      lines.append("  frameworks    \(draft.frameworks.map(\.rawValue).joined(separator: ", "))")
    }
    terminal.write(lines.joined(separator: "\n") + "\n")
  }
}

// MARK: - The questions

extension InitDialogue {
  private func list(_ entries: [(id: String, title: String)]) -> String {
    entries.map { "  \($0.id)  \($0.title)\n" }.joined()
  }

  private func steps(_ catalog: Catalog) -> [Step] {
    [
      Step(
        prompt: "the MDM to leave",
        help: list(catalog.products.map { ($0.id.rawValue, $0.title) }),
        proposal: { $0.source?.id.rawValue },
        take: { text, draft throws(WorksheetDraft.Misfit) in try draft.setSource(text) }),
      Step(
        prompt: "organisation", help: "  whose migration it is\n",
        proposal: { $0.organisation ?? "Our organisation" },
        take: { text, draft in draft.organisation = text }),
      Step(
        prompt: "title", help: "  a few words about the migration\n",
        proposal: { $0.title ?? $0.likelyTitle }, take: { text, draft in draft.title = text }),
      Step(
        prompt: "devices, such as ios:corporate:ade=300 macos=80",
        help: catalog.platforms.map { platform in
          "  \(platform.id): "
            + platform.modes.map { mode in
              "\(mode.id) (\(mode.ownership.map(\.rawValue).joined(separator: "/")))"
            }.joined(separator: ", ") + "\n"
        }.joined(),
        proposal: { draft in
          draft.populations.isEmpty
            ? nil
            : draft.populations.map {
              "\($0.platform):\($0.ownership.rawValue):\($0.mode)=\($0.devices)"
            }
            .joined(separator: " ")
        },
        take: { text, draft throws(WorksheetDraft.Misfit) in
          draft.populations = []
          let words = text.split(separator: " ").map(String.init)
          guard !words.isEmpty else {
            throw WorksheetDraft.Misfit("at least one platform is needed", help: nil)
          }
          for word in words { try draft.addPopulation(word) }
        }),
      Step(
        prompt:
          "Microsoft cloud: \(Cloud.allCases.map(\.rawValue).joined(separator: ", ")), unknown",
        help: "  the cloud of the tenant that Intune will use\n",
        proposal: { $0.cloud?.rawValue ?? "commercial" },
        take: { text, draft throws(WorksheetDraft.Misfit) in
          draft.cloud = Cloud(rawValue: text)
          guard draft.cloud != nil || text == "unknown" else {
            throw WorksheetDraft.Misfit(
              "cloud", text, among: Cloud.allCases.map(\.rawValue) + ["unknown"])
          }
        }),
      Step(
        prompt: "plans that are owned, such as microsoft-365-e3=300; none, or unknown",
        help: list(catalog.plans.map { ($0.id.rawValue, $0.title) }),
        proposal: { draft in
          draft.licences.map {
            $0.isEmpty ? "none" : $0.map(\.plan.rawValue).joined(separator: " ")
          }
            ?? "unknown"
        },
        take: { text, draft throws(WorksheetDraft.Misfit) in
          draft.licences = nil
          guard text != "unknown" else { return }
          for word in text.split(separator: " ") { try draft.addPlan(String(word)) }
        }),
      Step(
        prompt: "compliance frameworks, or none",
        help: list(catalog.frameworks.map { ($0.id.rawValue, $0.title) }),
        proposal: { draft in
          draft.frameworks.isEmpty
            ? "none" : draft.frameworks.map(\.rawValue).joined(separator: " ")
        },
        take: { text, draft throws(WorksheetDraft.Misfit) in
          draft.frameworks = []
          guard text != "none" else { return }
          for word in text.split(separator: " ") { try draft.addFramework(String(word)) }
        }),
    ]
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
