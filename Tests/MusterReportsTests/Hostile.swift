/// Text that attacks a report, and worksheets that hold it wherever a user may write text.
enum Hostile {
  /// Markup, quotes, Markdown, right-to-left and zero-width characters, a bell and colour.
  static let text =
    #"<script>alert("1")</script> & <b onload='x'> &lt; "q" 'a' `c` | [l](javascript:x) *s* "#
    + #"<!-- --> ]]> $x </title></style><style> "#
    + "\u{202E}rtl\u{2066}\u{200B}\u{200D}\u{FEFF}\u{7}\u{1B}[31m\u{85}\u{2028}end"

  /// More than 10,000 characters, with a word that nothing can break.
  static let long =
    text + String(repeating: "Wx", count: 3_000)
    + String(repeating: " <script> & ", count: 500) + "endoftitle"

  /// A text as a scalar of YAML.
  static func scalar(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }

  /// A worksheet with nothing answered.
  static func bare(_ title: String) throws -> String {
    """
    muster: worksheet/1
    title: \(scalar(title))
    organisation: Bare Ltd
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, devices: 100}

    """
  }

  /// A worksheet with the same text in every field that takes any text.
  static func everywhere(_ text: String) -> String {
    let attack = scalar(text)
    return """
      muster: worksheet/1
      title: \(attack)
      organisation: \(attack)
      source: workspace-one-uem
      cloud: commercial
      populations:
        phones:
          {platform: ios, ownership: corporate, mode: ade, devices: 100, persona: \(attack)}
        laptops:
          {platform: windows, ownership: corporate, mode: autopilot, devices: 50, persona: \(attack)}
      facts:
        tenant-name: \(attack)
        upn-suffixes: [\(attack)]
      capabilities:
        support-automation.unattended-remote-control:
          need: must
          note: \(attack)
          owner: \(attack)
          evidence: {grade: A, note: \(attack)}
          decision: {kind: third-party, with: \(attack), reason: \(attack), by: \(attack), until: 2027-06-30}
        network.per-app-vpn:
          need: must
          owner: \(attack)
          decision: {kind: rebuild, with: \(attack), reason: \(attack), by: \(attack), until: 2026-06-30}
        network.wifi: {need: not-applicable, reason: \(attack)}
      requirements:
        people.pilot-group: {answer: not-met, note: \(attack), owner: \(attack), due: 2026-12-15}

      """
  }
}

extension Unicode.Scalar {
  /// Whether it is a control, direction or zero-width character other than a line break.
  var isTreacherous: Bool {
    switch value {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E: true
    case 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
