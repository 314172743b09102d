import Manuscripts

/// How many of some spans hold each byte of a text. Spans that reach beyond the text count as far as it goes.
struct SpanDepth {
  private var depths: [Int]

  init(of spans: some Sequence<TextSpan>, length: Int) {
    depths = Array(repeating: 0, count: length + 1)
    for span in spans {
      depths[min(max(span.start, 0), length)] += 1
      depths[min(max(span.end, 0), length)] -= 1
    }
    var depth = 0
    for index in depths.indices {
      depth += depths[index]
      depths[index] = depth
    }
  }

  subscript(offset: Int) -> Int { depths[offset] }
}
