import Foundation
import MusterCLI
import MusterTestSupport
import Testing

@Suite struct ReadmeTests {
  @Test func `what the readme shows is what the program prints`() async throws {
    let readme = try Repository.text("README.md")
    let start = try #require(readme.range(of: "```\nContoso, Workspace ONE")).lowerBound
    let block = readme[start...].dropFirst("```\n".count)
    let end = try #require(block.range(of: "```")).lowerBound
    let excerpt = block[..<end]
    var console = Console(Console.Setting(today: 0))
    let path = Repository.root.appendingPathComponent("worksheets/contoso.yaml").path
    _ = await Program.run(["assess", path, "--day", "2026-11-20"], &console)
    #expect(excerpt.count > 300)
    #expect(console.out.hasPrefix(excerpt))
  }
}
