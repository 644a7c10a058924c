#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The built program, run to its end without a terminal.
struct Program {
  /// How a run ended.
  struct Result: Equatable {
    var exitCode: Int32
    var output: String
    var errors: String
  }

  struct CannotRun: Error {
    let reason: String
  }

  /// Where the build put the program: beside the test bundle.
  static let path: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    let parts = bundle.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.prefix { !$0.hasSuffix(".xctest") }.joined(separator: "/")
    return folder + "/tcptutor"
  }()

  /// The project's own folder.
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  /// The shipped lessons.
  static let lessons = root + "/lessons"

  /// Where the program would remember things: a folder that can't be made, so that no test touches
  /// the user's. Tests that need one bring their own.
  static let nowhere = "/dev/null/state"

  /// Runs the program with an environment of its own: the C locale, the shipped lessons, and these
  /// variables. `isPipeClosed` gives it a standard output that nobody reads.
  static func run(
    _ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:],
    isPipeClosed: Bool = false
  ) throws -> Result {
    try run(arguments, input: input, environment: environment, isPipeClosed: isPipeClosed)
  }

  /// The same, the arguments being in an array.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    isPipeClosed: Bool = false
  ) throws -> Result {
    let standardInput = try TemporaryFile(input)
    let output = try TemporaryFile()
    let errors = try TemporaryFile()
    var outputDescriptor = output.descriptor
    if isPipeClosed {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw CannotRun(reason: "no pipe") }
      close(ends[0])
      outputDescriptor = ends[1]
    }
    defer { if isPipeClosed { close(outputDescriptor) } }
    let variables = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C", "TCPTUTOR_LESSONS": lessons,
      "XDG_STATE_HOME": nowhere,
    ].merging(environment) { $1 }
    let code = try spawn(
      [path] + arguments, environment: variables.map { "\($0.key)=\($0.value)" }.sorted(),
      descriptors: [standardInput.descriptor, outputDescriptor, errors.descriptor])
    return Result(exitCode: code, output: output.text, errors: errors.text)
  }

  /// Runs one of the project's own scripts.
  static func runScript(_ name: String, _ arguments: [String]) throws -> Result {
    let input = try TemporaryFile()
    let output = try TemporaryFile()
    let errors = try TemporaryFile()
    let code = try spawn(
      [root + "/scripts/" + name] + arguments, environment: ["PATH=/usr/bin:/bin", "LC_ALL=C"],
      descriptors: [input.descriptor, output.descriptor, errors.descriptor])
    return Result(exitCode: code, output: output.text, errors: errors.text)
  }

  private static func spawn(
    _ command: [String], environment: [String], descriptors: [Int32]
  ) throws -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child = pid_t()
    let result = posix_spawn(&child, command[0], &actions, &attributes, arguments, variables)
    guard result == 0 else {
      throw CannotRun(reason: "\(command[0]): \(String(cString: strerror(result)))")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    // What WIFEXITED and WEXITSTATUS say; a signal counts as 128 and its number, as in a shell.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
  }
}

/// A file without a name, which is gone with the value.
final class TemporaryFile {
  let descriptor: Int32

  init(_ octets: [UInt8] = []) throws {
    let path = "/tmp/tcptutor-test-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Program.CannotRun(reason: "no file \(path)") }
    unlink(path)
    guard write(descriptor, octets, octets.count) == octets.count else {
      throw Program.CannotRun(reason: "can't write \(path)")
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }

  /// All that has been written to it.
  var text: String {
    lseek(descriptor, 0, SEEK_SET)
    var octets: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      octets += buffer[..<count]
    }
    return String(decoding: octets, as: UTF8.self)
  }
}
