#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import LessonCheck
import LessonKit

/// Reads files and standard input, never much more than a lesson can be.
enum InputFile {
  /// The file's octets, or why there are none. "-" is standard input.
  static func read(_ path: String) -> LessonSource {
    let isStandardInput = path == "-"
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return LessonSource(path: path, content: .unreadable(failure(errno)))
    }
    defer { if !isStandardInput { close(descriptor) } }
    return LessonSource(path: path, content: content(of: descriptor))
  }

  private static func content(of descriptor: Int32) -> LessonSource.Content {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .unreadable(failure(errno)) }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    if isFile && status.st_size > SourceFile.sizeLimit {
      return .tooLarge(octets: Int(status.st_size))
    }
    // One octet past the limit is enough for the compiler to say that it is too large.
    let limit = SourceFile.sizeLimit + 1
    var octets: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while octets.count < limit {
      let wanted = min(chunk.count, limit - octets.count)
      let count = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, wanted) }
      if count < 0 {
        if errno == EINTR { continue }
        return .unreadable(failure(errno))
      }
      if count == 0 { break }
      octets += chunk[..<count]
    }
    return .octets(octets)
  }

  private static func failure(_ code: Int32) -> ReadFailure {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .folder
    case EACCES, EPERM: .forbidden
    default: .other(String(cString: strerror(code)))
    }
  }
}
