import CUchardet

/// Guesses an old encoding from its bytes, where the guess is worth something: scripts other than Latin.
enum EncodingDetector {
  /// Prefixes of uchardet's names for encodings of other scripts.
  private static let scripts: [(name: String, prefixes: [String])] = [
    ("Chinese", ["GB", "HZ-GB", "BIG5", "EUC-TW", "ISO-2022-CN"]), ("Japanese", ["SHIFT_JIS", "EUC-JP", "ISO-2022-JP"]),
    ("Korean", ["EUC-KR", "UHC", "JOHAB", "ISO-2022-KR"]),
    ("Cyrillic", ["WINDOWS-1251", "KOI8", "ISO-8859-5", "IBM855", "IBM866", "MAC-CYRILLIC"]),
    ("Greek", ["WINDOWS-1253", "ISO-8859-7"]), ("Hebrew", ["WINDOWS-1255", "ISO-8859-8", "IBM862"]),
    ("Arabic", ["WINDOWS-1256", "ISO-8859-6"]), ("Thai", ["TIS-620", "ISO-8859-11"]), ("Georgian", ["GEORGIAN"]),
  ]

  /// Nil when the text is Latin as far as can be told.
  static func name(of bytes: [UInt8]) -> String? {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    // Enough to be sure of; the detector takes a second for 20 MB.
    let sample = bytes[max(0, first - 256)...].prefix(256 << 10)
    guard isMostlyHigh(sample), let name = detected(sample) else { return nil }
    return scripts.contains { $0.prefixes.contains(where: name.uppercased().hasPrefix) } ? name : nil
  }

  /// In other scripts the letters are not ASCII. A quarter leaves room for markup and names.
  private static func isMostlyHigh(_ bytes: ArraySlice<UInt8>) -> Bool {
    let high = bytes.count { $0 >= 0x80 }
    let letters = bytes.count { (0x41...0x5A).contains($0 & 0xDF) && $0 < 0x80 }
    return high * 3 >= letters
  }

  private static func detected(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let result = bytes.withUnsafeBytes { uchardet_handle_data(detector, $0.bindMemory(to: CChar.self).baseAddress, $0.count) }
    guard result == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let text = String(cString: name)
    return text.isEmpty ? nil : text
  }
}
