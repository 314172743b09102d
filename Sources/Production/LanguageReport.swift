package import Manuscripts
package import Prose

extension BookLanguage {
  /// What a person should know: that the metadata are wrong, and what reading by English rules cannot do for another language.
  package func diagnostics(file: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let misstated {
      let message =
        "the file states \(misstated) as its language, but the text is plainly \(name) and counts as such; --language overrides it"
      diagnostics.append(Diagnostic(.note, message, file: file))
    }
    if tag.code != "en" {
      let message =
        "the text is \(name), and only English has rules so far: chapters and scenes by your own breaks are right, but speakers, people, "
        + "places, times and actions will be poor"
      diagnostics.append(Diagnostic(.warning, message, file: file))
    }
    return diagnostics
  }
}
