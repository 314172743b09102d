import Manuscripts

/// Finds words that hint at walls or at open air, and weather that is felt on somebody's face.
struct SettingSignFinder {
  let language: Language
  let reading: ChapterReading
  let narrated: NarratedTokens
  let judge: StandingJudge

  func signs() -> [SettingSign] {
    let words = language.places
    var result: [SettingSign] = []
    for (index, sentence) in reading.sentences.enumerated() {
      for token in sentence.tokens where reading.tokens[token].kind == .word && narrated[token] {
        let folded = reading.tokens[token].folded
        let felt = words.weather.contains(folded) && isFelt(after: token, in: sentence)
        let isHeardFromInside = folded == "outside" && token > sentence.tokens.lowerBound && reading.tokens[token - 1].folded == "from"
        if isHeardFromInside { result.append(SettingSign(offset: reading.tokens[token].span.start, setting: .interior, weight: 0.6)) }
        guard felt || words.signs[folded] != nil, judge.standing(of: token, in: index) != .compared else { continue }
        let offset = reading.tokens[token].span.start
        if felt {
          result.append(SettingSign(offset: offset, setting: .exterior, weight: 0.6))
        } else if let (setting, weight) = words.signs[folded] {
          result.append(SettingSign(offset: offset, setting: setting, weight: weight))
        }
      }
    }
    return result
  }

  /// "Rain on her face", "the wind tore at his coat".
  private func isFelt(after token: Int, in sentence: Sentence) -> Bool {
    for index in (token + 1)..<max(token + 1, min(token + 6, sentence.tokens.upperBound)) {
      guard reading.tokens[index].kind == .word else { return false }
      guard language.words.bodyParts.contains(reading.tokens[index].folded) else { continue }
      return ["her", "his", "my", "their", "our"].contains(reading.tokens[index - 1].folded)
    }
    return false
  }
}
