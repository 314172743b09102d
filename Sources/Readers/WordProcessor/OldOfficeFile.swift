/// Tells word processors' files that cannot be read, and says what to do.
enum OldOfficeFile {
  /// The first bytes of every compound file: [MS-CFB] 2.2.
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Nil for any other file.
  static func message(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: Array("{\\rtf".utf8)) { return "the file is RTF; open it in your word processor and save it as DOCX or ODT" }
    guard bytes.starts(with: compound) else { return nil }
    if holds("EncryptedPackage", bytes) { return "the document is protected by a password; save it without one" }
    if holds("WordDocument", bytes) { return "the file is an old Word document (.doc); open it in your word processor and save it as DOCX" }
    return "the file is an old Office file, or protected by a password; save it as DOCX without a password"
  }

  /// Names of streams are UTF-16.
  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: name.utf8.flatMap { [$0, 0] }) != nil
  }
}
