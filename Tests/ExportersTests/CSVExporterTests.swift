import Breakdown
import Manuscripts
import Prompting
import Prose
import Shooting
import Testing

@testable import Exporters

private func csv(_ story: Story) throws -> [[String: String]] {
  let files = try Exporter.csv.export(story.document)
  let file = try #require(files.first)
  try #require(files.count == 1 && file.path == "shot-list.csv")
  try #require(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  let records = try StrictCSV.records(file.bytes.dropFirst(3))
  let header = try #require(records.first)
  return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}

@Suite struct CSVExporterTests {
  @Test func writesTheHeaderOfTheIssue() throws {
    let bytes = try Exporter.csv.export(Story(chapters: []).document)[0].bytes
    let header = """
      Scene,Shot,Heading,Int/Ext,Location,Time of Day,Size,Angle,Movement,Lens (mm),Coverage,Edit Seconds,Generate Seconds,Cast,Props,\
      Action,Dialogue,Sound,Transition,Source,Chapter,Paragraph,Status,Notes,Shot ID,Revision\r\n
      """
    #expect(Array(bytes.dropFirst(3)) == Array(header.utf8))
  }

  @Test func explainsEveryColumn() {
    for column in ShotListColumn.rows {
      #expect(column.meaning.hasSuffix(".") && !column.meaning.contains("|"), "\(column.title)")
    }
    #expect(Set(ShotListColumn.rows.map(\.title)).count == ShotListColumn.rows.count)
  }

  @Test func writesARowForEachShot() throws {
    var story = Story(chapters: [["Anna turned the valve.", "“Now,” said Anna."], ["It rained."]])
    story.direct = { _, index, draft in
      draft.props = ["valve", "lamp"]
      draft.sound = "water, running"
      if index == 1 { draft.dialogue = [Shot.Line(speaker: "Anna", line: "Now,"), Shot.Line(speaker: nil, line: "What?")] }
    }
    let rows = try csv(story)
    #expect(rows.map { "\($0["Scene"] ?? "")/\($0["Shot"] ?? "")" } == ["1/A", "1/B", "2/A"])
    let row = rows[1]
    let expected = [
      "Heading": "INT. PUMP HOUSE – NIGHT", "Int/Ext": "INT", "Location": "pump house", "Time of Day": "NIGHT", "Size": "MS",
      "Angle": "eye level", "Movement": "dolly in", "Lens (mm)": "35", "Coverage": "single", "Edit Seconds": "4.5", "Generate Seconds": "",
      "Cast": "Anna", "Props": "valve; lamp", "Action": "Anna turns the valve.", "Dialogue": "ANNA: Now,\nUNKNOWN: What?",
      "Sound": "water, running", "Transition": "CUT", "Source": "“Now,” said Anna.", "Chapter": "1", "Paragraph": "2",
      "Status": "Not Started", "Notes": "speaker unknown", "Shot ID": "id1-1", "Revision": "White",
    ]
    for (title, text) in expected { #expect(row[title] == text, "\(title)") }
  }

  @Test func takesGenerateSecondsFromTheFirstVideoTool() throws {
    var story = Story(chapters: [["Anna turned."]])
    story.tools = [.image, .video]
    let seconds = try #require(ToolProfile.video.generateSeconds(holding: 4.5))
    #expect(try csv(story)[0]["Generate Seconds"] == "\(ShortNumber(seconds))")
    story.tools = [.image]
    #expect(try csv(story)[0]["Generate Seconds"] == "")
  }

  @Test func tellsWhatElseHappensInAJoinedShot() throws {
    var story = Story(chapters: [["Anna turned the valve."]])
    story.direct = { _, _, draft in draft.joined = [JoinedShot(id: "id1-2", address: "1/B", action: "The lamp goes out.")] }
    #expect(try csv(story)[0]["Notes"] == "also 1/B: The lamp goes out.")
  }

  @Test func leavesWeakGuessesToTheNotes() throws {
    var story = Story(chapters: [["It rained.", "It stopped."]])
    story.heading = SceneHeading(
      setting: nil, place: Guess("ferry deck", confidence: 0.4, evidence: nil), time: Guess(.dusk, confidence: 0.5, evidence: nil),
      continuity: nil)
    let rows = try csv(story)
    #expect(rows[0]["Int/Ext"] == "" && rows[0]["Location"] == "" && rows[0]["Time of Day"] == "DUSK")
    #expect(rows[0]["Heading"]?.contains("UNKNOWN PLACE") == true)
    #expect(rows[0]["Notes"] == "inside or outside unknown; place may be: ferry deck (40 %)")
    #expect(rows[1]["Notes"] == "")
  }

  @Test func namesDoubtfulSpeakersOnce() throws {
    var story = Story(chapters: [["“Now,” she said. “At once.”"]])
    story.speakerConfidence = 0.45
    story.direct = { $2.dialogue = [Shot.Line(speaker: "Anna", line: "Now,"), Shot.Line(speaker: "Anna", line: "At once.")] }
    #expect(try csv(story)[0]["Notes"] == "speaker may not be Anna (45 % sure)")
  }

  @Test func saysWhatACellOfExcelCannotHold() throws {
    let story = Story(chapters: [[String(repeating: "word ", count: 8_000)]])
    let row = try csv(story)[0]
    #expect(row["Source"]?.utf8.count == 40_000)
    #expect(row["Notes"] == "source is longer than a cell of Excel holds")
  }

  @Test func writesTheSameBytesTwice() throws {
    let story = Story(chapters: [["Anna turned the valve."], ["It rained."]])
    #expect(try Exporter.csv.export(story.document) == Exporter.csv.export(story.document))
  }
}

@Suite struct CSVCellTests {
  /// What a reader does to get the text back: one apostrophe off what looks guarded.
  private func unguarded(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    let content = scalars.drop { $0 == "'" }
    guard scalars.first == "'", let first = content.first, "=+-@\t\n＝＋－＠".unicodeScalars.contains(first) else { return cell }
    return String(scalars.dropFirst())
  }

  private func read(_ raw: String) throws -> String {
    var bytes: [UInt8] = []
    CSVCell(raw).write(to: &bytes)
    return try #require(try StrictCSV.records(bytes + [0x0D, 0x0A]).first?.first)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1", "＋1", "－1", "＠1", "'=1", "''-x", "=cmd|' /C calc'!A0"])
  func guardsFormulas(raw: String) throws {
    let cell = try read(raw)
    #expect(cell == "'" + raw)
    #expect(unguarded(cell) == raw)
  }

  @Test(arguments: ["'Tis late", "– dash", "—", "a=b", "", "'", " =1", "12", "\u{202E}txt", "👩‍🚀 and 👨‍👩‍👧", "a\"b, c\nd", "e\u{301}é"])
  func leavesOtherTextAlone(raw: String) throws {
    #expect(try Array(read(raw).utf8) == Array(raw.utf8))
  }

  @Test func dropsControlsAndKeepsLinesAsLF() throws {
    #expect(try read("a\r\nb\rc\nd\u{0}\u{1}\u{7}\u{1B}[0m\te") == "a\nb\nc\nd[0m\te")
    #expect(try read("\u{0}=1") == "'=1")
    #expect(try read("\r=1") == "'\n=1")
  }

  @Test func keepsFortyThousandCharacters() throws {
    let raw = String(repeating: "\"=,\n", count: 10_000)
    #expect(try read(raw) == raw)
  }
}
