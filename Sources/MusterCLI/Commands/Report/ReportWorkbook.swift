internal import MusterDiagnostics
internal import MusterEngine
internal import MusterModel
internal import MusterReports
internal import MusterSpreadsheets
internal import MusterWorkbook

/// The gap worksheet as a workbook.
enum ReportWorkbook {
  static func render(_ material: ReportFile.Material) throws(Interruption) -> [UInt8] {
    let assessment = material.readiness.assessment
    let worksheet = material.worksheet
    let explanations = Engine.explain(
      GapWorkbook.explained(worksheet, material.index.catalog), worksheet, material.index,
      assessment)
    let book = GapWorkbook(
      assessment, worksheet: worksheet, catalog: material.index.catalog,
      questions: material.readiness.questions,
      explanations: explanations, hash: material.hash, language: material.language,
      brand: material.report.brand)
    do throws(FileFailure) {
      // The library writes files only.
      let folder = try ScratchFolder(beside: material.target)
      let path = "\(folder.path)/gaps.xlsx"
      do throws(WorkbookFault) {
        try WorkbookWriter.write(
          book.sheets, title: assessment.title, day: assessment.day.number, look: book.look,
          to: path)
      } catch {
        throw FileFailure(material.target, isWrite: true, reason: error.message)
      }
      guard case .file(let file) = try FileReader.read(path, limit: 1 << 28) else {
        throw FileFailure(material.target, isWrite: true, reason: "the workbook is too large")
      }
      return file.bytes
    } catch {
      throw .surroundings(error.message)
    }
  }
}
