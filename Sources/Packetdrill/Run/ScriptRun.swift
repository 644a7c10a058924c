import NetworkSimulation
import TCPEngine

/// A script that was run: what came of it, and the trace for whoever wants to see it.
package struct ScriptRun: Sendable {
  /// What came of it.
  package let verdict: Verdict
  /// All that happened, as far as it ran.
  package let trace: Trace
  /// How far the trace had come after each event of the script that was tried.
  package let marks: [EventMark]
  /// Which end of the trace is the TCP under test.
  package let host: HostID
  /// The settings that a new connection had at the end.
  package let settings: EndpointSettings
  /// The world in which it ran, at its beginning; nil where nothing ran.
  package let beginning: ScriptedWorld?

  /// Reads and runs the octets of a file; octets that aren't text make it unsupported.
  package init(octets: [UInt8]) {
    guard !octets.contains(0), let text = String(validating: octets, as: UTF8.self) else {
      self.init(unsupported: Unsupported(1, .notText))
      return
    }
    self.init(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
  }

  /// Reads and runs a script. Virtual time: a script of an hour takes no longer than its events.
  package init(_ text: String) {
    do throws(Unsupported) {
      self.init(try ScriptParser.parse(text))
    } catch {
      self.init(unsupported: error)
    }
  }

  private init(unsupported: Unsupported) {
    verdict = .unsupported(unsupported)
    trace = Trace()
    marks = []
    host = .server
    settings = EndpointSettings()
    beginning = nil
  }

  private init(_ runner: ScriptRunner, verdict: Verdict) {
    self.verdict = verdict
    trace = runner.trace
    marks = runner.marks
    host = runner.kernel.host
    settings = runner.kernel.system.settings(isActive: runner.kernel.host == .client)
    beginning = ScriptedWorld(runner.firstKernel, runner.stimuli)
  }

  /// Runs a script.
  init(_ script: Script) {
    do throws(Unsupported) {
      try Admission.check(script)
      var runner = ScriptRunner(script, try Preamble(of: script))
      let verdict = runner.run()
      self.init(runner, verdict: verdict)
    } catch {
      self.init(unsupported: error)
    }
  }
}
