/// The lists of `pictures.txt`: what a noun puts into the frame, and the verbs by which somebody sees or hears it.
package struct PictureWords: Sendable {
  package let sky: Set<String>
  package let land: Set<String>
  package let fixtures: Set<String>
  package let lights: Set<String>
  package let sounds: Set<String>
  /// Verbs, in the lemma.
  package let seeing: Set<String>
  package let watching: Set<String>
  package let hearing: Set<String>
  package let entering: Set<String>
  package let leaving: Set<String>
  /// Words after a verb of motion that make it an entrance or an exit.
  package let enteringWith: Set<String>
  package let leavingWith: Set<String>

  init(_ lists: WordLists) {
    sky = lists.set("sky")
    land = lists.set("land")
    fixtures = lists.set("fixture")
    lights = lists.set("light")
    sounds = lists.set("sound")
    seeing = lists.set("seeing")
    watching = lists.set("watching")
    hearing = lists.set("hearing")
    entering = lists.set("entering")
    leaving = lists.set("leaving")
    enteringWith = lists.set("entering-with")
    leavingWith = lists.set("leaving-with")
  }
}
