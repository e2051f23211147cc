import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// `make install` and `make uninstall` with the program that was built for the tests.
@Suite(.serialized) struct InstallTests {
  static let variables = "DESTDIR=\"$DEST\" PREFIX=/opt/muster MUSTER=\"$MUSTER\""
  static let files = [
    "bin/muster", "share/bash-completion/completions/muster",
    "share/fish/vendor_completions.d/muster.fish", "share/man/man1/muster.1",
    "share/zsh/site-functions/_muster",
  ]

  /// The files below a folder, by their path from it.
  static func files(below folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  @Test func `what is installed is the program and what it prints, and goes away again`()
    async throws
  {
    let folder = try TemporaryFolder()
    let root = "\(folder.path)/a root"
    let place = "\(root)/opt/muster"
    _ = try folder.write("kept", to: "a root/opt/muster/bin/other")
    let install = try Binary(
      "umask 077; exec make -s -o release install \(Self.variables)", ["DEST": root])
    #expect(install.status == 0, "\(install.err)")
    #expect(Self.files(below: place) == (Self.files + ["bin/other"]).sorted())
    for (file, words) in [
      (Self.files[1], ["completions", "bash"]), (Self.files[2], ["completions", "fish"]),
      (Self.files[3], ["man"]), (Self.files[4], ["completions", "zsh"]),
    ] {
      let run = await Run(words)
      #expect(try String(contentsOfFile: "\(place)/\(file)", encoding: .utf8) == run.out)
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(place)/\(file)")
      #expect((attributes[.posixPermissions] as? Int) == 0o644, "\(file)")
    }
    let version = try Binary("exec \"$PROGRAM\" --version", ["PROGRAM": "\(place)/bin/muster"])
    #expect(version.out == "muster \(Program.version)\n")

    let uninstall = try Binary("exec make -s uninstall \(Self.variables)", ["DEST": root])
    #expect(uninstall.status == 0, "\(uninstall.err)")
    #expect(Self.files(below: place) == ["bin/other"])
    let again = try Binary("exec make -s uninstall \(Self.variables)", ["DEST": root])
    #expect(again.status == 0, "what is gone is no trouble")
  }
}
