/// How a paragraph or a run is set, by itself or by its style; nil where nothing is said and the parent's word holds.
struct WordFormat: Hashable {
  var isItalic: Bool?
  var isBold: Bool?
  var isHidden: Bool?
  var isCentered: Bool?
  /// In points.
  var size: Double?
  /// In points, as are all spaces.
  var spaceBefore: Double?
  var spaceAfter: Double?
  /// From 1; 0 for body text that says so.
  var outlineLevel: Int?
  var startsPage: Bool?
  var endsPage: Bool?
  var hasRuleAbove: Bool?
  var hasRuleBelow: Bool?
  /// Rules at the sides too: a box, which parts nothing.
  var isBoxed: Bool?
  /// Identifies the list it is an item of; "" for none, whatever the style says.
  var list: String?
  /// From 0.
  var listLevel: Int?
  /// BCP 47.
  var language: String?

  /// This format where it says something, the parent's elsewhere.
  func over(_ parent: WordFormat) -> WordFormat {
    var result = parent
    result.isItalic = isItalic ?? parent.isItalic
    result.isBold = isBold ?? parent.isBold
    result.isHidden = isHidden ?? parent.isHidden
    result.isCentered = isCentered ?? parent.isCentered
    result.size = size ?? parent.size
    result.spaceBefore = spaceBefore ?? parent.spaceBefore
    result.spaceAfter = spaceAfter ?? parent.spaceAfter
    result.outlineLevel = outlineLevel ?? parent.outlineLevel
    result.startsPage = startsPage ?? parent.startsPage
    result.endsPage = endsPage ?? parent.endsPage
    result.hasRuleAbove = hasRuleAbove ?? parent.hasRuleAbove
    result.hasRuleBelow = hasRuleBelow ?? parent.hasRuleBelow
    result.isBoxed = isBoxed ?? parent.isBoxed
    result.list = list ?? parent.list
    result.listLevel = listLevel ?? parent.listLevel
    result.language = language ?? parent.language
    return result
  }

  var isEmphasis: Bool { isItalic == true || isBold == true }
}
