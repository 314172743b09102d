/// Reads the styles of an OpenDocument text: those with names and the automatic ones.
struct ODTStyles {
  struct ListLevel {
    /// "" for a bullet.
    var format = ""
    var prefix = ""
    var suffix = ""
    var bullet = ""
    var start = 1
  }

  /// Paragraph and text styles are told apart by a prefix: one name may stand in both families.
  var styles = WordStyles()
  private(set) var lists: [String: [Int: ListLevel]] = [:]
  private(set) var outline: [Int: ListLevel] = [:]

  mutating func add(_ root: XMLNode?) {
    for group in root?.all("styles") ?? [] { add(in: group) }
    for group in root?.all("automatic-styles") ?? [] { add(in: group) }
  }

  private mutating func add(in group: XMLNode) {
    for node in group.children {
      switch node.name {
      case "style":
        guard let name = node["name"], let family = node["family"], family == "paragraph" || family == "text" else { continue }
        let style = WordStyles.Style(
          name: node["display-name"] ?? ODTStyles.decoded(name), parent: node["parent-style-name"].map { "\(family) \($0)" },
          format: format(of: node))
        styles.add("\(family) \(name)", style)
      case "default-style" where node["family"] == "paragraph": styles.defaults = format(of: node)
      case "list-style": if let name = node["name"] { lists[name] = ODTStyles.levels(of: node) }
      case "outline-style": outline = ODTStyles.levels(of: node)
      default: break
      }
    }
  }

  /// A name as the file has it, with what is no letter as `_20_`.
  private static func decoded(_ name: String) -> String {
    name.replacing("_20_", with: " ")
  }

  private func format(of node: XMLNode) -> WordFormat {
    var format = WordFormat()
    if let level = node["default-outline-level"] { format.outlineLevel = Int(level) ?? 0 }
    format.list = node["list-style-name"]
    if let page = node["master-page-name"], !page.isEmpty { format.startsPage = true }
    for properties in node.children {
      let value = { (name: String) in properties[name] }
      switch properties.name {
      case "text-properties":
        format.isItalic = value("font-style").map { $0 == "italic" || $0 == "oblique" }
        format.isBold = value("font-weight").map { $0 == "bold" || (Int($0) ?? 400) >= 600 }
        format.isHidden = value("display").map { $0 == "none" }
        format.size = value("font-size").flatMap(ODTStyles.points)
        if let language = value("language"), language != "none", language != "zxx" {
          let country = value("country").flatMap { ["none", ""].contains($0) ? nil : "-" + $0 } ?? ""
          format.language = language + country
        }
      case "paragraph-properties":
        format.isCentered = value("text-align").map { $0 == "center" }
        format.spaceBefore = value("margin-top").flatMap(ODTStyles.points)
        format.spaceAfter = value("margin-bottom").flatMap(ODTStyles.points)
        if let start = value("break-before") { format.startsPage = start == "page" }
        if let start = value("break-after") { format.endsPage = start == "page" }
        let all = value("border").map(ODTStyles.isBorder)
        if all == true { format.isBoxed = true }
        format.hasRuleAbove = value("border-top").map(ODTStyles.isBorder)
        format.hasRuleBelow = value("border-bottom").map(ODTStyles.isBorder)
        if [value("border-left"), value("border-right")].contains(where: { $0.map(ODTStyles.isBorder) == true }) { format.isBoxed = true }
      default: break
      }
    }
    return format
  }

  private static func levels(of node: XMLNode) -> [Int: ListLevel] {
    var result: [Int: ListLevel] = [:]
    for child in node.children {
      guard let number = child["level"].flatMap({ Int($0) }) else { continue }
      result[number - 1] = ListLevel(
        format: child["num-format"] ?? "", prefix: child["num-prefix"] ?? "", suffix: child["num-suffix"] ?? "",
        bullet: child["bullet-char"] ?? "", start: child["start-value"].flatMap { Int($0) } ?? 1)
    }
    return result
  }

  /// `0.75pt solid #000000`; the words stand in any order.
  private static func isBorder(_ value: String) -> Bool {
    let words = value.split(separator: " ").map(String.init)
    return !words.isEmpty && !words.contains { $0 == "none" || $0 == "hidden" || points($0) == 0 }
  }

  /// A measure with its unit; nil for shares of a parent's.
  static func points(_ measure: String) -> Double? {
    let units = [("pt", 1.0), ("cm", 72 / 2.54), ("mm", 72 / 25.4), ("in", 72.0), ("pc", 12.0)]
    for (unit, factor) in units where measure.hasSuffix(unit) { return Double(measure.dropLast(2)).map { $0 * factor } }
    return nil
  }
}
