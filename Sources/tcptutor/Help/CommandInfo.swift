import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the parser knows of a command, as it tells tools.
struct CommandInfo: Decodable, Equatable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandInfo]?
  var arguments: [ArgumentInfo]?

  /// The whole program; nil if the parser tells it in another form than this.
  static var tool: CommandInfo? {
    struct Tool: Decodable { var command: CommandInfo }
    do {
      _ = try TCPTutor.parseAsRoot(["--experimental-dump-help"])
      return nil
    } catch {
      let text = TCPTutor.message(for: error)
      return try? JSONDecoder().decode(Tool.self, from: Data(text.utf8)).command
    }
  }
}

/// What the parser knows of an argument.
struct ArgumentInfo: Decodable, Equatable {
  var kind: Kind
  var shouldDisplay: Bool
  var isOptional: Bool
  var isRepeating: Bool
  var names: [Name]?
  var valueName: String?
  var defaultValue: String?
  var abstract: String?

  enum Kind: String, Decodable {
    case positional, option, flag
  }

  struct Name: Decodable, Equatable {
    var kind: String
    var name: String

    /// As it is typed.
    var spelling: String { (kind == "long" ? "--" : "-") + name }
  }

  /// The long name, without hyphens; nil for what is told by its place.
  var longName: String? { names?.first { $0.kind == "long" }?.name }

  /// As a table names it: "-h, --help", "--lang <lang>".
  var spelling: String {
    let all = (names ?? []).sorted { $0.name.count < $1.name.count }.map(\.spelling)
    return ([all.joined(separator: ", ")] + value).joined(separator: " ")
  }

  /// As the usage has it: "[--lang <lang>]", "<lesson>", "[<paths> ...]".
  func synopsis(isBracketed: Bool) -> String {
    let name = kind == .positional ? [] : [longName.map { "--" + $0 } ?? spelling]
    let text = (name + value).joined(separator: " ") + (isRepeating ? " …" : "")
    return isBracketed && isOptional ? "[\(text)]" : text
  }

  private var value: [String] { kind == .flag ? [] : ["<\(valueName ?? "")>"] }
}
