import Manuscripts

/// Diagnostics as few lines: of many that differ only in their names and numbers the first ones stand for all.
struct DiagnosticDigest {
  struct Line: Equatable {
    let severity: Diagnostic.Severity
    let text: String
  }

  /// Warnings before notes, otherwise in the order given.
  let lines: [Line]

  private static let shownPerKind = 3

  init(_ diagnostics: [Diagnostic]) {
    var kinds: [(key: Kind, members: [Diagnostic])] = []
    var indices: [Kind: Int] = [:]
    for diagnostic in diagnostics {
      let key = Kind(diagnostic)
      if let index = indices[key] {
        kinds[index].members.append(diagnostic)
      } else {
        indices[key] = kinds.count
        kinds.append((key, [diagnostic]))
      }
    }
    let ordered = kinds.filter { $0.key.severity == .warning } + kinds.filter { $0.key.severity == .note }
    lines = ordered.flatMap { DiagnosticDigest.lines(of: $0.members) }
  }

  private static func lines(of members: [Diagnostic]) -> [Line] {
    var result = members.prefix(shownPerKind).map { Line(severity: $0.severity, text: text(of: $0)) }
    if members.count > shownPerKind {
      result[shownPerKind - 1] = Line(
        severity: members[0].severity, text: "\(result[shownPerKind - 1].text) (and \(members.count - shownPerKind) more of this kind)")
    }
    return result
  }

  private static func text(of diagnostic: Diagnostic) -> String {
    let place = [diagnostic.file, diagnostic.line.map(String.init)].compactMap(\.self).joined(separator: ":")
    return place.isEmpty ? diagnostic.message : "\(place): \(diagnostic.message)"
  }

  /// What diagnostics with the same cause have in common: the message without numbers and quoted words.
  private struct Kind: Hashable {
    let severity: Diagnostic.Severity
    let skeleton: String

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity
      var scalars = String.UnicodeScalarView()
      var closing: Unicode.Scalar?
      for scalar in diagnostic.message.unicodeScalars {
        if let end = closing {
          if scalar == end { closing = nil }
        } else if scalar == "\"" || scalar == "\u{201C}" {
          closing = scalar == "\"" ? "\"" : "\u{201D}"
        } else if !("0"..."9").contains(scalar) {
          scalars.append(scalar)
        }
      }
      skeleton = String(scalars)
    }
  }
}
