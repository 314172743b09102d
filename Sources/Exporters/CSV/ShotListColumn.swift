import Breakdown
import Prose
import Shooting

/// A column of the shot list: the same in every table that the program writes.
package struct ShotListColumn: Sendable {
  package let title: String
  /// One sentence for the README.
  package let meaning: String
  let text: @Sendable (ShotRow) -> String

  private init(_ title: String, _ meaning: String, text: @escaping @Sendable (ShotRow) -> String) {
    self.title = title
    self.meaning = meaning
    self.text = text
  }

  /// In the order of the header.
  package static let rows: [ShotListColumn] = [
    ShotListColumn("Scene", "Number of the scene in the whole book; a letter marks one inserted later.") { "\($0.shot.scene)" },
    ShotListColumn("Shot", "Letter of the shot in its scene, without I and O: 12 and B make the address 12/B.") { "\($0.shot.letter)" },
    ShotListColumn("Heading", "The scene heading as a screenplay prints it; UNKNOWN where the text does not say.") { row in
      row.scene.heading.printed
    },
    ShotListColumn("Int/Ext", "INT, EXT or INT/EXT; empty when not known well enough.") { row in
      row.scene.heading.known(row.scene.heading.setting)?.rawValue ?? ""
    },
    ShotListColumn("Location", "The place in the words of the text; empty when not known well enough.") { row in
      row.scene.heading.known(row.scene.heading.place) ?? ""
    },
    ShotListColumn("Time of Day", "DAY, NIGHT, DAWN, MORNING, AFTERNOON, EVENING or DUSK; empty when not known well enough.") { row in
      row.scene.heading.known(row.scene.heading.time)?.rawValue ?? ""
    },
    ShotListColumn("Size", "ECU, CU, MCU, MS, MLS, FS, LS or ELS, from an eye to a landscape.") { $0.shot.size.rawValue },
    ShotListColumn("Angle", "Height or tilt of the camera: eye level, low, high, overhead or dutch.") { $0.shot.angle.rawValue },
    ShotListColumn("Movement", "What the camera does: static, pan, dolly in, follow and so on.") { $0.shot.move.rawValue },
    ShotListColumn("Lens (mm)", "Focal length on full frame.") { "\($0.shot.lens)" },
    ShotListColumn("Coverage", "What the shot is for in the cut: establishing, master, single, reaction, insert and so on.") { row in
      row.shot.coverage.rawValue
    },
    ShotListColumn("Edit Seconds", "Length of the shot in the cut.") { "\(ShortNumber($0.shot.editSeconds))" },
    ShotListColumn("Generate Seconds", "Length of the clip to make with the first video tool; empty when none is asked for.") { row in
      row.generateSeconds.map { "\(ShortNumber($0))" } ?? ""
    },
    ShotListColumn("Cast", "People on screen.") { $0.shot.cast.joined(separator: "; ") },
    ShotListColumn("Props", "Things that the action needs.") { $0.shot.props.joined(separator: "; ") },
    ShotListColumn("Action", "What can be seen, in one sentence.") { $0.shot.action },
    ShotListColumn("Dialogue", "A line for each speech, NAME: words; UNKNOWN where the text does not let us name the speaker.") { row in
      row.shot.dialogue.map { line in
        "\(line.speaker?.uppercased() ?? "UNKNOWN")\(line.note.map { " (\($0.onOneLine))" } ?? ""): \(line.line.onOneLine)"
      }.joined(separator: "\n")
    },
    ShotListColumn("Sound", "What is heard besides the dialogue, in the words of the text.") { $0.shot.sound },
    ShotListColumn("Transition", "The cut that leads out of the shot.") { $0.shot.transition.rawValue },
    ShotListColumn("Source", "The words of the text that the shot realises, unchanged.") { $0.shot.source.quote },
    ShotListColumn("Chapter", "Place of the chapter in the book, from 1, whatever number is printed.") { "\($0.shot.source.chapter)" },
    ShotListColumn("Paragraph", "Paragraph of the chapter in which the source begins, from 1.") { "\($0.shot.source.paragraph)" },
    ShotListColumn("Status", "Yours to keep; starts as Not Started.") { _ in "Not Started" },
    ShotListColumn("Notes", "What a person should check because the text leaves it open.") { $0.notes.joined(separator: "; ") },
    ShotListColumn("Shot ID", "Identity of the shot, which stays the same when shots are numbered anew.") { $0.shot.id },
    ShotListColumn("Revision", "Colour of the revision that brought the shot in; the first is White.") { _ in "White" },
  ]
}
