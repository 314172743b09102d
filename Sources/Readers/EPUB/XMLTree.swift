import CXML
import Foundation

/// An element of an XML or XHTML document, or a run of text.
final class XMLNode {
  /// Local name in lower case; "" for text.
  let name: String
  /// Local names (with `epub:` kept for its type), in the document's order.
  let attributes: [(name: String, value: String)]
  let text: String
  fileprivate(set) var children: [XMLNode] = []
  let line: Int

  fileprivate init(name: String, attributes: [(name: String, value: String)], text: String = "", line: Int) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.line = line
  }

  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  var isText: Bool { name.isEmpty }

  /// The first element of that name at or below this one, in document order.
  func first(_ wanted: String) -> XMLNode? {
    all(wanted).first
  }

  /// All elements of that name below this one, in document order. Depth is bounded by the reader, so recursion is safe.
  func all(_ wanted: String) -> [XMLNode] {
    (name == wanted ? [self] : []) + children.flatMap { $0.all(wanted) }
  }

  /// All text below, white space folded.
  var content: String {
    var words = BlockText()
    gather(into: &words)
    return words.string
  }

  private func gather(into words: inout BlockText) {
    if isText { words.append(text) }
    if name == "br" { words.append(" ") }
    for child in children { child.gather(into: &words) }
  }
}

/// Parses XML without network, DTDs or entity expansion. The only file that sees libxml2.
///
/// SAX2 with our own user data and entity table: named entities work with or without a DTD, and no amplification is possible. What strict parsing
/// refuses is read again by libxml2's HTML parser.
enum XMLTree {
  struct Parsed {
    let root: XMLNode
    /// True when the strict parse failed and the HTML parser read on.
    let isRepaired: Bool
  }

  /// Nil when not one element was found.
  static func parse(_ bytes: [UInt8]) -> Parsed? {
    let clean = XMLBytes.cleaned(bytes)
    let strict = TreeMaker()
    if strict.parseXML(clean), let root = strict.root { return Parsed(root: root, isRepaired: false) }
    let lenient = TreeMaker()
    lenient.parseHTML(XMLBytes.withoutDoctype(clean))
    guard let root = lenient.root ?? strict.root else { return nil }
    return Parsed(root: root, isRepaired: true)
  }
}

/// Receives libxml2's events and builds the tree.
private final class TreeMaker {
  /// Real books nest 24 deep; what lies deeper is laid flat.
  private static let deepest = 256
  private static let mostNodes = 2_000_000

  private(set) var root: XMLNode?
  private var stack: [XMLNode] = []
  private var skippedDepth = 0
  private var pending: [UInt8] = []
  private var count = 0
  private var entities: [String: UnsafeMutablePointer<xmlEntity>] = [:]
  private var ownedStrings: [UnsafeMutablePointer<xmlChar>] = []
  private var context: xmlParserCtxtPtr?

  deinit {
    for entity in entities.values { entity.deallocate() }
    for string in ownedStrings { string.deallocate() }
  }

  func parseXML(_ bytes: [UInt8]) -> Bool {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { context, name, prefix, _, _, _, count, _, attributes in
      TreeMaker.from(context)?.start(name, prefix: prefix, count: Int(count), attributes)
    }
    handler.endElementNs = { context, _, _, _ in TreeMaker.from(context)?.end() }
    handler.characters = { context, text, count in TreeMaker.from(context)?.characters(text, Int(count)) }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.getEntity = { context, name in TreeMaker.from(context)?.entity(name) }
    handler.entityDecl = { context, name, type, _, _, content in TreeMaker.from(context)?.declare(name, type, content) }
    handler.serror = { _, _ in }
    guard let parser = xmlNewParserCtxt() else { return false }
    defer { xmlFreeParserCtxt(parser) }
    parser.pointee.sax.pointee = handler
    parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    context = parser
    let options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_IGNORE_ENC.rawValue)
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        xmlCtxtReadMemory(parser, $0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", options)
      }
    }
    if let document { xmlFreeDoc(document) }
    flush()
    return parser.pointee.wellFormed == 1 && root != nil
  }

  func parseHTML(_ bytes: [UInt8]) {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in TreeMaker.from(context)?.startHTML(name, attributes) }
    handler.endElement = { context, _ in TreeMaker.from(context)?.end() }
    handler.characters = { context, text, count in TreeMaker.from(context)?.characters(text, Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.serror = { _, _ in }
    guard let parser = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(parser) }
    parser.pointee.sax.pointee = handler
    parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    context = parser
    let options = Int32(HTML_PARSE_NONET.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue) | Int32(HTML_PARSE_NOWARNING.rawValue)
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        htmlCtxtReadMemory(parser, $0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", options)
      }
    }
    if let document { xmlFreeDoc(document) }
    flush()
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> TreeMaker? {
    context.map { Unmanaged<TreeMaker>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var found: [(name: String, value: String)] = []
    // libxml2 gives five pointers an attribute: local name, prefix, address, value, end of value.
    for index in 0..<min(count, 64) {
      guard let attributes, let local = attributes[index * 5], let value = attributes[index * 5 + 3], let end = attributes[index * 5 + 4]
      else { continue }
      let prefix = attributes[index * 5 + 1].map { String(cString: $0) }
      let key = prefix == "epub" ? "epub:" + String(cString: local) : String(cString: local)
      found.append((key.lowercased(), String(decoding: UnsafeBufferPointer(start: value, count: min(end - value, 4096)), as: UTF8.self)))
    }
    open(name.map { String(cString: $0) } ?? "", found)
  }

  private func startHTML(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    var found: [(name: String, value: String)] = []
    var index = 0
    while let attributes, index < 128, let key = attributes[index] {
      found.append((String(cString: key).lowercased(), attributes[index + 1].map { String(cString: $0) } ?? ""))
      index += 2
    }
    open(name.map { String(cString: $0) } ?? "", found)
  }

  private func open(_ name: String, _ attributes: [(name: String, value: String)]) {
    flush()
    guard stack.count < TreeMaker.deepest, count < TreeMaker.mostNodes else {
      skippedDepth += 1
      return
    }
    count += 1
    let local = name.split(separator: ":").last.map(String.init) ?? name
    let node = XMLNode(name: local.lowercased(), attributes: attributes, line: context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 0)
    if let parent = stack.last { parent.children.append(node) } else if root == nil { root = node }
    stack.append(node)
  }

  private func end() {
    flush()
    if skippedDepth > 0 { skippedDepth -= 1 } else if !stack.isEmpty { stack.removeLast() }
  }

  private func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard let text, length > 0 else { return }
    pending.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
  }

  private func flush() {
    guard !pending.isEmpty else { return }
    if let parent = stack.last, count < TreeMaker.mostNodes {
      count += 1
      parent.children.append(XMLNode(name: "", attributes: [], text: String(decoding: pending, as: UTF8.self), line: parent.line))
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Keeps a short internal entity without markup; everything else stays unknown, so that nothing can multiply.
  private func declare(_ name: UnsafePointer<xmlChar>?, _ type: Int32, _ content: UnsafePointer<xmlChar>?) {
    guard type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue), let name, let content, entities.count < 4096 else { return }
    let key = String(cString: name)
    let value = String(cString: content)
    guard value.utf8.count <= 64, !value.utf8.contains(UInt8(ascii: "<")), !value.utf8.contains(UInt8(ascii: "&")), entities[key] == nil
    else { return }
    entities[key] = made(key, value)
  }

  private func entity(_ name: UnsafePointer<xmlChar>?) -> UnsafeMutablePointer<xmlEntity>? {
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
