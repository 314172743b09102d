import Manuscripts
import Readers
import Testing

/// Input made to crash, hang or fill the memory: each gives a clear error or the text that can be read.
@Suite struct HostileTests {
  private func book(_ change: (inout EPUBFile) -> Void, body: String = "<p>One.</p>") -> [UInt8] {
    var book = EPUBFile(body)
    change(&book)
    return book.bytes
  }

  @Test func survivesTruncationAtAnyByte() {
    let whole = EPUBFile("<h1>I</h1><p>One.</p>").bytes
    for length in stride(from: 4, to: whole.count - 1, by: 37) {
      #expect(Reading.message(Array(whole.prefix(length)), name: "a.epub") != nil)
    }
  }

  @Test func survivesFlippedBytes() {
    let whole = EPUBFile("<h1>I</h1><p>One.</p>").bytes
    for position in stride(from: 0, to: whole.count, by: 11) {
      var bytes = whole
      bytes[position] ^= 0x5A
      _ = Reading.message(bytes, name: "a.epub")
    }
  }

  @Test func multipliesNoEntities() throws {
    var lines = "<!ENTITY a0 \"ha\">"
    for level in 1..<30 { lines += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
    let bomb = book({ $0.doctype = "<!DOCTYPE html [\(lines)]>" }, body: "<p>One &a29; two.</p>")
    let text = try Reading.manuscript(bomb, name: "a.epub").value.chapters[0].blocks[0].text
    #expect(text.utf8.count < 1000)
  }

  @Test func loadsNothingFromOutside() throws {
    let outside = book({ $0.doctype = "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" }, body: "<p>One &e;.</p>")
    #expect(try !Reading.manuscript(outside, name: "a.epub").value.chapters[0].blocks[0].text.contains("root"))
  }

  @Test func readsDeepNestingFlat() throws {
    let deep = String(repeating: "<div>", count: 20_000) + "Deep." + String(repeating: "</div>", count: 20_000)
    #expect(Reading.outline(try Reading.manuscript(book({ _ in }, body: deep + "<p>One.</p>"), name: "a.epub").value)[0].last == "One.")
  }

  @Test func followsNoPathOutOfTheBook() {
    let bytes = book { $0.manifest = "<item id=\"x\" href=\"../../etc/passwd\" media-type=\"application/xhtml+xml\"/>" }
    #expect(Reading.message(bytes, name: "a.epub") == nil)
  }

  @Test func namesAnEncryptedEntry() throws {
    var entries = EPUBFile("<p>One.</p>").entries
    entries = entries.map { $0.name.hasSuffix("c1.xhtml") ? ZIPFile.Entry($0.name, "x", flags: 1) : $0 }
    #expect(Reading.message(ZIPFile.bytes(entries), name: "a.epub") != nil)
  }

  @Test func believesNoDeclaredSize() {
    var entries = EPUBFile("<p>One.</p>").entries
    entries.append(ZIPFile.Entry("big.bin", "x", declaredSize: 4_000_000_000))
    _ = Reading.message(ZIPFile.bytes(entries), name: "a.epub")
  }

  @Test func replacesInvalidUTF8AndNUL() throws {
    let bytes = Array("One ".utf8) + [0xC3, 0x28, 0x20] + Array("two.".utf8)
    #expect(try Reading.manuscript(bytes, name: "a.txt").value.chapters[0].blocks[0].text.hasSuffix("two."))
  }

  @Test func readsOneHugeLine() throws {
    let line = String(repeating: "word ", count: 400_000)
    #expect(try Reading.manuscript(line).chapters[0].wordCount == 400_000)
  }

  @Test func readsManyCombiningMarks() throws {
    #expect(try Reading.manuscript("a" + String(repeating: "\u{301}", count: 200_000) + " b").chapters[0].wordCount == 2)
    #expect(try Reading.manuscript(String(repeating: "\u{1F1E6}", count: 200_000)).chapters[0].wordCount == 1)
  }

  @Test func readsATitleThatIsAPath() throws {
    let bytes = book { $0.metadata = "<dc:title>../../../etc/\u{202E}passwd</dc:title>" }
    #expect(try Reading.manuscript(bytes, name: "a.epub").value.title == "../../../etc/\u{202E}passwd")
  }
}
