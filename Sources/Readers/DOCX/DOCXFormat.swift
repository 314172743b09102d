/// Reads what Word's property elements say into a format. Measures are twentieths of a point, sizes half points.
enum DOCXFormat {
  static func read(_ name: String, _ attribute: (String) -> String?, into format: inout WordFormat) {
    let value = attribute("val")
    switch name {
    case "i": format.isItalic = isOn(value)
    case "b": format.isBold = isOn(value)
    case "vanish": format.isHidden = isOn(value)
    case "jc": format.isCentered = value == "center"
    case "sz": format.size = value.flatMap(Double.init).map { $0 / 2 }
    case "outlinelvl": format.outlineLevel = value.flatMap { Int($0) }.map { (0...8).contains($0) ? $0 + 1 : 0 }
    case "pagebreakbefore": format.startsPage = isOn(value)
    case "spacing":
      format.spaceBefore = space(attribute("before"), lines: attribute("beforelines")) ?? format.spaceBefore
      format.spaceAfter = space(attribute("after"), lines: attribute("afterlines")) ?? format.spaceAfter
    case "top": format.hasRuleAbove = isBorder(value)
    case "bottom": format.hasRuleBelow = isBorder(value)
    case "left", "right", "start", "end": if isBorder(value) { format.isBoxed = true }
    // The number 0 takes a paragraph out of its style's list.
    case "numid": format.list = value == "0" ? "" : value
    case "ilvl": format.listLevel = value.flatMap { Int($0) }
    case "lang": format.language = value
    default: break
    }
  }

  /// A toggle without a value is on.
  static func isOn(_ value: String?) -> Bool {
    !["0", "false", "off", "none"].contains(value?.lowercased() ?? "1")
  }

  private static func isBorder(_ value: String?) -> Bool {
    !["nil", "none"].contains(value ?? "none")
  }

  private static func space(_ points: String?, lines: String?) -> Double? {
    if let hundredths = lines.flatMap(Double.init), hundredths > 0 { return hundredths * 0.12 }
    return points.flatMap(Double.init).map { $0 / 20 }
  }
}

/// Word's table of styles.
enum DOCXStyles {
  static func read(_ root: XMLNode?) -> WordStyles {
    var styles = WordStyles()
    guard let root else { return styles }
    if let defaults = root.children.first(where: { $0.name == "docdefaults" }) { styles.defaults = format(in: defaults) }
    for node in root.children where node.name == "style" {
      guard let id = node["styleid"] else { continue }
      let child = { (name: String) in node.children.first { $0.name == name }?["val"] }
      let style = WordStyles.Style(name: child("name") ?? id, parent: child("basedon"), format: format(in: node))
      styles.add(id, style)
      if node["type"] == "paragraph", DOCXFormat.isOn(node["default"] ?? "0") { styles.defaultParagraph = id }
    }
    return styles
  }

  private static func format(in node: XMLNode) -> WordFormat {
    var format = WordFormat()
    for properties in node.children {
      switch properties.name {
      case "rprdefault", "pprdefault": format = self.format(in: properties).over(format)
      case "rpr", "ppr":
        for property in properties.children {
          DOCXFormat.read(property.name, { property[$0] }, into: &format)
          guard ["pbdr", "numpr"].contains(property.name) else { continue }
          for inner in property.children { DOCXFormat.read(inner.name, { inner[$0] }, into: &format) }
        }
      default: break
      }
    }
    return format
  }
}
