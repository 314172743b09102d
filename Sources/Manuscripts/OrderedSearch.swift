extension RandomAccessCollection where Index == Int {
  /// The first index at which `isReached` holds, or `endIndex`; the collection must be ordered by it. Logarithmic.
  package func partitionIndex(reaching isReached: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
