/// The lists of `elements.txt`, in the lemma.
package struct ElementWords: Sendable {
  package let specialEffects: Set<String>
  package let visualEffects: Set<String>
  package let music: Set<String>
  package let noSound: Set<String>
  package let noElement: Set<String>

  init(_ lists: WordLists) {
    specialEffects = lists.set("special-effects")
    visualEffects = lists.set("visual-effects")
    music = lists.set("music")
    noSound = lists.set("no-sound")
    noElement = lists.set("no-element")
  }
}
