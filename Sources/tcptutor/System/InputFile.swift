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
  ///
  /// A pipe or a device by its name is none: one could wait for its end for ever. Those that the
  /// shell has opened for the program, as for `<(…)`, are read to their end.
  static func read(_ path: String) -> LessonSource {
    if path == "-" { return LessonSource(path: path, content: content(of: STDIN_FILENO)) }
    let opened = ["/dev/fd/", "/proc/self/fd/", "/proc/\(getpid())/fd/"]
    let isOpened = path == "/dev/stdin" || opened.contains(where: path.hasPrefix)
    // Opening a pipe waits for whoever writes into it, unless told not to.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (isOpened ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else {
      return LessonSource(path: path, content: .unreadable(failure(errno, at: path)))
    }
    defer { close(descriptor) }
    if !isOpened, let failure = failure(ofKind: descriptor) {
      return LessonSource(path: path, content: .unreadable(failure))
    }
    return LessonSource(path: path, content: content(of: descriptor))
  }

  /// Why an open file can't be read to its end; nil if it can.
  private static func failure(ofKind descriptor: Int32) -> ReadFailure? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return failure(errno) }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: .folder
    default: .noFile
    }
  }

  private static func content(of descriptor: Int32) -> LessonSource.Content {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .unreadable(failure(errno)) }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    if isFile && status.st_size > SourceFile.sizeLimit {
      // A capture is large as a rule; that isn't what is wrong with it.
      var sign = [UInt8](repeating: 0, count: 4)
      let count = sign.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, 4) }
      if count == 4, SourceFile.isCapture(sign) { return .octets(sign) }
      return .tooLarge(octets: Int(status.st_size))
    }
    // One octet past the limit is enough for the compiler to say that it is too large.
    let limit = SourceFile.sizeLimit + 1
    var octets: [UInt8] = []
    // Most files are read at once, and no more than that is made room for.
    let room = isFile ? min(max(Int(status.st_size) + 1, 4_096), 65_536) : 65_536
    var chunk = [UInt8](repeating: 0, count: room)
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

  private static func failure(_ code: Int32, at path: String? = nil) -> ReadFailure {
    switch code {
    case ENOENT, ENOTDIR: path.map(Folder.isLink) == true ? .brokenLink : .missing
    case ELOOP: .linkLoop
    case EISDIR: .folder
    // A socket can't be opened.
    case ENXIO: .noFile
    case EACCES, EPERM: .forbidden
    case EIO: .broken
    default: .other(String(cString: strerror(code)))
    }
  }
}
