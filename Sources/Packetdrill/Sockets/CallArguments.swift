/// A call's arguments, read as the call needs them.
struct CallArguments: Sendable {
  let call: SystemCall
  let line: Int

  init(_ call: SystemCall, line: Int) {
    self.call = call
    self.line = line
  }

  /// The argument at `index`, from 0. Traps outside: `expectCount` comes first.
  subscript(index: Int) -> Argument { call.arguments[index] }

  /// Arguments that this program doesn't know.
  var bad: ScriptEnd { .unsupported(Unsupported(line, .badArguments(call.name))) }

  func expectCount(_ count: Int) throws(ScriptEnd) {
    guard call.arguments.count == count else { throw bad }
  }

  /// A number, which may stand in brackets, or the name of one of this program's constants.
  func integer(_ index: Int) throws(ScriptEnd) -> Int {
    guard index < call.arguments.count else { throw bad }
    switch call.arguments[index] {
    case .integer(let value): return value
    case .list(let list):
      if list.count == 1, case .integer(let value) = list[0] { return value }
      throw bad
    default: throw bad
    }
  }

  /// What stands at `index`, out of its brackets.
  func first(in index: Int) -> Argument? {
    guard index < call.arguments.count else { return nil }
    if case .list(let list) = call.arguments[index] { return list.first }
    return call.arguments[index]
  }

  /// A union of names.
  func symbols(_ index: Int) throws(ScriptEnd) -> Set<String> {
    guard index < call.arguments.count else { throw bad }
    switch call.arguments[index] {
    case .symbol(let name): return [name]
    case .union(let parts):
      var names: Set<String> = []
      for part in parts {
        guard case .symbol(let name) = part else { throw bad }
        names.insert(name)
      }
      return names
    default: throw bad
    }
  }

  /// `...`, or one of these names.
  func expectAny(_ index: Int, of names: Set<String>) throws(ScriptEnd) {
    if call.arguments[index] == .ellipsis { return }
    guard case .symbol(let name) = call.arguments[index], names.contains(name) else { throw bad }
  }
}

extension SystemCall {
  /// The result as the script writes it.
  var resultText: String {
    switch result {
    case .any: "?"
    case .value(let value): "\(value)"
    case .failure(let name): "-1 \(name)"
    }
  }
}
