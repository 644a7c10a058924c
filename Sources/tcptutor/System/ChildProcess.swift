#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program that is run to its end.
enum ChildProcess {
  /// What a program writes to its standard output; nil if there is no such program in the PATH, if it
  /// fails, or if it writes more than `limit` octets. It reads nothing and can't complain.
  static func output(of command: [String], limit: Int) -> [UInt8]? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    guard let child = spawn(command, output: ends[1], alsoClosing: ends[0]) else {
      close(ends[1])
      return nil
    }
    close(ends[1])
    let octets = contents(of: ends[0], limit: limit)
    if octets == nil { kill(child, SIGTERM) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status == 0 ? octets : nil
  }

  private static func spawn(
    _ command: [String], output: Int32, alsoClosing other: Int32
  ) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, other)
    let arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawnp(&child, command[0], &actions, nil, arguments, environ) == 0 else {
      return nil
    }
    return child
  }

  private static func contents(of descriptor: Int32, limit: Int) -> [UInt8]? {
    var octets: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return octets }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      octets += chunk[..<count]
      if octets.count > limit { return nil }
    }
  }
}
