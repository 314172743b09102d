import CXML

/// Reads XML and HTML as a stream of events, without network, DTDs or entity expansion. With ``XMLEntities`` the only file that sees libxml2.
///
/// SAX2 with our own user data and entity table: named entities work with or without a DTD, and no amplification is possible.
final class XMLReader {
  /// Real books nest 24 deep; the tags of what lies deeper are passed over, its text is not.
  static let deepest = 256
  private static let mostAttributes = 64

  private let receiver: XMLReceiver
  private let entities = XMLEntities()
  // Unchecked: libxml2 brings one event after another, and no receiver calls the reader.
  @exclusivity(unchecked) private var names = NameTable()
  @exclusivity(unchecked) private var open: [XMLName] = []
  @exclusivity(unchecked) private var depthBelow = 0
  private var parser: xmlParserCtxtPtr?
  private var isStopped = false

  private init(_ receiver: XMLReceiver) {
    self.receiver = receiver
  }

  /// Strictly, as XML. Bytes must be ``XMLBytes/cleaned(_:)``.
  ///
  /// - Returns: False when the document is not well-formed; what stands before the fault has then been sent.
  static func readXML(_ bytes: [UInt8], into receiver: XMLReceiver) -> Bool {
    XMLReader(receiver).parseXML(bytes)
  }

  /// As HTML, which takes anything. Bytes must be ``XMLBytes/cleaned(_:)``.
  static func readHTML(_ bytes: [UInt8], into receiver: XMLReceiver) {
    XMLReader(receiver).parseHTML(XMLBytes.withoutDoctype(bytes))
  }

  private func parseXML(_ bytes: [UInt8]) -> Bool {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { context, name, _, address, _, _, count, _, attributes in
      XMLReader.from(context)?.start(name, address, Int(count), attributes)
    }
    handler.endElementNs = { context, _, _, _ in XMLReader.from(context)?.end() }
    handler.characters = { context, text, count in XMLReader.from(context)?.characters(text, Int(count)) }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.getEntity = { context, name in XMLReader.from(context)?.entities.entity(name) }
    handler.entityDecl = { context, name, type, _, _, content in XMLReader.from(context)?.entities.declare(name, type, content) }
    handler.serror = { _, _ in }
    guard let parser = xmlNewParserCtxt() else { return false }
    defer { xmlFreeParserCtxt(parser) }
    parser.pointee.sax.pointee = handler
    parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    self.parser = parser
    let options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_IGNORE_ENC.rawValue)
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        xmlCtxtReadMemory(parser, $0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", options)
      }
    }
    if let document { xmlFreeDoc(document) }
    closeAll()
    return parser.pointee.wellFormed == 1 || isStopped
  }

  private func parseHTML(_ bytes: [UInt8]) {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in XMLReader.from(context)?.startHTML(name, attributes) }
    handler.endElement = { context, _ in XMLReader.from(context)?.end() }
    handler.characters = { context, text, count in XMLReader.from(context)?.characters(text, Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.serror = { _, _ in }
    guard let parser = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(parser) }
    parser.pointee.sax.pointee = handler
    parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    self.parser = parser
    let options = Int32(HTML_PARSE_NONET.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue) | Int32(HTML_PARSE_NOWARNING.rawValue)
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        htmlCtxtReadMemory(parser, $0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", options)
      }
    }
    if let document { xmlFreeDoc(document) }
    closeAll()
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
    context.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name else { return }
    var entries: [XMLAttributes.Entry] = []
    // libxml2 gives five pointers an attribute: local name, prefix, address, value, end of value.
    for index in 0..<min(count, XMLReader.mostAttributes) {
      guard let attributes, let local = attributes[index * 5], let value = attributes[index * 5 + 3], let end = attributes[index * 5 + 4]
      else { continue }
      let name = names.name(local, namespace: attributes[index * 5 + 2])
      entries.append(XMLAttributes.Entry(name: name, value: UnsafeBufferPointer(start: value, count: end - value)))
    }
    begin(names.name(name, namespace: namespace), entries)
  }

  private func startHTML(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard let name else { return }
    var entries: [XMLAttributes.Entry] = []
    var index = 0
    while let attributes, entries.count < XMLReader.mostAttributes, let key = attributes[index] {
      let value = attributes[index + 1].map { UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))) }
      entries.append(XMLAttributes.Entry(name: names.name(key, namespace: nil), value: value ?? UnsafeBufferPointer(start: nil, count: 0)))
      index += 2
    }
    begin(names.name(name, namespace: nil), entries)
  }

  private func begin(_ name: XMLName, _ attributes: [XMLAttributes.Entry]) {
    guard !isStopped else { return }
    guard !receiver.isDone else {
      isStopped = true
      xmlStopParser(parser)
      return
    }
    guard open.count < XMLReader.deepest else {
      depthBelow += 1
      return
    }
    open.append(name)
    noteLine()
    receiver.open(name, XMLAttributes(entries: attributes))
  }

  private func end() {
    guard !isStopped else { return }
    if depthBelow > 0 { depthBelow -= 1 } else if let name = open.popLast() { receiver.close(name) }
  }

  /// A document that breaks off leaves elements open.
  private func closeAll() {
    while let name = open.popLast() { receiver.close(name) }
  }

  private func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard let text, length > 0, !isStopped else { return }
    noteLine()
    receiver.text(UnsafeBufferPointer(start: text, count: length))
  }

  private func noteLine() {
    receiver.line = parser?.pointee.input.map { Int($0.pointee.line) } ?? 0
  }
}

/// The document's names. libxml2 keeps one copy of each, so that its address tells it.
private struct NameTable {
  private struct Key: Hashable {
    let local: UnsafePointer<xmlChar>
    let namespace: UnsafePointer<xmlChar>?
  }

  private var names: [Key: XMLName] = [:]
  /// By some bits of the address: a document uses few names, and those all the time.
  private var recent: [(key: Key, name: XMLName)?] = Array(repeating: nil, count: 64)

  mutating func name(_ local: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) -> XMLName {
    let key = Key(local: local, namespace: namespace)
    let slot = (Int(bitPattern: local) >> 3) & 63
    if let last = recent[slot], last.key == key { return last.name }
    let name = names[key] ?? made(key)
    names[key] = name
    recent[slot] = (key, name)
    return name
  }

  private func made(_ key: Key) -> XMLName {
    let text = String(cString: key.local)
    if let namespace = key.namespace { return XMLName(number: names.count, local: text, namespace: String(cString: namespace)) }
    // The HTML parser, or an undeclared prefix.
    let halves = text.split(separator: ":", maxSplits: 1).map(String.init)
    return XMLName(number: names.count, local: halves.last ?? text, namespace: halves.count == 2 ? halves[0] : "")
  }
}
