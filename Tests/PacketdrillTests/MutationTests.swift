import Testing

@testable import Packetdrill

/// Never a pass by leniency: whatever a script expects, expecting something else fails.
struct MutationTests {
  @Test(arguments: ScriptFiles.names)
  func `each expectation, altered, fails`(name: String) throws {
    let script = try ScriptParser.parse(try ScriptFiles.text(name))
    expectFailure(of: Mutator.mutants(of: script), name)
  }

  // PSH is compared on every segment only under this option.
  @Test(arguments: ScriptFiles.names)
  func `PSH, altered, fails under strict-push`(name: String) throws {
    var script = try ScriptParser.parse(try ScriptFiles.text(name))
    script.options.append(ScriptOption(name: "strict-push", value: nil, line: 1))
    #expect(ScriptRun(script).verdict == .pass)
    expectFailure(of: Mutator.pushMutants(of: script), name)
  }

  private func expectFailure(of mutants: [Mutator.Mutant], _ name: String) {
    for mutant in mutants {
      let verdict = ScriptRun(mutant.script).verdict
      guard case .fail = verdict else {
        Issue.record("\(name):\(mutant.line): \(mutant.change) gives \(verdict)")
        continue
      }
    }
  }

  @Test func `every script has something to alter, and all of them two thousand things`() throws {
    let counts = try ScriptFiles.names.map {
      Mutator.mutants(of: try ScriptParser.parse(try ScriptFiles.text($0))).count
    }
    #expect(counts.allSatisfy { $0 >= 10 })
    #expect(counts.reduce(0, +) >= 2_000)
  }
}
