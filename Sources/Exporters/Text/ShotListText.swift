import Breakdown
import Manuscripts
import Prose
import Shooting

/// The shot list for people: a block for each shot, then what is not filmed and the proof of coverage.
struct ShotListText {
  private(set) var lines: [String]

  init(_ document: ExportDocument) {
    lines = ["# \(document.name.onOneLine)"]
    for chapter in document.chapters {
      lines += ["", chapter.chapter.titleLine]
      for scene in document.scenes(of: chapter) {
        lines += ["", "\(scene.scene.number) \(scene.scene.heading.printed.onOneLine)"]
        for shot in scene.shots { lines += [""] + ShotListText.lines(of: shot, in: chapter) }
      }
      let notFilmed = document.notFilmed(in: chapter)
      if !notFilmed.isEmpty { lines += ["", "not filmed in chapter \(chapter.chapter.number)"] }
      lines += notFilmed.map { passage in
        let voiceOver = passage.isVoiceOver ? ", voice-over" : ""
        let range = ShotListText.range(passage.span, in: chapter)
        return "  \(range) \(passage.reason.rawValue)\(voiceOver): \(chapter.text.text(of: passage.span).onOneLine)"
      }
    }
    lines += ["", "coverage: \(CoverageProof(of: document).statement)"]
  }

  private static func lines(of shot: Shot, in chapter: AnalyzedChapter) -> [String] {
    let camera = [shot.coverage.rawValue, shot.angle.rawValue, shot.move.rawValue, "\(shot.lens) mm", "\(ShortNumber(shot.editSeconds)) s"]
    var lines = ["\(shot.address) \(shot.size.rawValue) \(camera.joined(separator: ", ")) [\(shot.id)]"]
    lines.append("  action: \(shot.action.onOneLine)")
    if !shot.subjects.isEmpty { lines.append("  subjects: \(shot.subjects.map(\.onOneLine).joined(separator: "; "))") }
    if !shot.props.isEmpty { lines.append("  props: \(shot.props.map(\.onOneLine).joined(separator: "; "))") }
    lines += shot.dialogue.map { "  \($0.speaker?.onOneLine ?? "?")\($0.note.map { " (\($0.onOneLine))" } ?? ""): \($0.line.onOneLine)" }
    if !shot.sound.isEmpty { lines.append("  sound: \(shot.sound.onOneLine)") }
    if shot.transition != .cut { lines.append("  transition: \(shot.transition.rawValue)") }
    if !shot.importance.reason.isEmpty { lines.append("  \(shot.importance.rank.rawValue): \(shot.importance.reason.onOneLine)") }
    lines += shot.joined.map { "  joined \($0.address): \($0.action.onOneLine)" }
    let notes = shot.continuity.notes
    if !notes.isEmpty { lines.append("  continuity: \(notes.map(\.onOneLine).joined(separator: " · "))") }
    lines.append("  beats: \(shot.beats.joined(separator: " "))")
    lines.append("  source ¶\(shot.source.paragraph) \(range(shot.source.span, in: chapter)): \(shot.source.quote.onOneLine)")
    return lines
  }

  private static func range(_ span: TextSpan, in chapter: AnalyzedChapter) -> String {
    let scalars = chapter.text.scalars(of: span)
    return "\(scalars[0])–\(scalars[1])"
  }
}
