/// The lists of `elements.txt`, in the lemma.
package struct ElementWords: Sendable {
  package let specialEffects: Set<String>
  package let visualEffects: Set<String>
  package let music: Set<String>
  package let vehicles: Set<String>
  /// Things that are handled more often than they stand about.
  package let props: Set<String>
  package let noSound: Set<String>
  package let noElement: Set<String>

  init(_ lists: WordLists) {
    specialEffects = lists.set("special-effects")
    visualEffects = lists.set("visual-effects")
    music = lists.set("music")
    vehicles = lists.set("vehicles")
    props = lists.set("props")
    noSound = lists.set("no-sound")
    noElement = lists.set("no-element")
  }
}
