import Testing

@Test(arguments: ["a,b\r\nc\r\n", "a\"b\r\n", "\"a\r\n", "a\nb\r\n", "a,b", "\"a\"b\r\n"])
func refusesBrokenCSV(file: String) {
  #expect(throws: StrictCSV.Refusal.self) { try StrictCSV.records(file.utf8) }
}

@Test func readsQuotedCSV() throws {
  #expect(try StrictCSV.records("a,\"b\"\"c\"\r\n,\"d,\r\ne\"\r\n".utf8) == [["a", "b\"c"], ["", "d,\r\ne"]])
}
