import Testing

@testable import Production

struct NearestMatchTests {
  private let tools = ["flux-2", "kling-v3", "midjourney-v7", "runway-gen4-5", "veo-3-1"]

  @Test(arguments: [
    ("kling-3", "kling-v3"), ("Kling-V3", "kling-v3"), ("veo", "veo-3-1"), ("klign-v3", "kling-v3"), ("midjourny-v7", "midjourney-v7"),
  ])
  func findsTheWordThatWasMeant(typed: String, meant: String) {
    #expect(NearestMatch.of(typed, among: tools) == meant)
  }

  @Test(arguments: ["", "sora", "x", "something else entirely"])
  func staysSilentWhenNothingIsNear(typed: String) {
    #expect(NearestMatch.of(typed, among: tools) == nil)
  }

  @Test(arguments: [("", "", 0), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3)])
  func countsEdits(a: String, b: String, distance: Int) {
    #expect(NearestMatch.editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars)) == distance)
  }
}
