import Testing

@testable import MusterHistory

@Suite struct SHA256Tests {
  struct Vector: CustomTestStringConvertible {
    let name: String
    let message: [UInt8]
    let digest: String
    var testDescription: String { name }
  }

  /// > Source: FIPS 180-4's examples, and the message of a million letters of its predecessor.
  static let vectors = [
    Vector(
      name: "nothing", message: [],
      digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Vector(
      name: "one block", message: Array("abc".utf8),
      digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Vector(
      name: "two blocks",
      message: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Vector(
      name: "a million letters", message: [UInt8](repeating: 0x61, count: 1_000_000),
      digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test(arguments: vectors)
  func `a known message has its known digest`(_ vector: Vector) {
    #expect(Digest(of: vector.message).description == vector.digest)
  }

  /// Lengths around the ends of blocks, where padding goes wrong; made with another implementation.
  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
    (119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
    (120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"),
  ])
  func `padding is right around the ends of blocks`(_ count: Int, _ digest: String) {
    #expect(Digest(of: [UInt8](repeating: 0x61, count: count)).description == digest)
  }

  @Test func `a digest is read back from its text, and from nothing else`() {
    let digest = Digest(of: [1, 2, 3])
    let text = digest.description
    #expect(Digest(text) == digest)
    #expect(Digest(bytes: digest.bytes) == digest)
    #expect(digest.short == String(text.prefix(12)))
    for bad in ["", String(text.dropLast()), text + "0", text.uppercased(), "g" + text.dropFirst()]
    { #expect(Digest(bad) == nil, "\(bad)") }
    #expect(Digest(bytes: [1, 2, 3]) == nil)
  }
}
