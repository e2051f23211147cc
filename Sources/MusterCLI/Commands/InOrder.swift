/// Works on independent things side by side.
enum InOrder {
  /// The results in the order of the inputs; at most 64 tasks, each a run of neighbouring inputs.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @escaping @Sendable (Input) async -> Output
  ) async -> [Output] {
    let slices = 64
    let size = max(1, (inputs.count + slices - 1) / slices)
    return await withTaskGroup(of: (Int, [Output]).self) { group in
      for start in stride(from: 0, to: inputs.count, by: size) {
        group.addTask {
          var outputs: [Output] = []
          for input in inputs[start..<min(start + size, inputs.count)] {
            outputs.append(await transform(input))
          }
          return (start, outputs)
        }
      }
      var parts: [(Int, [Output])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
