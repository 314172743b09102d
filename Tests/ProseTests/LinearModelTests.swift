import Prose
import Testing

@Suite struct LinearModelTests {
  private func features(_ values: [UInt64]) -> FeatureBuffer {
    var buffer = FeatureBuffer()
    for value in values { buffer.add(1, value) }
    return buffer
  }

  private func store(_ model: PackedModel) -> ModelStore {
    var store = ModelStore(language: "xx")
    store.replace("test", with: model.bytes())
    return store
  }

  @Test func readsTheWeightsThatWerePacked() throws {
    let rows = (0..<500).map { value in
      PackedModel.Row(hash: FeatureHash.mix(1, UInt64(value)), weights: [(0, Int32(value)), (2, Int32(-100_000))])
    }
    let model = try #require(store(PackedModel(classes: ["a", "b", "c"], rows: rows)).model("test"))
    #expect(model.classes == ["a", "b", "c"])
    var scores = ContiguousArray<Int32>(repeating: 7, count: 3)
    model.score(features([9_999]), into: &scores)
    #expect(scores == [0, 0, 0])
    model.score(features([3, 4]), into: &scores)
    // Weights of one row share a step: beside 100,000 a small one is rounded away.
    #expect(scores[1] == 0 && abs(scores[2] + 200_000) < 2_000 && abs(scores[0]) < 2_000)
    #expect(model.best(of: [1, 5, 5]) == 1)
  }

  @Test func refusesBytesThatAreNoModel() {
    var store = ModelStore(language: "xx")
    store.replace("test", with: [UInt8](repeating: 1, count: 64))
    #expect(store.model("test") == nil && store.model("none") == nil)
  }

  @Test func findsTheClassOfAForm() throws {
    let forms = (1...1000).map { (form: FeatureHash.of("word\($0)"), index: UInt8($0 % 255 + 1)) }
    var store = ModelStore(language: "xx")
    store.replace("classes", with: WordClasses.packed(forms))
    #expect(forms.allSatisfy { store.classes[$0.form] == UInt64($0.index) })
    #expect(store.classes[FeatureHash.of("unknown")] == 0)
  }
}
