/// A book's style sheets with what they and its classes have been found to say: one for all documents, as a book has few lists of classes and
/// looks at each thousands of times.
final class XHTMLStyles {
  private struct Key: Hashable {
    let element: String
    let classes: String
    let inline: String
  }

  private let sheet: StyleSheet
  private let budget: ReadingBudget
  private var known: [Key: StyleSheet.Style] = [:]
  /// The last one asked for: most paragraphs of a book are of one class.
  private var last: (key: Key, style: StyleSheet.Style)?
  private var meanings: [String: XHTMLClasses] = [:]

  init(_ sheet: StyleSheet, budget: ReadingBudget) {
    self.sheet = sheet
    self.budget = budget
  }

  var isEmpty: Bool { sheet.isEmpty }

  /// For a document with rules of its own.
  func adding(_ text: String) -> XHTMLStyles {
    budget.styleBytes -= text.utf8.count
    guard budget.styleBytes >= 0 else { return self }
    var sheet = sheet
    sheet.add(text)
    return XHTMLStyles(sheet, budget: budget)
  }

  func style(of element: String, _ facts: XHTMLFacts) -> StyleSheet.Style {
    if sheet.isEmpty && facts.style.isEmpty { return StyleSheet.Style() }
    let key = Key(element: element, classes: facts.classes, inline: facts.style)
    if let last, last.key == key { return last.style }
    let style = known[key] ?? made(key)
    known[key] = style
    last = (key, style)
    return style
  }

  private func made(_ key: Key) -> StyleSheet.Style {
    budget.styleChecks -= sheet.ruleCount + 10
    return budget.styleChecks < 0 ? StyleSheet.Style() : sheet.style(of: key.element, classes: key.classes, inline: key.inline)
  }

  func meaning(of classes: String) -> XHTMLClasses {
    if let known = meanings[classes] { return known }
    let made = XHTMLClasses(classes)
    meanings[classes] = made
    return made
  }
}
