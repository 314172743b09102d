/// The lists of `drama.txt`: what can be filmed of people, and what goes on inside them only.
package struct DramaWords: Sendable {
  /// Verbs, in the lemma.
  package let involuntary: Set<String>
  package let frozen: Set<String>
  /// Word by word.
  package let habits: [[String]]
  package let perceiving: Set<String>
  package let goingOn: Set<String>
  package let affecting: Set<String>
  package let inner: Set<String>
  package let minded: Set<String>

  init(_ lists: WordLists) {
    involuntary = lists.set("involuntary")
    frozen = lists.set("frozen")
    habits = lists.phrases("habits")
    perceiving = lists.set("perceiving")
    goingOn = lists.set("going-on")
    affecting = lists.set("affecting")
    inner = lists.set("inner")
    minded = lists.set("minded")
  }
}
