internal import CZip

/// Sole owner of an archive in memory; closes it when it goes away.
@safe struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  /// Keeps the bytes that libzip reads.
  private let bytes: UnsafeMutablePointer<UInt8>
  private let limits: WorkbookLimits
  /// Positions by name, in lower case: writers do not agree on case.
  private let positions: [String: UInt64]

  init(_ content: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
    try Self.checkHead(content, limits)
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(content.count, 1))
    unsafe content.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress {
        unsafe bytes.initialize(from: base, count: buffer.count)
      }
    }
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard
      let source = unsafe zip_source_buffer_create(bytes, UInt64(content.count), 0, &error)
    else {
      unsafe bytes.deallocate()
      throw WorkbookFault("the file cannot be opened as an archive")
    }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      unsafe bytes.deallocate()
      throw WorkbookFault(
        "the file is cut off or damaged", help: "ask for it again, or save it anew as .xlsx")
    }
    do {
      unsafe positions = try Self.names(archive, limits)
    } catch {
      unsafe zip_discard(archive)
      unsafe bytes.deallocate()
      throw error
    }
    unsafe self.archive = archive
    unsafe self.bytes = bytes
    self.limits = limits
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe bytes.deallocate()
  }

  private static func checkHead(
    _ content: [UInt8], _ limits: WorkbookLimits
  ) throws(WorkbookFault) {
    guard content.count <= limits.bytes else {
      throw WorkbookFault("a workbook has at most \(limits.bytes >> 20) MiB")
    }
    if content.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw WorkbookFault(
        "the workbook is encrypted, or in the old format .xls",
        help: "remove its password, or save it as .xlsx")
    }
    guard content.starts(with: [0x50, 0x4B]) else {
      throw WorkbookFault("the file is no workbook", help: "save it as .xlsx")
    }
  }

  private static func names(
    _ archive: OpaquePointer, _ limits: WorkbookLimits
  ) throws(WorkbookFault) -> [String: UInt64] {
    let count = unsafe zip_get_num_entries(archive, 0)
    guard count <= limits.entries else {
      throw WorkbookFault("the archive has \(count) entries; a workbook has a few dozen")
    }
    var positions: [String: UInt64] = [:]
    for position in 0..<UInt64(max(0, count)) {
      guard let raw = unsafe zip_get_name(archive, position, UInt32(ZIP_FL_ENC_GUESS)) else {
        throw WorkbookFault("the archive is damaged: an entry has no name")
      }
      let name = unsafe String(cString: raw)
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard !name.hasPrefix("/"), !parts.contains(".."), !name.contains("\\") else {
        throw WorkbookFault("the archive holds an entry that leads out of it")
      }
      guard positions.updateValue(position, forKey: name.lowercased()) == nil else {
        throw WorkbookFault("the archive holds '\(name)' twice")
      }
    }
    return positions
  }

  /// The names of all entries, in lower case and sorted.
  var names: [String] { positions.keys.sorted() }

  /// The bytes of an entry; `nil` where there is none of that name.
  func bytes(of name: String) throws(WorkbookFault) -> [UInt8]? {
    guard let position = positions[name.lowercased()] else { return nil }
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_stat_index(archive, position, 0, &status) == 0 else {
      throw WorkbookFault("'\(name)' in the archive is damaged")
    }
    guard unsafe status.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw WorkbookFault("the workbook is encrypted", help: "remove its password")
    }
    let size = Int(clamping: unsafe status.size)
    let packed = max(1, Int(clamping: unsafe status.comp_size))
    guard size <= limits.entryBytes, size <= 1 << 20 || size / packed <= limits.ratio else {
      throw WorkbookFault("'\(name)' in the archive unpacks to far more than a workbook needs")
    }
    guard let file = unsafe zip_fopen_index(archive, position, 0) else {
      throw WorkbookFault("'\(name)' in the archive cannot be unpacked")
    }
    defer { unsafe zip_fclose(file) }
    // One byte more than announced, so that an entry that lies about its size is found out.
    var content = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while count < content.count {
      let read = unsafe content.withUnsafeMutableBytes { buffer in
        unsafe zip_fread(
          file, buffer.baseAddress?.advanced(by: count), UInt64(buffer.count - count))
      }
      if read == 0 { break }
      guard read > 0 else { throw WorkbookFault("'\(name)' in the archive is damaged") }
      count += Int(read)
    }
    guard count == size else { throw WorkbookFault("'\(name)' in the archive is damaged") }
    content.removeLast(content.count - count)
    return content
  }
}
