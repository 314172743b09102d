/// Finds the parts of a Word file by its relationships, whatever they are called.
struct DOCXPackage {
  enum Kind: Equatable {
    case document
    /// What Office calls the file's kind; nil when nothing says it.
    case other(String?)
  }

  private let archive: Archive
  /// Path of the text's part.
  let main: String?
  let kind: Kind

  init(_ archive: Archive) {
    self.archive = archive
    let related = DOCXPackage.relationships(of: "", archive)["officedocument"]?.first
    let usual = archive.name(like: "word/document.xml")
    let path = related ?? usual
    let type = path.flatMap { DOCXPackage.contentType(of: $0, archive) } ?? ""
    let others = [("spreadsheetml", "an Excel workbook"), ("presentationml", "a PowerPoint presentation"), ("visio", "a Visio drawing")]
    if let other = others.first(where: { type.contains($0.0) }) {
      (main, kind) = (nil, .other(other.1))
    } else if let path, type.contains("wordprocessingml") || path == usual || type.contains("ms-word") {
      (main, kind) = (path, .document)
    } else {
      (main, kind) = (nil, .other(nil))
    }
  }

  /// The part that the text's part calls its `styles`, `numbering`, `footnotes` …; nil when there is none.
  func part(_ type: String) -> String? {
    guard let main else { return nil }
    if let path = DOCXPackage.relationships(of: main, archive)[type]?.first { return path }
    let folder = ArchivePath.folder(of: main)
    return archive.name(like: folder.isEmpty ? "\(type).xml" : "\(folder)/\(type).xml")
  }

  var coreProperties: String? {
    DOCXPackage.relationships(of: "", archive)["core-properties"]?.first ?? archive.name(like: "docProps/core.xml")
  }

  /// Small parts only; nil when a part is missing or too broken to read.
  func tree(_ path: String?) -> XMLNode? {
    guard let path, let bytes = try? archive.bytes(of: path) else { return nil }
    return XMLTree.parse(bytes)?.root
  }

  /// Targets inside the archive by the last word of their type in lower case, which strict and transitional files share.
  private static func relationships(of part: String, _ archive: Archive) -> [String: [String]] {
    let folder = ArchivePath.folder(of: part)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard let found = archive.name(like: path), let bytes = try? archive.bytes(of: found), let root = XMLTree.parse(bytes)?.root else {
      return [:]
    }
    var result: [String: [String]] = [:]
    for relationship in root.all("relationship") where relationship["targetmode"] != "External" {
      guard let type = relationship["type"]?.split(separator: "/").last, let target = relationship["target"],
        let path = ArchivePath.resolved(target, in: folder, archive)
      else { continue }
      result[type.lowercased(), default: []].append(path)
    }
    return result
  }

  private static func contentType(of path: String, _ archive: Archive) -> String? {
    guard let name = archive.name(like: "[Content_Types].xml"), let bytes = try? archive.bytes(of: name),
      let root = XMLTree.parse(bytes)?.root
    else { return nil }
    let wanted = ("/" + path).lowercased()
    let own = root.all("override").first { $0["partname"]?.lowercased() == wanted }?["contenttype"]
    return own?.lowercased()
  }
}
