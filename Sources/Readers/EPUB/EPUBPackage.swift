/// What an EPUB's package file says: metadata, spine, and the names that its navigation gives to files.
struct EPUBPackage {
  struct SpineItem {
    /// Path of the entry in the archive; the reference as it stands when it names nothing there.
    let path: String
    let isLinear: Bool
  }

  private(set) var title: String?
  private(set) var author: String?
  private(set) var language: String?
  private(set) var spine: [SpineItem] = []
  /// Path to the label that nav or NCX gives to the file as a whole.
  private(set) var labels: [String: String] = [:]
  /// Path to the role that landmarks or guide give: `cover`, `toc`, `bodymatter` …
  private(set) var roles: [String: String] = [:]
  private(set) var isFixedLayout = false

  init(_ opf: XMLNode, at path: String, in archive: Archive) {
    let folder = ArchivePath.folder(of: path)
    readMetadata(opf)
    var manifest: [String: (path: String, type: String, properties: String)] = [:]
    for item in opf.all("item") {
      guard let id = item["id"], let href = item["href"] else { continue }
      let path = ArchivePath.resolved(href, in: folder, archive) ?? href
      if manifest[id] == nil { manifest[id] = (path, item["media-type"] ?? "", item["properties"] ?? "") }
    }
    var seen: Set<String> = []
    for reference in opf.all("itemref") {
      guard let id = reference["idref"], case let path = manifest[id]?.path ?? id, seen.insert(path).inserted else { continue }
      spine.append(SpineItem(path: path, isLinear: reference["linear"] != "no"))
    }
    readGuide(opf, folder, archive)
    for id in manifest.keys.sorted() {
      guard let item = manifest[id] else { continue }
      if item.properties.split(separator: " ").contains("nav") { readNavigation(item.path, archive) }
    }
    if labels.isEmpty, let ncx = manifest.values.filter({ $0.type == "application/x-dtbncx+xml" }).map(\.path).min() {
      readNCX(ncx, archive)
    }
  }

  private mutating func readMetadata(_ opf: XMLNode) {
    guard let metadata = opf.first("metadata") else { return }
    title = metadata.all("title").lazy.map(\.content).first { !$0.isEmpty }
    let authors = metadata.all("creator").filter { ($0["role"] ?? "aut") == "aut" }.map(\.content).filter { !$0.isEmpty }
    author = authors.isEmpty ? nil : authors.joined(separator: ", ")
    language = metadata.all("language").lazy.map(\.content).first { !$0.isEmpty }
    isFixedLayout = metadata.all("meta").contains { $0["property"] == "rendition:layout" && $0.content == "pre-paginated" }
  }

  private mutating func readGuide(_ opf: XMLNode, _ folder: String, _ archive: Archive) {
    for reference in opf.all("reference") {
      guard let href = reference["href"], let type = reference["type"], let path = ArchivePath.resolved(href, in: folder, archive) else {
        continue
      }
      roles[path] = roles[path] ?? type
    }
  }

  private mutating func readNavigation(_ path: String, _ archive: Archive) {
    roles[path] = "toc"
    guard let bytes = try? archive.bytes(of: path), let root = XMLTree.parse(bytes)?.root else { return }
    for nav in root.all("nav") {
      let isLandmarks = nav["epub:type"] == "landmarks"
      for link in nav.all("a") {
        guard let href = link["href"], let target = ArchivePath.resolved(href, in: ArchivePath.folder(of: path), archive) else { continue }
        if isLandmarks {
          if let type = link["epub:type"], !href.contains("#") { roles[target] = roles[target] ?? type }
        } else if labels[target] == nil, nav["epub:type"] != "page-list" {
          labels[target] = link.content
        }
      }
    }
  }

  private mutating func readNCX(_ path: String, _ archive: Archive) {
    guard let bytes = try? archive.bytes(of: path), let root = XMLTree.parse(bytes)?.root else { return }
    for point in root.all("navpoint") {
      let content = point.children.first { $0.name == "content" }
      let label = point.children.first { $0.name == "navlabel" }
      guard let source = content?["src"], let label, let target = ArchivePath.resolved(source, in: ArchivePath.folder(of: path), archive)
      else { continue }
      if labels[target] == nil { labels[target] = label.content }
    }
  }
}
