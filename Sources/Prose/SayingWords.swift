/// The lists of `speech.txt` by which an action tells that somebody speaks.
package struct SayingWords: Sendable {
  /// By the tag's verb, in the lemma: "whispers to".
  private let sayings: [String: String]
  private let alone: Set<String>
  private let question: String?
  private let reply: String?

  /// What is said, where the tag's verb does not tell.
  package enum Act: Sendable {
    case statement
    case question
    /// Follows the listener's question.
    case reply
  }

  init(_ lists: WordLists) {
    var sayings: [String: String] = [:]
    for entry in lists.words("saying") {
      let halves = entry.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else { continue }
      sayings[String(halves[0])] = halves[1].split(separator: "_").joined(separator: " ")
    }
    self.sayings = sayings
    alone = lists.set("alone")
    question = lists.phrases("question").first?.joined(separator: " ")
    reply = lists.phrases("reply").first?.joined(separator: " ")
  }

  /// "whispers to Mara", "answers Mara", "asks Mara a question"; nil when the lists have nothing better than "speaks".
  package func words(verb: String, _ act: Act, to listener: String?) -> String? {
    if let saying = sayings[verb] { return words(saying, to: listener) }
    switch act {
    case .statement: return nil
    case .question: return question.flatMap { words($0, to: listener) }
    case .reply: return reply.flatMap { words($0, to: listener) }
    }
  }

  private func words(_ saying: String, to listener: String?) -> String? {
    if saying.contains("{who}") {
      let words = saying.split(separator: " ").compactMap { $0 == "{who}" ? listener : String($0) }
      return words.joined(separator: " ")
    }
    if let listener { return "\(saying) \(listener)" }
    let words = saying.split(separator: " ")
    if let last = words.last, ["to", "at", "with"].contains(last) { return words.dropLast().joined(separator: " ") }
    return alone.contains(saying) ? saying : nil
  }
}
