/// An element of a small XML document, or a run of text. Large documents are read as events instead.
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
    if name == wanted { return self }
    for child in children {
      if let found = child.first(wanted) { return found }
    }
    return nil
  }

  /// All elements of that name at or below this one, in document order. Depth is bounded by the reader, so recursion is safe.
  func all(_ wanted: String) -> [XMLNode] {
    var result: [XMLNode] = []
    walk { node, _ in if node.name == wanted { result.append(node) } }
    return result
  }

  /// Visits this element and all below, each with those that hold it from the outermost on.
  func walk(_ visit: (_ node: XMLNode, _ ancestors: [XMLNode]) -> Void) {
    var ancestors: [XMLNode] = []
    descend(&ancestors, visit)
  }

  private func descend(_ ancestors: inout [XMLNode], _ visit: (XMLNode, [XMLNode]) -> Void) {
    visit(self, ancestors)
    ancestors.append(self)
    for child in children { child.descend(&ancestors, visit) }
    ancestors.removeLast()
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

/// Makes a tree of a small document: a package, a navigation, a table of styles.
final class XMLTree: XMLReceiver {
  struct Parsed {
    let root: XMLNode
    /// True when the strict parse failed and the HTML parser read on.
    let isRepaired: Bool
  }

  /// A package of 65,535 files has a third of this.
  private static let mostNodes = 500_000

  private var root: XMLNode?
  private var stack: [XMLNode] = []
  private var pending: [UInt8] = []
  private var count = 0

  private override init() {}

  /// Nil when not one element was found.
  static func parse(_ bytes: [UInt8]) -> Parsed? {
    let clean = XMLBytes.cleaned(bytes)
    let strict = XMLTree()
    if XMLReader.readXML(clean, into: strict), let root = strict.root { return Parsed(root: root, isRepaired: false) }
    let lenient = XMLTree()
    XMLReader.readHTML(clean, into: lenient)
    guard let root = lenient.root ?? strict.root else { return nil }
    return Parsed(root: root, isRepaired: true)
  }

  override var isDone: Bool { count >= XMLTree.mostNodes }

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    flush()
    count += 1
    let node = XMLNode(name: name.local, attributes: attributes.all, line: line)
    if let parent = stack.last { parent.children.append(node) } else if root == nil { root = node }
    stack.append(node)
  }

  override func close(_ name: XMLName) {
    flush()
    stack.removeLast()
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    pending.append(contentsOf: bytes)
  }

  private func flush() {
    guard !pending.isEmpty else { return }
    if let parent = stack.last {
      count += 1
      parent.children.append(XMLNode(name: "", attributes: [], text: String(decoding: pending, as: UTF8.self), line: parent.line))
    }
    pending.removeAll(keepingCapacity: true)
  }
}
