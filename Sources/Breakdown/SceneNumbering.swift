import Manuscripts
import Prose

/// Gives scenes their numbers through the whole book: those that a screenplay prints stay; a scene without one between two that have is 12A.
struct SceneNumbering {
  private let printed: Set<SceneNumber>
  private var used: Set<SceneNumber> = []
  private var last = 0

  init(_ chapters: [AnalyzedChapter]) {
    let all = chapters.lazy.flatMap(\.chapter.blocks).compactMap(\.sceneNumber).compactMap { SceneNumber(printed: $0) }
    printed = Set(all)
  }

  /// - Parameter own: as printed; a number that was used before counts as none, since addresses of shots must differ.
  mutating func next(printed own: String?) -> SceneNumber {
    let number = own.flatMap { SceneNumber(printed: $0) }.flatMap { used.contains($0) ? nil : $0 } ?? following
    used.insert(number)
    last = number.number
    return number
  }

  private var following: SceneNumber {
    let next = SceneNumber(last + 1)
    if !printed.contains(next), !used.contains(next) { return next }
    let free = (0...).lazy.map { SceneNumber(last, suffix: SceneNumbering.letters($0)) }.first {
      !printed.contains($0) && !used.contains($0)
    }
    return free ?? next
  }

  /// A to Z without I and O, which look like 1 and 0 on a slate; then AA, BB, CC.
  private static func letters(_ index: Int) -> String {
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
    return String(repeating: letters[index % letters.count], count: index / letters.count + 1)
  }
}
