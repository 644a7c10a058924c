#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writing to a terminal that may be slow.
enum FrameOutput {
  /// Writes all octets; false where the descriptor takes no more, for good. A descriptor that
  /// doesn't block, as one may be that is shared with other programs, is waited for.
  static func send(_ octets: [UInt8], to descriptor: Int32) -> Bool {
    var rest = octets[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
        continue
      }
      guard written < 0, errno == EINTR || errno == EAGAIN else { return false }
      if errno == EINTR { continue }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      if poll(&waiting, 1, -1) < 0, errno != EINTR { return false }
    }
    return true
  }
}
