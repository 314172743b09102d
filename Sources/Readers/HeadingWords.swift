/// The words of chapter headings, in lower case. A row may be added for any language.
enum HeadingWords {
  /// Before or after a number: `Chapter 4`, `Letter the Second`, `Erstes Kapitel`, `4. fejezet`.
  static let chapter: Set<String> = [
    "chapter", "chap", "ch", "stave", "adventure", "canto", "letter", "epistle", "fit", "fytte", "episode", "tale",  // English
    "chapitre", "lettre", "chant",  // French
    "kapitel", "hauptstück", "brief",  // German
    "capítulo", "capitulo", "carta", "capítol", "capitol",  // Spanish, Portuguese, Catalan, Romanian
    "capitolo", "lettera",  // Italian
    "hoofdstuk", "kapitlet", "kapittel", "luku", "kafli",  // Dutch, Scandinavian, Finnish, Icelandic
    "rozdział", "rozdzial", "kapitola", "fejezet", "poglavlje",  // Polish, Czech, Hungarian, Croatian
    "глава", "письмо", "розділ", "κεφάλαιο", "bölüm",  // Russian, Ukrainian, Greek, Turkish
  ]

  /// As the chapter's words, for what holds chapters.
  static let part: Set<String> = [
    "part", "book", "volume", "vol", "epoch", "period", "narrative",
    "partie", "livre", "tome", "teil", "buch", "band", "parte", "libro", "livro", "tomo", "deel", "boek", "osa", "część", "księga", "díl",
    "rész", "часть", "книга", "том", "частина", "μέρος", "kısım",
  ]

  /// Chapters that bear no number.
  static let lone: Set<String> = [
    "prologue", "epilogue", "interlude", "prelude", "coda", "afterlude", "postlude", "intermezzo", "finale", "conclusion", "l'envoi",
    "l’envoi", "épilogue", "prolog", "epilog", "vorspiel", "nachspiel", "zwischenspiel", "prólogo", "epílogo", "prologo", "epilogo",
    "пролог", "эпилог", "序章", "序幕", "楔子", "終章", "终章", "最終章", "尾声", "尾聲", "幕間", "間章", "番外編", "番外篇", "プロローグ", "エピローグ", "프롤로그", "에필로그",
  ]

  /// After a number that 第 opens: `第一章`, `第12話`.
  static let counters: [Unicode.Scalar: Heading.Kind] = [
    "章": .chapter, "回": .chapter, "节": .chapter, "節": .chapter, "話": .chapter, "话": .chapter, "장": .chapter, "화": .chapter,
    "卷": .part, "巻": .part, "部": .part, "篇": .part, "編": .part, "集": .part, "부": .part,
  ]

  /// Alone in a line, they head a list of what is in the book.
  static let contents: Set<String> = [
    "contents", "table of contents", "list of illustrations", "illustrations", "list of chapters", "contents of volume", "list of plates",
    "table des matières", "inhalt", "inhaltsverzeichnis", "índice", "indice", "sommario", "содержание", "оглавление", "目次", "目录", "目錄",
  ]

  /// Alone in a line, they head a part of the book that is not the story.
  static let prefaces: Set<String> = [
    "preface", "foreword", "introduction", "introductory note", "dedication", "acknowledgments", "acknowledgements", "note",
    "advertisement", "préface", "avant-propos", "vorwort", "prefacio", "prefácio", "prefazione", "предисловие", "まえがき", "はじめに", "前言",
  ]

  /// Alone in a line at a chapter's end, they are no story.
  static let endings: Set<String> = [
    "the end", "finis", "fin", "ende", "fim", "конец", "完", "終", "了",
  ]
}
