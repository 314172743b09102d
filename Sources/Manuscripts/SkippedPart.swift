/// A part of the file that is not story and was left out: cover, contents, licence, notes.
package struct SkippedPart: Hashable, Sendable {
  package let title: String
  package let reason: String
  /// What brings the part in when asked for; nil when nothing can.
  package let matter: Matter?
  /// Words left out; 0 when not counted.
  package let words: Int

  package init(title: String, reason: String, matter: Matter? = nil, words: Int = 0) {
    self.title = title
    self.reason = reason
    self.matter = matter
    self.words = words
  }
}
