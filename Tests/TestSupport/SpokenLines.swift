package import Prose

/// Who speaks each quotation of a text, and to whom, by name: what tests of speakers assert.
package struct SpokenLines: Sendable {
  /// Nil where nobody could be named.
  package let speakers: [String?]
  package let addressees: [[String]]
  package let attributions: [Attribution?]
  package let confidences: [Double]

  package init(_ text: String) {
    let prose = Stages.prose(text)
    func name(_ id: CharacterID) -> String { prose.character(id)?.name ?? "\(id)" }
    let quotations = prose.chapters[0].quotations
    speakers = quotations.map { $0.speaker.map(name) }
    addressees = quotations.map { $0.addressees.map(name) }
    attributions = quotations.map(\.attribution)
    confidences = quotations.map(\.confidence)
  }
}
