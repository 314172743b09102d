import Breakdown
import Manuscripts
import Prose
import Shooting

/// The breakdown for people: a block for each scene, a line for each beat.
struct BreakdownText {
  private(set) var lines: [String]

  init(_ document: ExportDocument) {
    lines = ["# \(document.name.onOneLine)"]
    for chapter in document.chapters {
      lines += ["", chapter.chapter.titleLine]
      for scene in document.scenes(of: chapter) { add(scene, in: chapter, prose: document.prose) }
    }
  }

  private mutating func add(_ scene: SceneShots, in chapter: AnalyzedChapter, prose: AnalyzedProse) {
    let border = scene.scene.border
    lines += ["", "\(scene.scene.number) \(scene.scene.heading.printed.onOneLine)"]
    lines.append("  opens: \(border.reasons.map(\.onOneLine).joined(separator: "; ")) (\(ShortNumber(border.score)))")
    if scene.scene.mode != .scene { lines.append("  told as: \(scene.scene.mode.rawValue)") }
    lines.append("  guesses: \(BreakdownText.guesses(in: scene.scene.heading))")
    lines.append("  cast: \(scene.cast.isEmpty ? "nobody" : scene.cast.map(\.onOneLine).joined(separator: "; "))")
    for beat in scene.scene.beats {
      let subject = beat.subject.flatMap { prose.character($0)?.name.onOneLine }
      let label = "\(beat.kind.rawValue)\(subject.map { " (\($0))" } ?? "")"
      lines.append("  \(beat.id) \(label): \(chapter.text.text(of: beat.span).excerpt(words: 12))")
    }
  }

  private static func guesses(in heading: SceneHeading) -> String {
    [
      guess("setting", heading.setting) { $0.rawValue },
      guess("place", heading.place) { $0.onOneLine },
      guess("time", heading.time) { $0.rawValue },
    ].joined(separator: "; ")
  }

  private static func guess<Value>(_ what: String, _ guess: Guess<Value>?, print: (Value) -> String) -> String {
    "\(what) " + (guess.map { "\(print($0.value)) \(ShortNumber($0.confidence))" } ?? "unknown")
  }
}
