import Foundation
import Prose

/// What nouns mean, in a few kinds, from WordNet 3.0 as Debian's package `wordnet-base` installs it.
struct NounSenses {
  /// Kinds 1…15 by the synset under which their nouns stand; where several hold, the nearest.
  private static let kinds: [(synset: String, kind: UInt8)] = [
    ("00007846", 1),  // person
    ("00015388", 2),  // animal
    ("04341686", 3), ("04564698", 3), ("03285912", 3),  // structure, way, enclosure
    ("04524313", 4),  // vehicle
    ("08008335", 5),  // organization
    ("00031264", 6),  // group
    ("08491826", 7), ("08675967", 7), ("08672562", 7), ("08359949", 7), ("08226699", 7),  // district, town, state
    ("09225146", 8), ("09287968", 8), ("09335240", 8), ("08574314", 8), ("08673395", 8), ("00019128", 8),  // waters, ground, land, tract
    ("00027167", 9),  // location
    ("05220461", 10),  // body part
    ("00029378", 11),  // event
    ("15113229", 12), ("00033615", 12),  // time, measure
    ("00033020", 13),  // communication
    ("00021939", 14), ("00019613", 14), ("00017222", 14),  // artifact, substance, plant
    ("00002137", 15),  // abstraction
  ]
  private static let named: Set<UInt8> = [1, 3, 4, 5, 6, 7, 8, 9]

  /// Form and class: the kind of the commonest sense times 16, plus the kind of a further sense that could be a person, place, vehicle or group.
  let classes: [(form: UInt64, index: UInt8)]

  /// - Throws: when WordNet is not installed.
  init(folder: URL = URL(filePath: "/usr/share/wordnet")) throws {
    guard let data = try? String(contentsOf: folder.appending(path: "data.noun"), encoding: .isoLatin1),
      let index = try? String(contentsOf: folder.appending(path: "index.noun"), encoding: .isoLatin1)
    else { throw TrainingError("\(folder.path): no WordNet here; install Debian's package wordnet-base") }
    let parents = NounSenses.parents(data)
    var classes: [(UInt64, UInt8)] = []
    for line in index.split(separator: "\n") where !line.hasPrefix(" ") {
      let fields = line.split(separator: " ")
      guard let word = fields.first, !word.contains("_"), !word.contains("-"), fields.count > 2, let count = Int(fields[2]) else {
        continue
      }
      let kinds = fields.suffix(count).prefix(4).map { NounSenses.kind(of: String($0), parents) }
      guard let first = kinds.first, first > 0 else { continue }
      let further = kinds.dropFirst().first { $0 != first && NounSenses.named.contains($0) } ?? 0
      classes.append((FeatureHash.of(String(word)), first << 4 | further))
    }
    self.classes = classes
  }

  private static func parents(_ data: String) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for line in data.split(separator: "\n") where !line.hasPrefix(" ") {
      let fields = line.split(separator: " ")
      guard fields.count > 3, let words = Int(fields[3], radix: 16), let pointers = Int(fields[4 + 2 * words]) else { continue }
      let start = 5 + 2 * words
      result[String(fields[0])] = (0..<pointers).compactMap { pointer in
        let symbol = fields[start + 4 * pointer]
        return symbol == "@" || symbol == "@i" ? String(fields[start + 4 * pointer + 1]) : nil
      }
    }
    return result
  }

  private static func kind(of synset: String, _ parents: [String: [String]]) -> UInt8 {
    var level = [synset]
    for _ in 0..<20 where !level.isEmpty {
      for (name, kind) in kinds where level.contains(name) { return kind }
      level = level.flatMap { parents[$0] ?? [] }
    }
    return 0
  }
}
