package import Manuscripts
package import Prose

extension Bible {
  /// What the bible says about the reading itself.
  package var castCorrections: CastCorrections {
    var result = CastCorrections(notPersons: Set(notPersons))
    for character in characters {
      for alias in character.entry.aliases { result.aliases[alias] = character.entry.name }
      switch character.pronouns {
      case "she": result.genders[character.entry.name] = .female
      case "he": result.genders[character.entry.name] = .male
      case "it": result.genders[character.entry.name] = .neuter
      default: break
      }
    }
    for correction in corrections { result.speakers[correction.line] = correction.speaker }
    return result
  }

  /// What of the bible the text knows nothing of, and who would look alike in every prompt.
  package func diagnostics(for prose: AnalyzedProse, fields: BibleFields, file: String) -> [Diagnostic] {
    let lines = LineCorrections(castCorrections, cast: prose.cast)
    let spoken = Set(
      prose.chapters.flatMap { chapter in chapter.quotations.map { LineCorrections.key(of: chapter.text.text(of: $0.words)) } })
    return lines.strangers.map { Diagnostic(.warning, "\(file): corrections name \"\($0)\", who is nobody in the text") }
      + corrections.filter { !spoken.contains(LineCorrections.key(of: $0.line)) }.map {
        Diagnostic(.warning, "\(file): nobody says \"\($0.line)\" in the text, so that its correction changes nothing")
      } + twins(fields).map { Diagnostic(.warning, "\(file): \($0.0) and \($0.1) are described in the same words") }
  }

  private func twins(_ fields: BibleFields) -> [(String, String)] {
    var owners: [String: String] = [:]
    return characters.compactMap { person in
      guard let words = Identities.words(of: person, scene: "", day: nil, fields: fields.characters) else { return nil }
      guard let other = owners[words] else {
        owners[words] = person.entry.name
        return nil
      }
      return (other, person.entry.name)
    }
  }
}
