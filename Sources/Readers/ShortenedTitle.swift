extension String {
  /// No title of a real book is longer; what is printed in lists and compared again and again stays small.
  var shortened: String {
    guard utf8.count > 400 else { return self }
    // By scalars: one letter may have a million accents.
    return String(String.UnicodeScalarView(unicodeScalars.prefix(200))) + " …"
  }
}
