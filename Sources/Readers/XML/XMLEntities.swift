import CXML

/// The named entities of one document: HTML's and short ones of its own, given to libxml2 as predefined ones, so that nothing can multiply.
final class XMLEntities {
  private static let most = 4096
  /// In bytes; a real book's own entities are single signs.
  private static let longest = 64

  private var entities: [String: UnsafeMutablePointer<xmlEntity>] = [:]
  private var ownedStrings: [UnsafeMutablePointer<xmlChar>] = []

  deinit {
    for entity in entities.values { entity.deallocate() }
    for string in ownedStrings { string.deallocate() }
  }

  /// Keeps a short internal entity without markup; everything else stays unknown.
  func declare(_ name: UnsafePointer<xmlChar>?, _ type: Int32, _ content: UnsafePointer<xmlChar>?) {
    guard type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue), let name, let content, entities.count < XMLEntities.most else { return }
    let key = String(cString: name)
    let value = String(cString: content)
    guard value.utf8.count <= XMLEntities.longest, !value.utf8.contains(UInt8(ascii: "<")), !value.utf8.contains(UInt8(ascii: "&")),
      entities[key] == nil
    else { return }
    entities[key] = made(key, value)
  }

  func entity(_ name: UnsafePointer<xmlChar>?) -> UnsafeMutablePointer<xmlEntity>? {
    guard let name else { return nil }
    if let standard = xmlGetPredefinedEntity(name) { return standard }
    let key = String(cString: name)
    if let own = entities[key] { return own }
    guard let known = htmlEntityLookup(name), let scalar = Unicode.Scalar(known.pointee.value) else { return nil }
    let entity = made(key, String(scalar))
    entities[key] = entity
    return entity
  }

  private func made(_ name: String, _ value: String) -> UnsafeMutablePointer<xmlEntity> {
    let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
    entity.initialize(to: xmlEntity())
    entity.pointee.type = XML_ENTITY_DECL
    entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    entity.pointee.name = UnsafePointer(owned(name))
    entity.pointee.content = owned(value)
    entity.pointee.orig = owned(value)
    entity.pointee.length = Int32(value.utf8.count)
    return entity
  }

  private func owned(_ text: String) -> UnsafeMutablePointer<xmlChar> {
    let bytes = Array(text.utf8) + [0]
    let copy = UnsafeMutablePointer<xmlChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    ownedStrings.append(copy)
    return copy
  }
}
