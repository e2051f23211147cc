import MusterDiagnostics
import MusterYAML

/// Bytes → YAML nodes: a tree that can be walked within its limit, or an error with a place.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = SourceFile(
    path: "fuzz.yaml", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  var limits = YAMLLimits()
  limits.nodes = 20_000
  var diagnostics = Diagnostics()
  let root = YAMLReader.read(file, limits: limits, into: &diagnostics)
  precondition(
    (root == nil) == diagnostics.hasErrors, "a tree and an error, or neither of the two")
  for diagnostic in diagnostics.all {
    precondition(diagnostic.place != nil, "a fault without a place")
    precondition(diagnostic.text.hasSuffix("\n"), "a fault without text")
  }
  if let root {
    var left = limits.nodes
    walk(root, depth: 1, limits: limits, left: &left)
  }
  return 0
}

private func walk(_ node: YAMLNode, depth: Int, limits: YAMLLimits, left: inout Int) {
  left -= 1
  precondition(left >= 0, "more nodes than the limit allows")
  precondition(node.place.start <= node.place.end, "a node ends before it starts")
  switch node.kind {
  case .scalar: precondition(node.text.utf8.count <= 1 << 20, "a text longer than its file")
  case .sequence:
    for item in node.items { walk(item, depth: depth + 1, limits: limits, left: &left) }
  case .mapping:
    let mapping = node.mapping
    for (position, (key, value)) in node.entries.enumerated() {
      precondition(mapping.isKey(key.text, at: position), "a key that is not itself")
      precondition(mapping[key.text]?.place == value.place, "a key that leads elsewhere")
      precondition(key.kind == .scalar, "a key that is no text")
      walk(key, depth: depth + 1, limits: limits, left: &left)
      walk(value, depth: depth + 1, limits: limits, left: &left)
    }
  }
}

/// What the package manager's linker flags call `main`.
@_cdecl("FuzzYAML_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, fuzzYAML)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
