#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process and what its system says of it.
enum Process {
  /// Ends with this status.
  static func end(_ status: Int32) -> Never { exit(status) }

  /// Writes to standard error.
  static func complain(_ text: String) {
    let octets = Array(text.utf8)
    _ = write(2, octets, octets.count)
  }

  /// The octets of memory that are this process's own and written to: nil where the system has no
  /// `smaps_rollup`.
  static var privateMemory: Int? {
    guard let file = fopen("/proc/self/smaps_rollup", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("Private_Dirty:") else { continue }
      return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1_024 }
    }
    return nil
  }

  /// How long processors have worked for this process: what else the machine does isn't counted.
  static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// log₁₀.
  static func logarithm(_ value: Double) -> Double { log10(value) }
}
