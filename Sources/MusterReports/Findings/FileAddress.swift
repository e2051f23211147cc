// How a path of the command line is written where a server has to find the file again.

extension String {
  /// The path without steps that lead nowhere: `./a//b.yaml` is `a/b.yaml`.
  ///
  /// `..` stays, because what lies above a link is another folder than the text says.
  var plainPath: String {
    let steps = split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return hasPrefix("/") ? "/" + steps : steps
  }

  /// The path as a URI reference by RFC 3986: relative, or of the scheme `file` where it starts at the root.
  var fileURI: String {
    let digits = Array("0123456789ABCDEF")
    var result = hasPrefix("/") ? "file://" : ""
    for byte in plainPath.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 0xF)])"
      }
    }
    return result
  }
}
