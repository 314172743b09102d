import Manuscripts
import TestSupport
import Testing

/// Blocks of Markdown map back to scalars of the file, whatever markup stands between.
@Suite struct MarkdownOriginTests {
  private static let texts = [
    "# One\n\nThe *tide* went **out**.\nIt stayed  \nthere.\n",
    "---\ntitle: Ebb\n---\n\nÉmile \u{1F30A} `sat` \\*down\\*, \\\\ said “she”.\r\n\r\nTwo.\r\n",
    "> He wrote: **come\n> *now*** and\n> > bring `it\n> > all`.\n",
    "She [saw (him)](http://a.b/c_(d) \"a title\") and [left][x].\n\n[x]: http://a.b\n",
    "\u{FEFF}~~struck~~ She ==saw== {++clearly ++}it{-- not--}.{>>no<<} %%x\ny%% [[Orme|Hanne]] ran.[^1]\n\n[^1]: Note.\n\nTwo.\n",
    "![A [nested] map](m.png \"t\") here, ![[m.png]] and ![](b.png) there <i>now</i> <span class=\"x\">then</span>.\n",
    "- Qui ?\n- Moi.\n\n    1812. That was\n  the year 5 * 3 = 15 [small]{.caps} <http://a.b> <Can you?>\n",
    "a\rb\r\rc\u{85}d\u{2029}\u{2029}e _f_\r\n",
    "| a | b |\n|---|---|\n| *c* | d |\n\n```\nLOG 1\n# 2\n```\n\nRoses\\\nare  \nred\n",
    "***All** of* _it_ __is__ *a **nest***.\n<!-- one\ntwo --> Three.\n",
  ]

  /// Checks every run and returns how many scalars that are no spaces have a place, and how many there are.
  private func check(_ text: String) throws -> (placed: Int, all: Int) {
    let file = Array(text.unicodeScalars)
    var (placed, all) = (0, 0)
    for block in try Reading.markdown(text).blocks where block.isStory {
      let scalars = Array(block.text.unicodeScalars)
      #expect(block.origin.fileScalar(at: 0) != nil)
      all += scalars.count { !$0.properties.isWhitespace }
      var last = -1
      for run in block.origin.runs {
        let here = scalars[run.text..<run.text + run.count]
        #expect(Array(here) == Array(file[run.file..<run.file + run.count]), "\(block.text)")
        #expect(run.file > last)
        last = run.file + run.count - 1
        placed += here.count { !$0.properties.isWhitespace }
      }
    }
    return (placed, all)
  }

  @Test(arguments: texts)
  func placesEveryScalar(_ text: String) throws {
    let found = try check(text)
    #expect(found.all > 0 && found.placed == found.all)
  }

  @Test(arguments: ["chapter-01.md", "chapter-02.md", "chapter-03.md", "cold-berth.md", "down-car.md", "kilometer-88.md"])
  func placesTheSamples(_ sample: String) throws {
    let found = try check(Repository.text("Samples/\(sample)"))
    #expect(found.placed == found.all)
  }

  @Test func findsEntitiesWhereTheyStand() throws {
    let block = try #require(Reading.markdown("&ldquo;Rain &amp; wind,&rdquo; &#8212; he said &unknown; &NotEqualTilde; x.\n").blocks.first)
    #expect(block.text == "“Rain & wind,” — he said &unknown; ≂̸ x.")
    #expect(block.origin.fileScalar(at: 0) == 0)
    #expect(block.origin.fileScalar(at: 1) == 7)
    #expect(block.origin.fileScalar(at: 6) == 12)
    #expect(block.origin.fileScalar(at: 8) == 18)
  }

  @Test func findsThePlacesOfWordsThatStandTwice() throws {
    let text = "[the tide](the-tide.md) and the tide\n"
    let block = try #require(Reading.markdown(text).blocks.first)
    #expect(block.text == "the tide and the tide")
    #expect(block.origin.fileScalar(at: 13) == text.unicodeScalars.count - 9)
  }
}
