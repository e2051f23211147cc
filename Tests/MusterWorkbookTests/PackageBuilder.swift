import CZip
import Foundation
import MusterTestSupport

/// Archives made part by part, so that a test can spoil any of them.
struct PackageBuilder {
  /// Names and contents, in the order of the archive.
  var parts: [(name: String, bytes: [UInt8])]

  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// A workbook with one sheet.
  ///
  /// - Parameters:
  ///   - rows: What stands in `sheetData`.
  ///   - after: What follows it.
  ///   - texts: What stands in the shared texts.
  ///   - properties: Attributes of `workbookPr`.
  init(
    rows: String, after: String = "", texts: String = "", properties: String = "",
    styles: String = Self.styles
  ) {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    func part(_ name: String, _ text: String) -> (String, [UInt8]) {
      (name, Array((head + text).utf8))
    }
    parts = [
      part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
        </Types>
        """),
      part(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="\(Self.relations)/officeDocument" Target="xl/workbook.xml"/>\
        </Relationships>
        """),
      part(
        "xl/workbook.xml",
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.relations)"><workbookPr \(properties)/>\
        <sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>
        """),
      part(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="\(Self.relations)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="rId2" Type="\(Self.relations)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
        <Relationship Id="rId3" Type="\(Self.relations)/styles" Target="styles.xml"/>\
        </Relationships>
        """),
      part("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(texts)</sst>"),
      part("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"),
      part(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"),
    ]
  }

  /// Style 1 is a date that is built in, 2 one of its own, 3 an amount in red, 4 a time.
  static let styles = """
    <numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>\
    <numFmt numFmtId="165" formatCode="[Red]0.00&quot; days&quot;"/>\
    <numFmt numFmtId="166" formatCode="hh:mm"/></numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
    <xf numFmtId="166"/></cellXfs>
    """

  /// Puts another content in the place of a part.
  mutating func replace(_ name: String, with text: String) {
    if let position = parts.firstIndex(where: { $0.name == name }) {
      parts[position].bytes = Array(text.utf8)
    } else {
      parts.append((name, Array(text.utf8)))
    }
  }

  /// The text of a part.
  func text(_ name: String) -> String {
    String(decoding: parts.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  /// The archive as bytes.
  ///
  /// - Parameter password: Encrypts every part.
  func bytes(password: String? = nil) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/package.zip"
    var error: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE, &error) else {
      throw CocoaError(.fileWriteUnknown)
    }
    var buffers: [UnsafeMutablePointer<UInt8>] = []
    defer { buffers.forEach { $0.deallocate() } }
    for (name, bytes) in parts {
      let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
      buffer.initialize(from: bytes, count: bytes.count)
      buffers.append(buffer)
      let source = zip_source_buffer(archive, buffer, UInt64(bytes.count), 0)
      let position = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
      if let password {
        zip_file_set_encryption(archive, UInt64(position), UInt16(ZIP_EM_AES_256), password)
      }
    }
    guard zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
