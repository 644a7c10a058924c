import NetworkSimulation
import Testing

@testable import Packetdrill

struct ScriptTests {
  @Test(arguments: ScriptFiles.names)
  func `our script passes`(name: String) throws {
    let run = ScriptRun(try ScriptFiles.text(name))
    #expect(
      run.verdict == .pass,
      "\(VerdictText.lines(of: run.verdict, path: name, in: .english).joined(separator: "\n"))")
  }

  @Test func `there are sixty scripts at least, and each names the clause that it stands on`()
    throws
  {
    #expect(ScriptFiles.names.count >= 60)
    for name in ScriptFiles.names {
      let comment = try ScriptFiles.text(name).split(separator: "\n").prefix { $0.hasPrefix("//") }
      #expect(comment.contains { $0.contains("RFC ") && $0.contains("§") }, "\(name)")
    }
  }

  @Test(arguments: ScriptFiles.names)
  func `a script gives the same trace each time`(name: String) throws {
    let text = try ScriptFiles.text(name)
    #expect(ScriptRun(text).trace == ScriptRun(text).trace)
  }

  @Test(arguments: ScriptFiles.names)
  func `a script's world, with nothing done to it, tells what the run told`(name: String) throws {
    let script = try ScriptParser.parse(try ScriptFiles.text(name))
    var runner = ScriptRunner(script, try Preamble(of: script))
    let verdict = runner.run()
    #expect(verdict == .pass)
    var world = ScriptedWorld(runner.firstKernel, runner.stimuli)
    var trace = Trace()
    while trace.count < runner.trace.count, world.step(into: &trace) {}
    #expect(trace == runner.trace)
    // Not every call tells something: the last ones are looked for on the sockets.
    while let time = world.nextEventTime, time <= runner.kernel.now, world.step(into: &trace) {}
    #expect(world.kernel.sockets == runner.kernel.sockets)
  }
}
