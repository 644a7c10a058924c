import Foundation

@testable import tcptutor

extension Program {
  /// The program and its commands, as they tell of themselves in a language ("ko").
  static func help(in language: String) throws -> CommandInfo {
    struct Tool: Decodable { var command: CommandInfo }
    let output = try run(
      "--experimental-dump-help", environment: ["TCPTUTOR_LANG": language]
    ).output
    return try JSONDecoder().decode(Tool.self, from: Data(output.utf8)).command
  }
}
