/// A book's table of contents, as nav or NCX state it. It names and places chapters; the order of reading is the spine's.
struct EPUBNavigation {
  struct Entry {
    /// Path of the file in the archive; nil for a heading of the list that leads nowhere.
    let path: String?
    /// The element in the file; nil for the file as a whole.
    let fragment: String?
    let label: String
    /// From 0.
    let depth: Int
  }

  /// A book has at most as many entries as an archive has files.
  private static let most = 65_535
  private(set) var entries: [Entry] = []

  /// - Parameter root: an XHTML document with `nav` elements; landmarks and page lists are passed over.
  mutating func readNav(_ root: XMLNode, at path: String, in archive: Archive) {
    let lists = root.all("nav").filter { nav in
      let types = XHTMLMeaning.types(nav["epub:type"], nav["role"])
      return types.contains("toc") || !types.contains { ["landmarks", "page-list", "loi", "lot"].contains($0) }
    }
    guard let list = lists.first(where: { XHTMLMeaning.types($0["epub:type"], $0["role"]).contains("toc") }) ?? lists.first else { return }
    let folder = ArchivePath.folder(of: path)
    list.walk { node, ancestors in
      guard node.name == "a" || node.name == "span", ancestors.last?.name == "li" else { return }
      let depth = ancestors.count { $0.name == "ol" || $0.name == "ul" } - 1
      add(node.content, node["href"], depth: max(0, depth), folder, archive)
    }
  }

  mutating func readNCX(_ root: XMLNode, at path: String, in archive: Archive) {
    let folder = ArchivePath.folder(of: path)
    root.walk { node, ancestors in
      guard node.name == "navpoint", let label = node.children.first(where: { $0.name == "navlabel" }) else { return }
      let source = node.children.first { $0.name == "content" }?["src"]
      add(label.content, source, depth: ancestors.count { $0.name == "navpoint" }, folder, archive)
    }
  }

  /// The first entry that means the file as a whole, by path.
  var labels: [String: String] {
    Dictionary(entries.compactMap { entry in entry.fragment == nil ? entry.path.map { ($0, entry.label) } : nil }) { first, _ in first }
  }

  private mutating func add(_ label: String, _ href: String?, depth: Int, _ folder: String, _ archive: Archive) {
    guard entries.count < EPUBNavigation.most, !label.isEmpty else { return }
    let path = href.flatMap { ArchivePath.resolved($0, in: folder, archive) }
    guard path != nil || href == nil else { return }
    let fragment = href.flatMap { $0.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first }
    entries.append(Entry(path: path, fragment: fragment.flatMap { $0.isEmpty ? nil : String($0) }, label: label.shortened, depth: depth))
  }
}
