/// An encoding by its name, however it is written: `UTF-8`, `utf8`, `ISO Latin-1`, `cp1251`.
struct EncodingName {
  let name: String
  /// Letters and digits alone, in lower case.
  private let key: String

  init(_ name: String) {
    self.name = name
    key = String(
      String.UnicodeScalarView(name.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) }))
  }

  /// Names that people are likely to need, for messages.
  static let examples = [
    "utf-8", "utf-16", "windows-1252", "windows-1250", "windows-1251", "iso-8859-2", "iso-8859-15", "koi8-r", "macintosh", "shift_jis",
    "euc-jp", "gb18030", "big5", "euc-kr",
  ]

  /// By the WHATWG's list, Latin-1 and ASCII mean Windows-1252: no text of letters uses the controls that differ.
  private var isWestern: Bool {
    [
      "windows1252", "cp1252", "1252", "ansi", "iso88591", "latin1", "l1", "isolatin1", "ascii", "usascii", "ansix341968", "iso646us",
      "iso646ususascii", "iso8859",
    ].contains(key)
  }

  var isUTF8OrASCII: Bool { key.hasPrefix("utf8") || key.contains("ascii") || key.hasPrefix("iso646") }

  var isKnown: Bool { !name.utf8.contains(0) && (isWestern || decode([UInt8]()[...]) != nil) }

  func decode(_ bytes: [UInt8]) -> String? { decode(bytes[...]) }

  /// Nil when the name is unknown. What the encoding does not have becomes U+FFFD.
  func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    switch key {
    case "utf8", "utf8sig", "utf8bom": return String(decoding: bytes, as: UTF8.self)
    case "utf16le": return ByteOrder.utf16(bytes, isBigEndian: false)
    case "utf16be": return ByteOrder.utf16(bytes, isBigEndian: true)
    case "utf32le": return ByteOrder.utf32(bytes, isBigEndian: false)
    case "utf32be": return ByteOrder.utf32(bytes, isBigEndian: true)
    case "utf16", "utf32", "unicode", "ucs2", "ucs4":
      let whole = Array(bytes)
      if let (marked, start) = ByteOrder.marked(whole) { return marked.decode(whole[start...]) }
      let isWide = key == "utf32" || key == "ucs4"
      return ByteOrder.unmarked(whole)?.decode(bytes)
        ?? (isWide ? ByteOrder.utf32(bytes, isBigEndian: false) : ByteOrder.utf16(bytes, isBigEndian: false))
    default:
      return isWestern ? Windows1252.text(of: bytes) : LegacyConverter.text(of: bytes, encoding: name)
    }
  }
}
