internal import CExpat
internal import Glibc

/// What an XML part holds, element by element, without namespace prefixes.
protocol XMLHandler: AnyObject {
  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault)
  /// An element ends.
  func end(_ name: XMLName) throws(WorkbookFault)
  /// Text inside an element, perhaps a piece of it.
  func text(_ text: UnsafeBufferPointer<UInt8>)
}

/// A name or a value while it is read; nothing is copied, because a workbook has some for each of its cells.
@safe struct XMLName {
  fileprivate let text: UnsafePointer<CChar>

  fileprivate init(_ text: UnsafePointer<CChar>) {
    unsafe self.text = text
  }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    unsafe strcmp(
      name.text, UnsafeRawPointer(pattern.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  /// Reads it as the address of a cell; `nil` where it is none.
  var address: CellAddress? {
    let bytes = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return unsafe CellAddress(bytes: UnsafeBufferPointer(start: bytes, count: strlen(text)))
  }

  var string: String { unsafe String(cString: text) }
}

/// The attributes of an element while it is read; nothing is copied but what is asked for.
@safe struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  fileprivate init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    unsafe self.list = list
  }

  /// The value of the attribute with this name, whatever its namespace.
  subscript(_ name: StaticString) -> String? {
    self.name(name)?.string
  }

  /// The same without a copy.
  func name(_ name: StaticString) -> XMLName? {
    unsafe find(name).map { unsafe XMLName($0) }
  }

  /// The same as a number; `nil` where it is none.
  func number(_ name: StaticString) -> Int? {
    guard let value = unsafe find(name), unsafe value.pointee != 0 else { return nil }
    var end: UnsafeMutablePointer<CChar>?
    let number = unsafe strtol(value, &end, 10)
    return unsafe end?.pointee == 0 ? number : nil
  }

  private func find(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard let list = unsafe list else { return nil }
    let wanted = unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    var position = 0
    while let key = unsafe list[position], let value = unsafe list[position + 1] {
      if unsafe strcmp(XMLPart.local(key), wanted) == 0 { return unsafe value }
      position += 2
    }
    return nil
  }
}

/// Reads XML strictly by expat; a document type, and with it any entity of its own, is refused.
enum XMLPart {
  /// What the callbacks of expat reach.
  @safe private final class Reading {
    let handler: any XMLHandler
    let parser: XML_Parser
    var fault: WorkbookFault?

    init(_ handler: any XMLHandler, _ parser: XML_Parser) {
      self.handler = handler
      unsafe self.parser = parser
    }

    func stop(_ fault: WorkbookFault) {
      guard self.fault == nil else { return }
      self.fault = fault
      _ = unsafe XML_StopParser(parser, XML_Bool(0))
    }
  }

  /// Reads a part whole.
  ///
  /// - Parameter name: The part, for faults.
  static func parse(
    _ bytes: [UInt8], _ name: String, _ handler: any XMLHandler
  ) throws(WorkbookFault) {
    guard let parser = unsafe XML_ParserCreate(nil) else {
      throw WorkbookFault("there is no memory to read '\(name)'")
    }
    defer { unsafe XML_ParserFree(parser) }
    let reading = unsafe Reading(handler, parser)
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(reading).toOpaque())
    unsafe XML_SetElementHandler(parser, startElement, endElement)
    unsafe XML_SetCharacterDataHandler(parser, characters)
    unsafe XML_SetStartDoctypeDeclHandler(parser, doctype)
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 1)
    }
    if let fault = reading.fault { throw fault }
    guard status == XML_STATUS_OK else {
      let line = unsafe XML_GetCurrentLineNumber(parser)
      let problem = unsafe XML_ErrorString(XML_GetErrorCode(parser))
        .map { unsafe String(cString: $0) }
      throw WorkbookFault(
        "'\(name)' in the archive is no XML: \(problem ?? "damaged"), line \(line)",
        help: "ask for the file again, or save it anew as .xlsx")
    }
    withExtendedLifetime(reading) {}
  }

  private static let startElement: XML_StartElementHandler = { data, name, attributes in
    guard let reading = unsafe XMLPart.reading(data), reading.fault == nil, let name = unsafe name
    else { return }
    do throws(WorkbookFault) {
      try reading.handler.start(
        unsafe XMLName(XMLPart.local(name)), unsafe XMLAttributes(attributes))
    } catch {
      reading.stop(error)
    }
  }

  private static let endElement: XML_EndElementHandler = { data, name in
    guard let reading = unsafe XMLPart.reading(data), reading.fault == nil, let name = unsafe name
    else { return }
    do throws(WorkbookFault) {
      try reading.handler.end(unsafe XMLName(XMLPart.local(name)))
    } catch {
      reading.stop(error)
    }
  }

  private static let characters: XML_CharacterDataHandler = { data, text, count in
    guard let reading = unsafe XMLPart.reading(data), let text = unsafe text else { return }
    unsafe text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
      unsafe reading.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
  }

  private static let doctype: XML_StartDoctypeDeclHandler = { data, _, _, _, _ in
    unsafe XMLPart.reading(data)?.stop(
      WorkbookFault("a part of the workbook declares a document type, which none needs"))
  }

  private static func reading(_ data: UnsafeMutableRawPointer?) -> Reading? {
    unsafe data.map { unsafe Unmanaged<Reading>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The name without the prefix of its namespace.
  fileprivate static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    guard let colon = unsafe strchr(name, 0x3A) else { return unsafe name }
    return unsafe UnsafePointer(colon) + 1
  }
}
