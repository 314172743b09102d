import Breakdown
import Manuscripts
package import Prose
package import Shooting

/// Drafts a bible from what was read: people, places, props and the coined words of the story's world, with the words of the text behind each line.
package struct BibleDrafter {
  private let prose: AnalyzedProse
  private let shots: ShotList
  private let language: Language
  private let fields: BibleFields

  package init(of prose: AnalyzedProse, shots: ShotList, language: Language, fields: BibleFields) {
    self.prose = prose
    self.shots = shots
    self.language = language
    self.fields = fields
  }

  package func draft() -> BibleDraft {
    BibleDraft(sections: [
      BibleDraft.Section(name: "characters", entries: characters),
      BibleDraft.Section(name: "places", entries: places),
      BibleDraft.Section(name: "props", entries: props),
      BibleDraft.Section(name: "words", entries: words),
    ])
  }

  // MARK: characters

  private var characters: [BibleDraft.Entry] {
    var traits: [CharacterID: [(chapter: AnalyzedChapter, trait: Trait)]] = [:]
    for chapter in prose.chapters {
      let found = PortraitReader(chapter: chapter, language: language).traits()
      for trait in found + described(in: chapter, besides: found) { traits[trait.character, default: []].append((chapter, trait)) }
    }
    return prose.cast.map { character in
      let own = traits[character.id] ?? []
      let lines = fields.characters.map { field in
        line(field, own.filter { field.from.contains($0.trait.kind.rawValue) }.map { ($0.trait.words, $0.chapter, $0.trait.evidence) })
      }
      let wardrobe = BibleDraft.Line(
        key: "wardrobe", value: .outfits(outfits(of: character, described: own.filter { $0.trait.kind == .clothing }.map(\.trait.words))),
        note: sources(own.filter { $0.trait.kind == .clothing }.map { ($0.chapter, $0.trait.evidence) })
          ?? "What do they wear, in which scenes?")
      return BibleDraft.Entry(
        name: character.name, aliases: character.aliases.filter { $0 != character.name },
        lines: [pronouns(of: character)] + lines + [wardrobe, identity, seed(of: character.name), references])
    }
  }

  /// What the reading of descriptions found that no whole phrase says: "green eyes".
  private func described(in chapter: AnalyzedChapter, besides traits: [Trait]) -> [Trait] {
    chapter.descriptions.compactMap { description in
      guard case .character(let id, _) = description.target, !description.isInSpeech, !description.isComparison else { return nil }
      let words = chapter.text.text(of: description.words).onOneLine
      let isKnown = traits.contains {
        $0.character == id && ($0.words.lowercased().contains(words.lowercased()) || $0.kind == description.kind && $0.kind == .age)
      }
      return isKnown || words.lastWord == "hand"
        ? nil
        : Trait(
          character: id, kind: description.kind, words: words.withoutArticle, evidence: chapter.sentenceSpan(at: description.evidence.start)
        )
    }
  }

  private func pronouns(of character: StoryCharacter) -> BibleDraft.Line {
    let word: String? =
      switch character.gender {
      case .female: "she"
      case .male: "he"
      case .neuter: "it"
      case .unknown: nil
      }
    return BibleDraft.Line(key: "pronouns", value: word.map { .text($0) } ?? .blank, note: word == nil ? "she, he, it or they?" : "")
  }

  private var identity: BibleDraft.Line {
    BibleDraft.Line(key: "identity", value: .blank, note: "Your own wording for every prompt, instead of the lines above")
  }

  private var references: BibleDraft.Line {
    BibleDraft.Line(key: "references", value: .list([]), note: "Pictures, in the order in which the tools get them")
  }

  /// The same for a name in every draft and on every machine: FNV-1a, six digits, which every tool takes.
  private func seed(of name: String) -> BibleDraft.Line {
    let hash = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return BibleDraft.Line(key: "seed", value: .number(100_000 + Int(hash % 900_000)), note: "")
  }

  /// What the continuity sheets say that somebody wears, by scenes, in the fullest words; what is only described is worn in all their scenes.
  private func outfits(of character: StoryCharacter, described: [String]) -> [BibleDraft.Outfit] {
    let called = character.isNarrator && character.name == "I" ? "the narrator" : character.name
    func fullest(_ garment: String) -> String {
      described.first { $0.lowercased().contains(garment.lowercased()) }?.onOneLine ?? garment.onOneLine
    }
    var scenes: [(words: String, scenes: [String])] = []
    for scene in shots.scenes {
      let worn = scene.shots.flatMap(\.continuity.people).filter { $0.name == called }.flatMap(\.wears).withoutRepeats
      guard !worn.isEmpty else { continue }
      let words = worn.map(fullest).joined(separator: ", ")
      if let known = scenes.firstIndex(where: { $0.words == words }) {
        scenes[known].scenes.append("\(scene.scene.number)")
      } else {
        scenes.append((words, ["\(scene.scene.number)"]))
      }
    }
    if scenes.isEmpty, !described.isEmpty {
      let own = shots.scenes.filter { $0.scene.cast.contains(character.id) }.map { "\($0.scene.number)" }
      return [BibleDraft.Outfit(words: described.map(\.onOneLine).withoutRepeats.joined(separator: ", "), scenes: own)]
    }
    return scenes.map { BibleDraft.Outfit(words: $0.words, scenes: $0.scenes) }
  }

  // MARK: places

  private var places: [BibleDraft.Entry] {
    var names: [String] = []
    var scenes: [String: [Scene]] = [:]
    for scene in shots.scenes.map(\.scene) {
      guard let place = scene.heading.known(scene.heading.place) else { continue }
      if scenes[place] == nil { names.append(place) }
      scenes[place, default: []].append(scene)
    }
    return names.map { name in place(name, scenes[name] ?? []) }
  }

  private func place(_ name: String, _ scenes: [Scene]) -> BibleDraft.Entry {
    let said = described(noun: name.lastWord, in: scenes)
    let setting = scenes.lazy.compactMap { $0.heading.known($0.heading.setting) }.first
    return BibleDraft.Entry(
      name: name, aliases: [],
      lines: [
        BibleDraft.Line(key: "setting", value: setting.map { .text($0.rawValue) } ?? .blank, note: setting == nil ? "INT or EXT?" : ""),
        BibleDraft.Line(key: "scenes", value: .scenes(scenes.map { "\($0.number)" }), note: ""),
      ] + fields.places.map { field in line(field, said.filter { field.from.contains($0.kind) }.map { ($0.words, $0.chapter, $0.span) }) }
        + [references])
  }

  private struct Said {
    let kind: String
    let words: String
    let chapter: AnalyzedChapter
    let span: TextSpan
  }

  /// What the narration says of a thing or place by its noun.
  private func described(noun: String, in scenes: [Scene]) -> [Said] {
    prose.chapters.flatMap { chapter in
      let spans = scenes.filter { $0.chapter == chapter.chapter.number }.map(\.span)
      return chapter.descriptions.filter { !$0.isInSpeech && !$0.isComparison }.compactMap { description -> Said? in
        switch description.target {
        case .character, .person: return nil
        case .place(let span), .thing(let span):
          guard spans.contains(where: { $0.contains(span) }), chapter.text.text(of: span).lastWord == noun else { return nil }
          return Said(
            kind: description.kind.rawValue, words: chapter.text.text(of: description.words).onOneLine, chapter: chapter,
            span: chapter.sentenceSpan(at: span.start))
        }
      }
    }
  }

  // MARK: props and words

  private var props: [BibleDraft.Entry] {
    let people = Set(prose.cast.flatMap(\.aliases).map(\.lastWord))
    var found: [(noun: String, name: String, scenes: [Scene], evidence: (AnalyzedChapter, TextSpan))] = []
    for scene in shots.scenes.map(\.scene) {
      guard let chapter = prose.chapters.first(where: { $0.chapter.number == scene.chapter }) else { continue }
      for element in scene.details.elements where element.category == .props || element.category == .vehicles {
        let noun = element.name.lastWord
        guard !people.contains(noun) else { continue }
        if let known = found.firstIndex(where: { $0.noun == noun }) {
          if found[known].scenes.last?.number != scene.number { found[known].scenes.append(scene) }
        } else {
          found.append((noun, element.name.onOneLine, [scene], (chapter, chapter.sentenceSpan(at: element.span.start))))
        }
      }
    }
    return found.map { prop in
      let said = described(noun: prop.noun, in: prop.scenes)
      return BibleDraft.Entry(
        name: prop.name, aliases: [],
        lines: [BibleDraft.Line(key: "scenes", value: .scenes(prop.scenes.map { "\($0.number)" }), note: sources([prop.evidence]) ?? "")]
          + fields.props.map { field in line(field, said.filter { field.from.contains($0.kind) }.map { ($0.words, $0.chapter, $0.span) }) }
          + [references])
    }
  }

  private var words: [BibleDraft.Entry] {
    CoinedWords(prose: prose, language: language).words.map { word in
      let source = BibleDraft.Line(key: "means", value: .blank, note: sources([(word.chapter, word.sentence)]) ?? "")
      return BibleDraft.Entry(name: word.word, aliases: [], lines: [source] + fields.words.map { line($0, []) })
    }
  }

  // MARK: lines

  private func line(_ field: BibleFields.Field, _ said: [(words: String, chapter: AnalyzedChapter, span: TextSpan)]) -> BibleDraft.Line {
    guard !said.isEmpty else { return BibleDraft.Line(key: field.key, value: .blank, note: field.asks) }
    let words = said.map(\.words).withoutRepeats.joined(separator: ", ")
    return BibleDraft.Line(key: field.key, value: .text(words), note: sources(said.map { ($0.chapter, $0.span) }) ?? "")
  }

  /// Letters of a quoted sentence.
  private static let longestQuote = 90

  /// `ch. 1: “He was a wide man of sixty …”`, each sentence once; nil without any.
  private func sources(_ all: [(chapter: AnalyzedChapter, span: TextSpan)]) -> String? {
    let notes = all.map { source in
      "ch. \(source.chapter.chapter.number): “\(source.chapter.text.text(of: source.span).onOneLine.cut(to: BibleDrafter.longestQuote))”"
    }
    return notes.isEmpty ? nil : notes.withoutRepeats.joined(separator: " · ")
  }
}

extension AnalyzedChapter {
  fileprivate func sentenceSpan(at offset: Int) -> TextSpan {
    let index = sentences.partitionIndex { $0.span.end > offset }
    return index < sentences.count ? sentences[index].span : TextSpan(offset, offset)
  }
}

extension String {
  fileprivate var lastWord: String { split(separator: " ").last.map { $0.lowercased() } ?? "" }

  fileprivate var onOneLine: String { split { $0.isWhitespace }.joined(separator: " ") }

  fileprivate var withoutArticle: String {
    let words = split(separator: " ")
    guard words.count > 1, let first = words.first, ["a", "an", "the", "his", "her", "my"].contains(first.lowercased()) else { return self }
    return words.dropFirst().joined(separator: " ")
  }

  /// At a space, with an ellipsis where something is left out.
  fileprivate func cut(to length: Int) -> String {
    guard count > length else { return self }
    let head = prefix(length)
    return (head.lastIndex(of: " ").map { head[..<$0] } ?? head) + " …"
  }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
