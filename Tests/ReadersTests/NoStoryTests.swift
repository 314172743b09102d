import Manuscripts
import Testing

@testable import Readers

struct NoStoryTests {
  private func message(_ parts: SkippedPart...) -> String {
    NoStory(of: Manuscript(title: nil, author: nil, language: nil, chapters: [], skipped: parts), format: "EPUB").message
  }

  @Test func namesWhatWasLeftOutAndWhatBringsItIn() {
    let preface = SkippedPart(title: "Preface", reason: "preface", matter: .front)
    let notes = SkippedPart(title: "Notes", reason: "endnotes", matter: .notes)
    let cover = SkippedPart(title: "Cover", reason: "cover")
    #expect(message() == "no story text was found in this EPUB file")
    #expect(message(preface) == "the book has no story text; 1 part was left out: Preface; --include front brings it in")
    #expect(
      message(preface, notes) == "the book has no story text; 2 parts were left out: Preface, Notes; --include front,notes brings them in")
    #expect(
      message(preface, cover) == "the book has no story text; 2 parts were left out: Preface, Cover; --include front brings some of it in")
    #expect(message(cover) == "the book has no story text; 1 part was left out: Cover")
    #expect(message(cover, cover, cover, cover, cover, cover, cover).contains("Cover and 2 more"))
  }
}
