import Manuscripts

/// What an EPUB's package file says: metadata, spine, navigation, style sheets, and the roles that landmarks and guide give to files.
struct EPUBPackage {
  struct SpineItem {
    /// Path of the entry in the archive; the reference as it stands when it names nothing there.
    let path: String
    let isLinear: Bool
  }

  private struct ManifestItem {
    let path: String
    let type: String
    let properties: [Substring]
  }

  private(set) var title: String?
  private(set) var author: String?
  private(set) var language: String?
  private(set) var spine: [SpineItem] = []
  private(set) var navigation = EPUBNavigation()
  /// Path to the types that landmarks or guide give: `cover`, `toc`, `bodymatter` …
  private(set) var roles: [String: [String]] = [:]
  private(set) var styleSheets: [String] = []
  private(set) var isFixedLayout = false
  private(set) var diagnostics: [Diagnostic] = []

  init(_ opf: XMLNode, at path: String, in archive: Archive) {
    let folder = ArchivePath.folder(of: path)
    readMetadata(opf)
    var manifest: [String: ManifestItem] = [:]
    var items: [ManifestItem] = []
    for item in opf.all("item") {
      guard let id = item["id"], let href = item["href"], manifest[id] == nil else { continue }
      let made = ManifestItem(
        path: ArchivePath.resolved(href, in: folder, archive) ?? href, type: item["media-type"] ?? "",
        properties: (item["properties"] ?? "").split(separator: " "))
      manifest[id] = made
      items.append(made)
    }
    readSpine(opf, manifest, path)
    readGuide(opf, folder, archive)
    var seen: Set<String> = []
    styleSheets = items.filter { $0.type == "text/css" && seen.insert($0.path).inserted }.map(\.path)
    if let nav = items.first(where: { $0.properties.contains("nav") }) { readNavigation(nav.path, archive) }
    if navigation.entries.isEmpty, let ncx = items.first(where: { $0.type == "application/x-dtbncx+xml" })?.path,
      let bytes = try? archive.bytes(of: ncx), let root = XMLTree.parse(bytes)?.root
    {
      navigation.readNCX(root, at: ncx, in: archive)
    }
  }

  private mutating func readSpine(_ opf: XMLNode, _ manifest: [String: ManifestItem], _ package: String) {
    var seen: Set<String> = []
    var repeated = 0
    for reference in opf.all("itemref") {
      guard let id = reference["idref"] else { continue }
      let path = manifest[id]?.path ?? id
      guard seen.insert(path).inserted else {
        repeated += 1
        continue
      }
      spine.append(SpineItem(path: path, isLinear: reference["linear"] != "no"))
    }
    if repeated > 0 {
      let times = repeated == 1 ? "once more" : "\(repeated) times more"
      diagnostics.append(Diagnostic(.note, "the reading order names files again (\(times)); each was read once", file: package))
    }
  }

  private mutating func readMetadata(_ opf: XMLNode) {
    guard let metadata = opf.first("metadata") else { return }
    title = metadata.all("title").lazy.map(\.content).first { !$0.isEmpty }?.shortened
    let authors = metadata.all("creator").filter { ($0["role"] ?? "aut") == "aut" }.map(\.content).filter { !$0.isEmpty }
    author = authors.isEmpty ? nil : authors.prefix(10).joined(separator: ", ").shortened
    language = metadata.all("language").lazy.map(\.content).first { !$0.isEmpty }
    isFixedLayout = metadata.all("meta").contains { $0["property"] == "rendition:layout" && $0.content == "pre-paginated" }
  }

  private mutating func readGuide(_ opf: XMLNode, _ folder: String, _ archive: Archive) {
    for reference in opf.all("reference") {
      guard let href = reference["href"], let type = reference["type"], !href.contains("#"),
        let path = ArchivePath.resolved(href, in: folder, archive), roles[path] == nil
      else { continue }
      roles[path] = XHTMLMeaning.types(type, nil)
    }
  }

  private mutating func readNavigation(_ path: String, _ archive: Archive) {
    roles[path] = ["toc"]
    guard let bytes = try? archive.bytes(of: path), let root = XMLTree.parse(bytes)?.root else { return }
    if navigation.entries.isEmpty { navigation.readNav(root, at: path, in: archive) }
    for nav in root.all("nav") where nav["epub:type"] == "landmarks" {
      for link in nav.all("a") {
        guard let href = link["href"], let type = link["epub:type"], !href.contains("#"),
          let target = ArchivePath.resolved(href, in: ArchivePath.folder(of: path), archive), roles[target] == nil
        else { continue }
        roles[target] = XHTMLMeaning.types(type, nil)
      }
    }
  }
}
