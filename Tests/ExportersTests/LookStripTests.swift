import Exporters
import Foundation
import Shooting
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct LookStripTests {
  @Test func drawsAColumnForEachShot() throws {
    var story = Story(chapters: [["Anna turned the valve.", "It rained & \"poured\" <hard>."]])
    story.direct = { _, _, draft in draft.size = .long }
    let shots = story.document.shots
    let svg = LookStrip(of: shots).svg
    #expect(svg.ranges(of: "<g><title>").count == shots.shots.count)
    #expect(svg.ranges(of: "r=\"2\"").count == shots.shots.count, "a mark where the camera moves")
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(svg == LookStrip(of: shots).svg)
  }

  @Test func drawsAFilmWithoutShots() {
    #expect(XMLParser(data: Data(LookStrip(of: ShotList(scenes: [], notFilmed: [])).svg.utf8)).parse())
  }
}
