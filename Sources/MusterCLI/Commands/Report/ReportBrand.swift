internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel

/// The brand that `--brand` names.
struct ReportBrand {
  let brand: Brand?
  /// Whether there is nothing wrong with it.
  let isSound: Bool

  static func load(
    _ invocation: Invocation, _ console: inout Console
  ) throws(Interruption) -> ReportBrand {
    guard let path = invocation.value(ReportCommand.brand) else {
      return ReportBrand(brand: nil, isSound: true)
    }
    var diagnostics = Diagnostics()
    let file: SourceFile?
    do throws(FileFailure) {
      file = try Knowledge.file(path, &diagnostics)
    } catch {
      throw .surroundings(error.message)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let brand = file.flatMap {
      BrandLoader.load($0, logo: { logo(folder, $0) }, into: &diagnostics)
    }
    console.err += diagnostics.text
    return ReportBrand(brand: brand, isSound: brand != nil)
  }

  /// What stands at the path of a logo, from the folder of the brand's file.
  private static func logo(_ folder: String, _ path: String) -> BrandLoader.LogoFile {
    do throws(FileFailure) {
      switch try FileReader.read(
        path.hasPrefix("/") ? path : folder + path, limit: BrandLoader.largestLogo)
      {
      case .file(let file): return .file(file)
      case .tooLarge: return .tooLarge
      }
    } catch {
      return .unreadable(error.message)
    }
  }
}
