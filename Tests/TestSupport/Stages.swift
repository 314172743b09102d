package import Breakdown
import Library
package import Manuscripts
package import Prose
package import Shooting

/// Runs text through the stages, as the tests of each stage need it.
package enum Stages {
  package static let english = Language(code: "en", library: .builtIn)

  /// A chapter of paragraphs that blank lines divide; `* * *` is a scene break, `*words*` are emphasised.
  package static func manuscript(_ chapters: String...) -> Manuscript {
    Manuscript(
      title: nil, author: nil, language: "en",
      chapters: chapters.enumerated().map { Chapter(number: $0 + 1, blocks: blocks($1)) })
  }

  package static func prose(_ chapters: String...) -> AnalyzedProse {
    let numbered = chapters.enumerated().map { Chapter(number: $0 + 1, blocks: blocks($1)) }
    return ProseAnalyzer(language: english).analyze(Manuscript(title: nil, author: nil, language: "en", chapters: numbered))
  }

  package static func breakdown(of prose: AnalyzedProse) -> ScriptBreakdown {
    SceneDivider(language: english).breakDown(prose)
  }

  package static func shots(of text: String) throws -> ShotList {
    let read = prose(text)
    return try CoveragePlanner(language: english, library: .builtIn).plan(breakdown(of: read), of: read)
  }

  private static func blocks(_ text: String) -> [Block] {
    text.split(separator: "\n\n").map { paragraph in
      let line = paragraph.split(separator: "\n").joined(separator: " ")
      return line == "* * *" ? Block(kind: .sceneBreak, text: line, evidence: "symbols * * *", strength: .hard) : marked(line)
    }
  }

  private static func marked(_ line: String) -> Block {
    var text = ""
    var emphasis: [TextSpan] = []
    for (index, piece) in line.split(separator: "*", omittingEmptySubsequences: false).enumerated() {
      let start = text.utf8.count
      text += piece
      if index % 2 == 1 { emphasis.append(TextSpan(start, text.utf8.count)) }
    }
    return Block(kind: .paragraph, text: text, emphasis: emphasis)
  }
}
