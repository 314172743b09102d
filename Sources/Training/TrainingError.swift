/// What stopped training: the file or thing and what is wrong with it.
struct TrainingError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
