package import Library
package import Shooting

/// What makes a film's pictures like everybody's, or like one another: found in the prompts of one tool.
package struct LookReport: Sendable {
  package struct Finding: Hashable, Sendable {
    /// Addresses, in the film's order.
    package let shots: [String]
    package let cause: String
    package let advice: String
  }

  /// Phrases of the default look first, then pictures that are alike, then shots without the author's look.
  package let findings: [Finding]

  /// Prompts of one scene that share this much of their three-word runs show the same picture.
  private static let alike = 0.85

  /// - Parameter shots: those of the sheet, in its order.
  package init(of sheet: PromptSheet, shots: ShotList, look: Look, library: TemplateLibrary) {
    findings =
      LookReport.phrases(in: sheet, DefaultLook(library: library)) + LookReport.likenesses(in: sheet, shots)
      + LookReport.without(look, sheet)
  }

  private static func phrases(in sheet: PromptSheet, _ known: DefaultLook) -> [Finding] {
    var order: [DefaultLook.Phrase] = []
    var shots: [DefaultLook.Phrase: [String]] = [:]
    for prompt in sheet.prompts {
      for phrase in known.phrases(in: unspoken(prompt.text)) {
        if shots[phrase] == nil { order.append(phrase) }
        shots[phrase, default: []].append(prompt.shot)
      }
    }
    return order.map { Finding(shots: shots[$0] ?? [], cause: "\"\($0.words)\" is everybody's look", advice: $0.advice) }
  }

  /// Groups of a scene's shots whose prompts differ in next to nothing but what is said.
  private static func likenesses(in sheet: PromptSheet, _ list: ShotList) -> [Finding] {
    let runs = Dictionary(sheet.prompts.map { ($0.shot, threes(of: unspoken($0.text))) }, uniquingKeysWith: { first, _ in first })
    return list.scenes.flatMap { scene -> [Finding] in
      var rest = scene.shots.map(\.address)[...]
      var findings: [Finding] = []
      while let first = rest.popFirst() {
        guard let own = runs[first] else { continue }
        let group = rest.filter { other in runs[other].map { likeness($0, own) >= alike } ?? false }
        guard !group.isEmpty else { continue }
        rest.removeAll(where: group.contains)
        findings.append(
          Finding(
            shots: [first] + group, cause: "the same picture but for what is said",
            advice: "give one of them another size or angle, or something to do"))
      }
      return findings
    }
  }

  private static func likeness(_ a: Set<String>, _ b: Set<String>) -> Double {
    let union = a.union(b).count
    return union == 0 ? 1 : Double(a.intersection(b).count) / Double(union)
  }

  private static func threes(of text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count > 2 else { return Set([words.joined(separator: " ")]) }
    return Set((0..<words.count - 2).map { words[$0..<$0 + 3].joined(separator: " ") })
  }

  private static func without(_ look: Look, _ sheet: PromptSheet) -> [Finding] {
    let lines = (look.lines + look.rules.flatMap(\.lines)).map { $0.text.lowercased() }
    guard !lines.isEmpty else { return [] }
    let bare = sheet.prompts.filter { prompt in
      let text = prompt.text.lowercased()
      return !lines.contains(where: text.contains)
    }
    return bare.isEmpty
      ? []
      : [
        Finding(
          shots: bare.map(\.shot), cause: "nothing of your look",
          advice: "fill in the lines of look.yaml that such shots show (Templates/look/facets.yaml), or add a rule")
      ]
  }

  /// Without what stands between double quotation marks: lines, which are heard.
  private static func unspoken(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined(
      separator: " ")
  }
}
