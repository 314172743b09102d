import Manuscripts

/// Finds every place where a character is named, by the longest form that matches.
struct MentionFinder: Sendable {
  /// First word of a form to the forms that begin with it, longest first.
  private var forms: [String: [(words: [String], capitals: Set<String>, character: CharacterID, kind: Mention.Kind)]] = [:]

  /// Characters called "the …".
  private let titled: Set<CharacterID>

  init(cast: [StoryCharacter]) {
    titled = Set(cast.filter { $0.name.hasPrefix("the ") }.map(\.id))
    for character in cast {
      for alias in character.aliases where alias != "I" {
        let words = alias.lowercased().replacingCurlyApostrophes().split(separator: " ").map { word in
          word.hasSuffix(".") ? String(word.dropLast()) : String(word)
        }
        guard let first = words.first else { continue }
        let capitals = Set(zip(words, alias.split(separator: " ")).filter { $1.first?.isUppercase == true }.map(\.0))
        forms[first, default: []].append((words, capitals, character.id, capitals.isEmpty ? .noun : .name))
      }
    }
    for key in forms.keys {
      forms[key]?.sort { ($0.words.count, $1.character) > ($1.words.count, $0.character) }
    }
  }

  /// In text order, not overlapping.
  func mentions(in reading: ChapterReading) -> [Mention] {
    var result: [Mention] = []
    var index = 0
    while index < reading.tokens.count {
      if let (length, character, kind) = match(at: index, reading.tokens) {
        let last = reading.tokens[index + length - 1]

        let hasPossessive = last.folded.hasSuffix("'s")
        let possessive = !hasPossessive ? 0 : reading.text.utf8[last.span.end - 2] == UInt8(ascii: "'") ? 2 : 4
        // "An OLD MAN" brings in the old man.
        let hasArticle =
          index > 0 && titled.contains(character) && reading.isInCapitals(index) && ["a", "an"].contains(reading.tokens[index - 1].folded)
        let span = TextSpan(reading.tokens[hasArticle ? index - 1 : index].span.start, last.span.end - possessive)
        result.append(Mention(span: span, character: character, kind: kind, isQuoted: reading.isQuoted(index)))
        index += length
      } else {
        index += 1
      }
    }
    return result
  }

  /// "in May", "May I come?"
  private func isMonthOrVerb(_ index: Int, _ tokens: [Token]) -> Bool {
    index > 0 && ["in", "last", "next"].contains(tokens[index - 1].folded)
      || index + 1 < tokens.count && (Pronouns.isSubject(tokens[index + 1].folded) || tokens[index + 1].kind == .number)
  }

  private func match(at index: Int, _ tokens: [Token]) -> (Int, CharacterID, Mention.Kind)? {
    let token = tokens[index]
    guard token.kind == .word, let candidates = forms[token.folded.droppingPossessive()] else { return nil }
    for (words, capitals, character, kind) in candidates where index + words.count <= tokens.count {
      if words == ["may"], isMonthOrVerb(index, tokens) { continue }
      let fits = words.indices.allSatisfy { offset in
        let word = tokens[index + offset]
        guard !capitals.contains(words[offset]) || word.isCapitalized else { return false }
        return word.folded == words[offset] || offset == words.count - 1 && word.folded.droppingPossessive() == words[offset]
      }
      if fits { return (words.count, character, kind) }
    }
    return nil
  }
}
