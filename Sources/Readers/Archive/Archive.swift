import CZip
import Foundation

/// A ZIP archive in memory, read within limits. The only file that sees libzip.
///
/// Limits (reference: bytes that come out are not bounded by the declared size, and overlapping entries make bombs): 65,535 entries, 32 MiB an entry,
/// 128 MiB in all, and no more compressed bytes than the file has.
final class Archive {
  struct Failure: Error {
    let message: String
  }

  private static let mostEntries = 65_535
  private static let mostEntryBytes = 32 << 20
  private static let mostBytes = 128 << 20

  private let archive: OpaquePointer
  private let index: [String: UInt64]
  /// Names as they stand in the archive, in its order.
  let names: [String]
  /// Names by their lower-case form; the first of equal ones.
  private let foldedNames: [String: String]
  private var bytesRead = 0
  /// Entries whose text broke off or whose checksum was wrong when they were read.
  private(set) var damaged: Set<String> = []
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  init(_ bytes: [UInt8]) throws(Failure) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // libzip frees this copy with the source, so it must come from malloc; it forgets one without bytes.
    guard !bytes.isEmpty, let buffer = malloc(bytes.count) else {
      throw Failure(message: "the archive is empty, or there is no memory for it")
    }
    bytes.withUnsafeBytes { _ = $0.baseAddress.map { memcpy(buffer, $0, bytes.count) } }
    guard let source = zip_source_buffer_create(buffer, UInt64(bytes.count), 1, &error) else {
      free(buffer)
      throw Failure(message: "the archive cannot be opened")
    }
    guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let reason = String(cString: zip_error_strerror(&error))
      zip_source_free(source)
      throw Failure(message: "the ZIP archive is damaged (\(reason))")
    }
    do {
      (names, index) = try Archive.listing(of: opened, fileBytes: bytes.count)
    } catch {
      zip_discard(opened)
      throw error
    }
    foldedNames = Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    archive = opened
  }

  deinit {
    zip_discard(archive)
  }

  private static func listing(of archive: OpaquePointer, fileBytes: Int) throws(Failure) -> ([String], [String: UInt64]) {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0, count <= mostEntries else { throw Failure(message: "the archive has more than \(mostEntries) entries") }
    var names: [String] = []
    var index: [String: UInt64] = [:]
    var compressed: UInt64 = 0
    for number in 0..<UInt64(count) {
      var stat = zip_stat_t()
      zip_stat_init(&stat)
      guard zip_stat_index(archive, number, 0, &stat) == 0, let name = stat.name else { continue }
      if stat.valid & UInt64(ZIP_STAT_COMP_SIZE) != 0 { compressed = compressed.addingReportingOverflow(stat.comp_size + 30).partialValue }
      let path = String(cString: name)
      guard path.utf8.count <= ArchivePath.longest else { continue }
      names.append(path)
      if index[path] == nil { index[path] = number }
    }
    guard compressed <= UInt64(fileBytes) + 1024 else {
      throw Failure(message: "the archive's entries overlap, as in a ZIP bomb; it was not read")
    }
    return (names, index)
  }

  func contains(_ name: String) -> Bool { index[name] != nil }

  /// The entry of that name, whatever its case; nil when there is none.
  func name(like name: String) -> String? {
    contains(name) ? name : foldedNames[name.lowercased()]
  }

  /// An entry's bytes, with a failure past the limit; damage is no reason to lose what can be read, and is noted in ``damaged``.
  func bytes(of name: String, atMost limit: Int = mostEntryBytes) throws(Failure) -> [UInt8] {
    guard let number = index[name] else { throw Failure(message: "\(name) is not in the archive") }
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(archive, number, 0, &stat) == 0, stat.encryption_method == ZIP_EM_NONE else {
      throw Failure(message: "\(name) is encrypted")
    }
    guard stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE else {
      throw Failure(message: "\(name) is compressed in a way that is not allowed")
    }
    guard let file = zip_fopen_index(archive, number, 0) else { throw Failure(message: "\(name) cannot be opened") }
    defer { zip_fclose(file) }
    // The size that the archive states may be a lie: a hint for the start, no more.
    var count: zip_int64_t = 0
    var result = [UInt8](unsafeUninitializedCapacity: Int(min(stat.size, 1 << 20))) { storage, filled in
      count = storage.isEmpty ? 0 : zip_fread(file, storage.baseAddress, UInt64(storage.count))
      filled = max(0, Int(count))
    }
    bytesRead += result.count
    while count >= 0 {
      count = zip_fread(file, &buffer, UInt64(buffer.count))
      guard count > 0 else { break }
      result += buffer[0..<Int(count)]
      bytesRead += Int(count)
      guard result.count <= limit, bytesRead <= Archive.mostBytes else {
        throw Failure(message: "\(name) unpacks to more than a book can hold")
      }
    }
    if count < 0 { damaged.insert(name) }
    return result
  }
}
