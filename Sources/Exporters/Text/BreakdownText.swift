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
    add(scene.scene.details, in: chapter, prose: prose)
    for beat in scene.scene.beats {
      let subject = beat.subject.flatMap { prose.character($0)?.name.onOneLine }
      let label = "\(beat.kind.rawValue)\(subject.map { " (\($0))" } ?? "")"
      lines.append("  \(beat.id) \(label): \(chapter.text.text(of: beat.span).excerpt(words: 12))")
    }
  }

  /// As production offices write it, not reduced: 3/8, 1 4/8, 2.
  private static func pages(_ eighths: Int) -> String {
    let (whole, rest) = eighths.quotientAndRemainder(dividingBy: 8)
    let parts = [whole > 0 ? "\(whole)" : "", rest > 0 ? "\(rest)/8" : ""].filter { !$0.isEmpty }
    return parts.joined(separator: " ") + (eighths > 8 ? " pages" : " page")
  }

  private mutating func add(_ details: SceneDetails, in chapter: AnalyzedChapter, prose: AnalyzedProse) {
    let sheet = [
      BreakdownText.pages(details.eighths), details.storyDay.map { "story day \($0)" },
      details.pointOfView.flatMap { prose.character($0) }.map { "point of view: \($0.name.onOneLine)" },
    ]
    lines.append("  sheet: " + sheet.compactMap(\.self).joined(separator: "; "))
    if let synopsis = details.synopsis { lines.append("  synopsis: " + chapter.text.text(of: synopsis).onOneLine) }
    for category in BreakdownElement.Category.allCases {
      let names = details.elements.filter { $0.category == category }.map(\.name.onOneLine)
      if !names.isEmpty { lines.append("  \(category.rawValue.lowercased()): " + names.joined(separator: "; ")) }
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
