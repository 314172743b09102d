/// Tells a document's elements apart by number instead of by comparing names.
struct ElementTable<Element: RawRepresentable<String>> {
  private var known: [Element?] = []
  private var isKnown: [Bool] = []

  /// The element that `key` makes of the name; nil for one that the reader passes through.
  mutating func element(_ name: XMLName, key: (XMLName) -> String?) -> Element? {
    while known.count <= name.number {
      known.append(nil)
      isKnown.append(false)
    }
    if !isKnown[name.number] {
      known[name.number] = key(name).flatMap(Element.init)
      isKnown[name.number] = true
    }
    return known[name.number]
  }
}
