import Manuscripts
import Readers
import Testing

@Suite struct WideEncodingTests {
  private static let story = "“Tide,” she said.\n\nÉmile went on over the sand."
  private static let russian = "Она вышла на мокрый песок.\n\nОн остался."

  @Test(arguments: [true, false], [true, false])
  func readsUTF32(_ isBigEndian: Bool, _ hasMark: Bool) throws {
    let bytes = ((hasMark ? "\u{FEFF}" : "") + Self.story).unicodeScalars.flatMap { scalar in
      let four = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> UInt32($0)) }
      return isBigEndian ? four : four.reversed()
    }
    #expect(try Reading.manuscript(bytes, name: "a.txt").value.paragraphs == Self.story.split(separator: "\n\n").map(String.init))
  }

  @Test(arguments: [true, false])
  func readsUTF16OfAnotherScriptWithoutMark(_ isBigEndian: Bool) throws {
    let bytes = Self.russian.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    #expect(try Reading.manuscript(bytes, name: "a.txt").value.paragraphs == Self.russian.split(separator: "\n\n").map(String.init))
  }

  @Test func countsALoneSurrogate() throws {
    let units: [UInt16] = [0xFEFF, 0x41, 0xD800, 0x42, 0x0A]
    let outcome = try Reading.manuscript(
      units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + Array(repeating: [0x61, 0], count: 60).flatMap { $0 }, name: "a.txt")
    #expect(outcome.value.paragraphs[0].hasPrefix("A\u{FFFD}B"))
    #expect(outcome.diagnostics.map(\.line) == [1])
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], []] as [[UInt8]])
  func refusesZerosAfterAMark(_ mark: [UInt8]) {
    #expect(throws: ReadingError.self) {
      try Reading.manuscript(mark + Array(repeating: 0, count: 4000) + [0x41, 0x42, 0x43, 0x44], name: "a.txt")
    }
  }

  @Test func refusesAProgram() {
    let header: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0, 1, 0, 0, 0, 0x50, 0x11, 0, 0]
    #expect(throws: ReadingError.self) { try Reading.manuscript(header + header + header, name: "a.txt") }
  }
}
