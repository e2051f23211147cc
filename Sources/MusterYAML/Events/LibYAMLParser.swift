internal import CLibYAML
internal import MusterDiagnostics

/// One step of libyaml's event stream, taken out of the C union.
///
/// A scalar's buffer belongs to libyaml and is valid until the next step.
@safe enum LibYAMLEvent {
  case streamStart, streamEnd, documentStart, documentEnd
  case alias(String)
  case scalar(UnsafeBufferPointer<UInt8>, isPlain: Bool)
  case sequenceStart, sequenceEnd, mappingStart, mappingEnd
}

/// What an event says besides its kind.
struct LibYAMLDetails {
  var start = SourcePosition(line: 1, column: 1)
  var end = SourcePosition(line: 1, column: 1)
  var anchor: String?
  var hasTag = false
  /// Of a collection's start: written in braces or brackets.
  var isFlow = false
}

/// Why libyaml stopped.
struct LibYAMLFailure: Error {
  let isReader: Bool
  let problem: String
  let context: String?
  let position: SourcePosition
  let contextPosition: SourcePosition?
  /// The byte at which the reader stopped.
  let offset: Int
}

/// Sole owner of one `yaml_parser_t`; frees it when it goes away.
@safe struct LibYAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// Creates a parser over bytes that must outlive it; `nil` where libyaml has no memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      unsafe event.deallocate()
      return nil
    }
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
  }

  /// The next event.
  func next(_ details: inout LibYAMLDetails) throws(LibYAMLFailure) -> LibYAMLEvent {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw failure() }
    details.start = SourcePosition(unsafe event.pointee.start_mark)
    details.end = SourcePosition(unsafe event.pointee.end_mark)
    details.anchor = nil
    details.hasTag = false
    details.isFlow = false
    switch unsafe event.pointee.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT:
      return unsafe .alias(Self.text(event.pointee.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.pointee.data.scalar
      details.anchor = unsafe Self.text(scalar.anchor)
      details.hasTag = unsafe scalar.tag != nil
      let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return unsafe .scalar(value, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.pointee.data.sequence_start
      details.anchor = unsafe Self.text(start.anchor)
      details.hasTag = unsafe start.tag != nil
      details.isFlow = unsafe start.style == YAML_FLOW_SEQUENCE_STYLE
      return .sequenceStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.pointee.data.mapping_start
      details.anchor = unsafe Self.text(start.anchor)
      details.hasTag = unsafe start.tag != nil
      details.isFlow = unsafe start.style == YAML_FLOW_MAPPING_STYLE
      return .mappingStart
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    default: return .streamEnd
    }
  }

  private func failure() -> LibYAMLFailure {
    let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    let hasContext = context != nil
    return LibYAMLFailure(
      isReader: isReader, problem: problem ?? "libyaml is out of memory", context: context,
      position: SourcePosition(unsafe parser.pointee.problem_mark),
      contextPosition: hasContext ? SourcePosition(unsafe parser.pointee.context_mark) : nil,
      offset: Int(clamping: unsafe parser.pointee.problem_offset))
  }

  private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe name.map { unsafe String(cString: $0) }
  }
}

extension SourcePosition {
  /// libyaml counts from 0.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) &+ 1, column: Int(mark.column) &+ 1)
  }
}
