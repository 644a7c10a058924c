import NetworkSimulation
import TCPEngine

/// A script that was run: what came of it, and the trace for whoever wants to see it.
package struct ScriptRun: Sendable {
  /// What came of it.
  package let verdict: Verdict
  /// All that happened, as far as it ran.
  package let trace: Trace

  /// Reads and runs a script. Virtual time: a script of an hour takes no longer than its events.
  package init(_ text: String) {
    do throws(Unsupported) {
      self.init(try ScriptParser.parse(text))
    } catch {
      self.init(unsupported: error)
    }
  }

  private init(unsupported: Unsupported) {
    self.init(verdict: .unsupported(unsupported), trace: Trace())
  }

  private init(verdict: Verdict, trace: Trace) {
    self.verdict = verdict
    self.trace = trace
  }

  /// Runs a script.
  init(_ script: Script) {
    do throws(Unsupported) {
      try Admission.check(script)
      var runner = ScriptRunner(script, try Preamble(of: script))
      self.init(verdict: runner.run(), trace: runner.trace)
    } catch {
      self.init(unsupported: error)
    }
  }
}
