import Manuscripts
import Readers
import Testing

@testable import Readers

@Suite struct LegacyEncodingTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let encoding: String
    let text: String
    let bytes: [UInt8]
    var testDescription: String { encoding }

    /// - Parameter letters: Puts the bytes of a letter that is not ASCII; the scripts lie in these encodings in Unicode's order.
    init(_ encoding: String, _ sentence: String, letters: (UInt32) -> [UInt8]) {
      self.encoding = encoding
      text = Array(repeating: sentence, count: 6).joined(separator: "\n\n")
      bytes = text.unicodeScalars.flatMap { $0.value < 0x80 ? [UInt8($0.value)] : letters($0.value) }
    }
  }

  static let samples = [
    Sample("WINDOWS-1251", "Вода ушла далеко, и она вышла на мокрый песок одна.") { [UInt8($0 - 0x410 + 0xC0)] },
    Sample("ISO-8859-7", "Το νερο εφυγε μακρια και εκεινη βγηκε μονη της στην αμμο.") { [UInt8($0 - 0x2D0)] },
    Sample("WINDOWS-1255", "המים נסוגו והיא יצאה לבדה אל החול הרטוב ולא הביטה לאחור.") { [UInt8($0 - 0x5D0 + 0xE0)] },
    Sample("EUC-JP", "しおがひいて かのじょは ひとりで ぬれたすなのうえを あるいていった") { [0xA4, UInt8($0 - 0x3041 + 0xA1)] },
  ]

  @Test(arguments: samples)
  func detectsAnotherScript(_ sample: Sample) throws {
    let outcome = try Reading.manuscript(sample.bytes, name: "a.txt")
    #expect(outcome.value.paragraphs == sample.text.components)
    #expect(outcome.diagnostics.count == 1)
    #expect(outcome.diagnostics[0].message.contains("--encoding"))
  }

  @Test(arguments: samples)
  func believesThePerson(_ sample: Sample) throws {
    let file = InputFile(name: "a.txt", bytes: Array(sample.bytes.prefix(60)))
    let outcome = try ReaderTable.read(file, ReadingOptions(encoding: sample.encoding.lowercased()))
    #expect(sample.text.hasPrefix(outcome.value.paragraphs[0].prefix(20)))
    #expect(outcome.diagnostics.allSatisfy { $0.message.contains("no \(sample.encoding.lowercased())") })
  }

  @Test func believesTheHeader() throws {
    let sample = Self.samples[0]
    let header = "Title: Low Water\n\nCharacter set encoding: CP1251\n\n*** START OF THE PROJECT GUTENBERG EBOOK LOW WATER ***\n\n"
    let outcome = try Reading.manuscript(Array(header.utf8) + sample.bytes, name: "a.txt")
    #expect(outcome.value.paragraphs == sample.text.components)
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test func believesTheDocumentsDeclaration() {
    let bytes = Self.samples[0].bytes
    #expect(TextEncoding.decode(bytes, file: "a", declared: "windows-1251").value == Self.samples[0].text)
    #expect(TextEncoding.decode(bytes, file: "a", declared: "x-klingon").value == Self.samples[0].text)
    #expect(TextEncoding.decode(Array("né".utf8), file: "a", declared: "ISO-8859-1").value == "né")
    #expect(TextEncoding.decode([0x6E, 0xE9], file: "a", declared: "utf-8").value == "né")
  }

  @Test(arguments: ["latin1", "ISO Latin-1", "us-ascii", "Windows-1252", "cp1252"])
  func readsWesternNames(_ name: String) throws {
    let file = InputFile(name: "a.txt", bytes: [0x93, 0x4E, 0xE9, 0x65, 0x94])
    #expect(try ReaderTable.read(file, ReadingOptions(encoding: name)).value.paragraphs == ["“Née”"])
  }

  @Test(arguments: ["klingon", "", "utf-8//IGNORE", "../../etc/passwd", "utf\u{0}8"])
  func refusesAWrongName(_ name: String) {
    let error = #expect(throws: ReadingError.self) {
      try ReaderTable.read(InputFile(name: "a.txt", bytes: [0x41]), ReadingOptions(encoding: name))
    }
    #expect(error?.message.contains("windows-1252") == true)
  }

  @Test func takesAccentsInLatinTextForWestern() throws {
    let text = "Le cur\u{E9} \u{E9}tait l\u{E0}, et la for\u{EA}t aussi; \u{E7}a va.".unicodeScalars.map { UInt8($0.value) }
    let outcome = try Reading.manuscript(text, name: "a.txt")
    #expect(outcome.value.paragraphs == ["Le curé était là, et la forêt aussi; ça va."])
    #expect(
      outcome.diagnostics.map(\.message) == [
        "the text is not UTF-8 and was read as Windows-1252; if letters look wrong, name another with --encoding"
      ])
  }

  @Test func countsTheDamageOfAUTF8File() throws {
    var bytes = Array("Née, née, née.\n\nÉmile était là, né.\n\nÉ.\n".utf8)
    bytes += [0x61, 0xFF, 0x62, 0x0A, 0xC3]
    let outcome = try Reading.manuscript(bytes, name: "a.txt")
    #expect(outcome.value.paragraphs == ["Née, née, née.", "Émile était là, né.", "É. a\u{FFFD}b \u{FFFD}"])
    #expect(outcome.diagnostics.map(\.line) == [6])
    #expect(outcome.diagnostics[0].message.hasPrefix("2 places are no UTF-8"))
  }

  @Test func readsISO2022() throws {
    let shifted: [UInt8] = [0x1B, 0x24, 0x42, 0x24, 0x22, 0x24, 0x24, 0x1B, 0x28, 0x42]
    #expect(try Reading.manuscript(shifted + [0x0A], name: "a.txt").value.paragraphs == ["あい"])
  }

  @Test func keepsAnInvalidByteApart() {
    #expect(LegacyConverter.text(of: [0x82, 0xA0, 0xFD, 0x41][...], encoding: "SHIFT_JIS") == "あ\u{FFFD}A")
    #expect(LegacyConverter.text(of: [0x41, 0x82][...], encoding: "SHIFT_JIS") == "A\u{FFFD}")
  }
}

extension String {
  /// Paragraphs parted by empty lines.
  fileprivate var components: [String] { split(separator: "\n\n").map(String.init) }
}
