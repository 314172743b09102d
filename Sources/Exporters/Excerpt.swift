extension String {
  /// The text without control characters and with every line end as LF; tabs stay.
  var withoutControls: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isAfterReturn = false
    for byte in utf8 {
      switch byte {
      case 0x0D: bytes.append(0x0A)
      case 0x0A: if !isAfterReturn { bytes.append(byte) }
      case 0x09, 0x20...: bytes.append(byte)
      default: break
      }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text on one line: control characters dropped, white space folded to single spaces, none at the ends.
  var onOneLine: String {
    utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)).withoutControls }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The first words on one line, with an ellipsis when there are more. A word without end is cut, too.
  func excerpt(words limit: Int) -> String {
    let words = onOneLine.utf8.split(separator: 0x20, maxSplits: limit)
    let opening = words.prefix(limit).map { String(Substring($0)) }.joined(separator: " ")
    let scalars = opening.unicodeScalars
    let scalarLimit = limit * 16
    if let cut = scalars.index(scalars.startIndex, offsetBy: scalarLimit, limitedBy: scalars.endIndex), cut != scalars.endIndex {
      return String(scalars[..<cut]) + " …"
    }
    return words.count > limit ? opening + " …" : opening
  }
}
