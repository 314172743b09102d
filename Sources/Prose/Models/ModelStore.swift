internal import CModels

/// The trained models of a language: those that are compiled into the program, or others that take their place.
package struct ModelStore: Sendable {
  /// Bytes that stay in memory for as long as the program runs.
  private struct Kept: @unchecked Sendable {
    // Unchecked: never written once it is here.
    let bytes: UnsafeRawBufferPointer
  }

  private let language: String
  private var newer: [String: Kept] = [:]

  /// - Parameter language: BCP 47.
  package init(language: String) {
    self.language = language
  }

  /// Takes freshly trained bytes for a model. They are copied to memory that is never given back.
  package mutating func replace(_ name: String, with bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    memory.copyBytes(from: bytes)
    newer[name] = Kept(bytes: UnsafeRawBufferPointer(memory))
  }

  /// Nil when the language has no such model.
  package func model(_ name: String) -> LinearModel? {
    bytes(name).flatMap(LinearModel.init)
  }

  /// `none` when the language has no classes.
  package var classes: WordClasses {
    bytes("classes").flatMap(WordClasses.init) ?? .none
  }

  /// Empty where the language has none.
  package var nouns: NounKinds {
    NounKinds(bytes("nouns").flatMap(WordClasses.init) ?? .none)
  }

  private func bytes(_ name: String) -> UnsafeRawBufferPointer? {
    if let kept = newer[name] { return kept.bytes }
    let model = decoupage_model(language, name)
    return model.bytes.map { UnsafeRawBufferPointer(start: $0, count: model.count) }
  }
}
