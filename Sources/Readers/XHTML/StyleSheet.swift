/// What a book's style sheets say about the few properties that part scenes or hide text.
///
/// A tolerant scanner, as all of CSS is needed for none of this: rules are matched by their last simple selector, and those that depend on other
/// elements only when it names a class. Within reach of any book: 5,000 rules, 1 MiB of sheets.
struct StyleSheet {
  /// What applies to one element. Lengths are in ems of the text; nil where nothing is said.
  struct Style: Hashable {
    var marginTop: Double?
    var marginBottom: Double?
    /// True with a margin at the side, as quoted passages have.
    var isIndented = false
    var isHidden = false
  }

  private struct Rule {
    /// Nil for any element.
    let element: String?
    let classes: [String]
    let style: Style
    let says: Properties
  }

  private struct Properties: OptionSet {
    let rawValue: Int
    static let top = Properties(rawValue: 1)
    static let bottom = Properties(rawValue: 2)
    static let display = Properties(rawValue: 4)
    static let side = Properties(rawValue: 8)
  }

  private static let mostRules = 5000
  private static let mostBytes = 1 << 20

  private var rules: [Rule] = []
  private var bytesRead = 0

  var isEmpty: Bool { rules.isEmpty }
  var ruleCount: Int { rules.count }

  mutating func add(_ text: String) {
    bytesRead += text.utf8.count
    guard bytesRead <= StyleSheet.mostBytes else { return }
    var scanner = StyleScanner(text)
    while rules.count < StyleSheet.mostRules, let (selectors, body) = scanner.nextRule() {
      var style = Style()
      let says = StyleSheet.read(body, into: &style)
      guard !says.isEmpty else { continue }
      for selector in selectors.split(separator: ",") {
        guard let (element, classes, isAlone) = StyleSheet.target(of: selector) else { continue }
        // Text is hidden only where a rule surely means it: `table .url` hides nothing outside tables.
        rules.append(Rule(element: element, classes: classes, style: style, says: isAlone ? says : says.subtracting(.display)))
      }
    }
  }

  /// - Parameters:
  ///   - classes: the class attribute as it stands.
  ///   - inline: the style attribute as it stands.
  func style(of element: String, classes: String, inline: String) -> Style {
    let own = classes.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    var result = Style()
    // Later rules win, and rules with a class win over rules without, whatever their order.
    for wantsClass in [false, true] {
      for rule in rules where rule.classes.isEmpty != wantsClass {
        guard rule.element == nil || rule.element == element, rule.classes.allSatisfy(own.contains) else { continue }
        if rule.says.contains(.top) { result.marginTop = rule.style.marginTop }
        if rule.says.contains(.bottom) { result.marginBottom = rule.style.marginBottom }
        if rule.says.contains(.side) { result.isIndented = rule.style.isIndented }
        if rule.says.contains(.display) { result.isHidden = rule.style.isHidden }
      }
    }
    if !inline.isEmpty { _ = StyleSheet.read(inline, into: &result) }
    return result
  }

  /// - Returns: Also whether the selector stands alone, without elements around it.
  private static func target(of selector: Substring) -> (element: String?, classes: [String], isAlone: Bool)? {
    let compounds = selector.split { $0.isWhitespace }
    guard let last = compounds.last, !selector.contains(where: { "+~>:[#*".contains($0) && $0 != "*" }) else { return nil }
    let pieces = last.split(separator: ".", omittingEmptySubsequences: false).map { $0.lowercased() }
    let classes = pieces.dropFirst().filter { !$0.isEmpty }
    guard compounds.count == 1 || !classes.isEmpty else { return nil }
    let element = pieces[0].isEmpty || pieces[0] == "*" ? nil : pieces[0]
    return (element, Array(classes), compounds.count == 1)
  }

  private static func read(_ declarations: some StringProtocol, into style: inout Style) -> Properties {
    var says: Properties = []
    for declaration in declarations.split(separator: ";") {
      let halves = declaration.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let name = String(halves[0]).trimmedScalars().lowercased()
      let values = halves[1].lowercased().split { $0.isWhitespace || $0 == "!" }.filter { $0 != "important" }
      guard let first = values.first else { continue }
      switch name {
      case "margin":
        style.marginTop = length(first)
        style.marginBottom = length(values.count > 2 ? values[2] : first)
        style.isIndented = isSide(values.count > 1 ? values[values.count > 3 ? 3 : 1] : first)
        says.formUnion([.top, .bottom, .side])
      case "margin-top", "padding-top":
        guard let value = length(first), name == "margin-top" || value > 0 else { continue }
        style.marginTop = value
        says.insert(.top)
      case "margin-bottom":
        style.marginBottom = length(first)
        says.insert(.bottom)
      case "margin-left":
        style.isIndented = isSide(first)
        says.insert(.side)
      case "display":
        style.isHidden = first == "none"
        says.insert(.display)
      default: break
      }
    }
    return says
  }

  /// An em or more; what is less is a paragraph's ordinary indent.
  private static func isSide(_ value: Substring) -> Bool {
    value != "auto" && length(value) ?? 0 >= 1
  }

  /// In ems: 16 pixels or 12 points to one; a hundredth of the page's width is taken for 0.3.
  private static func length(_ value: Substring) -> Double? {
    if value == "0" || value == "auto" { return 0 }
    let units: [(String, Double)] = [("rem", 1), ("em", 1), ("px", 1.0 / 16), ("pt", 1.0 / 12), ("ex", 0.5), ("%", 0.3), ("vh", 0.3)]
    for (unit, ems) in units where value.hasSuffix(unit) {
      return Double(value.dropLast(unit.utf8.count)).map { $0 * ems }
    }
    return nil
  }
}

/// Walks the rules of a style sheet; comments and rules that begin with an at-sign are passed over.
private struct StyleScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func nextRule() -> (selectors: String, body: String)? {
    while index < bytes.count {
      let head = until([UInt8(ascii: "{"), UInt8(ascii: ";"), UInt8(ascii: "}")])
      guard index < bytes.count else { return nil }
      let end = bytes[index]
      index += 1
      guard end == UInt8(ascii: "{") else { continue }
      if head.trimmedScalars().hasPrefix("@") {
        skipBlock()
        continue
      }
      let body = until([UInt8(ascii: "}")])
      index += 1
      return (head, body)
    }
    return nil
  }

  /// Up to the next of these signs, without comments.
  private mutating func until(_ ends: [UInt8]) -> String {
    var result: [UInt8] = []
    while index < bytes.count, !ends.contains(bytes[index]) {
      if bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
        index += 2
        while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/") { index += 1 }
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func skipBlock() {
    var depth = 1
    while index < bytes.count, depth > 0 {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      index += 1
    }
  }
}
