import Library

/// What a camera makes of a verb. A verb may be in several groups.
package struct VerbGroups: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let speech = VerbGroups(rawValue: 1)
  package static let thought = VerbGroups(rawValue: 2)
  package static let look = VerbGroups(rawValue: 4)
  package static let move = VerbGroups(rawValue: 8)
  package static let posture = VerbGroups(rawValue: 16)
  package static let handle = VerbGroups(rawValue: 32)
  package static let express = VerbGroups(rawValue: 64)
  package static let sound = VerbGroups(rawValue: 128)
  package static let change = VerbGroups(rawValue: 256)
  package static let state = VerbGroups(rawValue: 512)

  /// What a body is seen to do.
  package static let visible: VerbGroups = [.look, .move, .posture, .handle, .express]

  static let named: [(name: String, groups: VerbGroups)] = [
    ("speech", .speech), ("thought", .thought), ("look", .look), ("move", .move), ("posture", .posture), ("handle", .handle),
    ("express", .express), ("sound", .sound), ("change", .change), ("state", .state),
  ]
}

/// A form of a verb as it stands in a text.
package struct VerbForm: Hashable, Sendable {
  package struct Uses: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let base = Uses(rawValue: 1)
    package static let thirdPerson = Uses(rawValue: 2)
    package static let past = Uses(rawValue: 4)
    package static let participle = Uses(rawValue: 8)
    package static let presentParticiple = Uses(rawValue: 16)
  }

  package let lemma: String
  package let uses: Uses
  package let groups: VerbGroups
}

/// The verbs of `verbs.txt` in all their forms.
package struct VerbLexicon: Sendable {
  private var forms: [String: VerbForm] = [:]
  /// Words in -ed that are no pasts.
  private var notVerbs: Set<String> = []

  init(path: String, library: TemplateLibrary) {
    for entry in library.entries(at: path) {
      let halves = entry.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      if halves[0] == "none" {
        for word in halves[1].split(separator: " ") { notVerbs.insert(String(word)) }
        continue
      }
      guard let row = VerbGroups.named.first(where: { $0.name == halves[0] }) else { continue }
      for verb in VerbLexicon.verbs(of: halves[1]) {
        add(verb, to: row.groups)
      }
    }
    for (form, lemma, uses) in VerbLexicon.auxiliaryForms {
      forms[form] = VerbForm(lemma: lemma, uses: uses, groups: .state)
    }
  }

  /// The form as listed; nil when no list has it.
  package func form(_ folded: String) -> VerbForm? {
    forms[folded]
  }

  /// The form as listed, or an unknown `-ed` word read as a regular past in no group.
  package func formOrUnknownPast(_ folded: String) -> VerbForm? {
    if let known = forms[folded] { return known }
    guard !notVerbs.contains(folded), let lemma = Inflection.lemma(ofUnknownPast: folded) else { return nil }
    return VerbForm(lemma: lemma, uses: [.past, .participle], groups: [])
  }

  private struct Verb {
    let lemma: String
    let past: String
    let participle: String
  }

  private static let auxiliaryForms: [(String, String, VerbForm.Uses)] = [
    ("is", "be", .thirdPerson), ("are", "be", .base), ("am", "be", .base), ("was", "be", .past), ("were", "be", .past),
    ("been", "be", .participle), ("being", "be", .presentParticiple), ("'s", "be", .thirdPerson),
  ]

  /// Reads `walk go(went gone) put(put)`; the parentheses may hold a space.
  private static func verbs(of line: Substring) -> [Verb] {
    var verbs: [Verb] = []
    for item in line.split(separator: ")").flatMap({ pieces(of: $0) }) {
      let parts = item.split(separator: "(", maxSplits: 1)
      let lemma = String(parts[0])
      let irregular = parts.count > 1 ? parts[1].split(separator: " ").map(String.init) : []
      let past = irregular.first ?? Inflection.past(lemma)
      verbs.append(Verb(lemma: lemma, past: past, participle: irregular.count > 1 ? irregular[1] : past))
    }
    return verbs
  }

  private static func pieces(of chunk: Substring) -> [Substring] {
    guard let open = chunk.firstIndex(of: "(") else { return chunk.split(separator: " ") }
    let plain = chunk[..<open].split(separator: " ")
    guard let irregular = plain.last else { return [] }
    return plain.dropLast() + [chunk[irregular.startIndex...]]
  }

  private mutating func add(_ verb: Verb, to groups: VerbGroups) {
    for (form, use) in [
      (verb.lemma, VerbForm.Uses.base), (Inflection.thirdPerson(verb.lemma), .thirdPerson), (verb.past, .past),
      (verb.participle, .participle), (Inflection.presentParticiple(verb.lemma), .presentParticiple),
    ] {
      let known = forms[form]
      // A form of two verbs (lay, found, felt) stays with the verb listed first.
      guard known == nil || known?.lemma == verb.lemma else { continue }
      forms[form] = VerbForm(lemma: verb.lemma, uses: (known?.uses ?? []).union(use), groups: (known?.groups ?? []).union(groups))
    }
  }
}
