import NetworkSimulation

extension Mistake {
  var englishMessage: String {
    switch self {
    case .unreadable(let failure):
      switch failure {
      case .missing: "there is no such file"
      case .folder: "this is a folder, not a lesson"
      case .forbidden: "this file may not be read"
      case .other(let reason): "this file can't be read: \(reason)"
      }
    case .notUTF8(let offset): "this file isn't UTF-8 (octet \(offset + 1) fits no character)"
    case .binary: "this is no text: it holds NUL octets"
    case .empty: "there is nothing in this file"
    case .tooLarge(let octets, let limit):
      "this file is too large for a lesson: \(octets) octets, and the limit is \(limit)"
    case .unclosedFence: "this block is never closed"
    case .malformedStepID(let written): "‘\(written)’ is no step id"
    case .unknownWord(let written, _): "unknown word ‘\(written)’"
    case .unknownHost(let written, _): "there is no host ‘\(written)’"
    case .pathToItself(let host):
      "a path joins the two hosts, and this one ends at \(host.rawValue) again"
    case .arrowAsStatement:
      "arrows are not drawn by hand: the engine decides what is sent"
    case .notInCapitals(_, let correct): "this word is written in capitals: ‘\(correct)’"
    case .lookalike(let written, let meant):
      "‘\(written)’ is a different character from ‘\(meant)’"
    case .unknownState(let written, let rfcName):
      if let rfcName {
        "no state ‘\(written)’; RFC 9293 calls it ‘\(rfcName)’"
      } else {
        "no state ‘\(written)’"
      }
    case .missing(let expected, let after):
      after.isEmpty
        ? "\(expected.english) must stand here"
        : "\(expected.english) is missing after ‘\(after)’"
    case .missingUnit(let number, _): "\(number) what?"
    case .wrongValue(let name, let expects, let written, _):
      "‘\(name)’ is \(expects.english); ‘\(written)’ isn't"
    case .outOfRange(let name, let written, let least, let most):
      "‘\(name)’ goes from \(least) to \(most); \(written) is outside"
    case .whichSegments(let verb): "\(verb) which one?"
    case .unclosedString: "the text is not closed"
    case .belongsInTask(let word): "‘\(word)’ belongs in a task"
    case .belongsInStep(let word): "‘\(word)’ belongs in a step's block, not in a setup"
    case .leftOver(let written): "the statement is complete before ‘\(written)’"
    case .wrongTarget(let setting, let target):
      switch target {
      case .path: "‘\(setting)’ is a setting of a path, not of a host"
      case .host: "‘\(setting)’ is a setting of a host, not of a path"
      case .network: "‘\(setting)’ is a setting of the whole network"
      }
    case .forgedComparison(let written):
      "a forged segment has one value in each field; ‘\(written)’ compares"
    case .callRefused(let host, let state, let call, let error):
      state == .closed && error == .connectionDoesNotExist
        ? "\(host.rawValue) is CLOSED here, so there is no connection to \(call) on"
        : "\(host.rawValue) can't \(call) here, in \(state.rawValue): \(error.rawValue)"
    case .faultNeverFired(let matched, let line, let seen):
      "this fault never fired: "
        + (matched == 0
          ? "no matching segment was sent"
          : "only \(matched) matching segment\(matched == 1 ? " was" : "s were") sent")
        + " after line \(line)" + (seen.isEmpty ? "" : " (\(seen.joined(separator: ", ")))")
    case .unknownStep(let written, _): "no step ‘#\(written)’ in this file"
    case .repeatedStepID(let id, let line): "line \(line) has a step ‘#\(id)’ already"
    case .noSuchEvent(let within, let closest):
      "no such event within \(TimeText.spoken(within))"
        + (closest.map {
          ". Closest: \($0.event) at \(TimeText.spoken($0.time))"
            + ($0.written.isEmpty
              ? "" : " (line \($0.line) says \($0.written.joined(separator: ", ")))")
        } ?? "")
    case .alreadyHappened(.zero, let line): "that already happened, when line \(line) was met"
    case .alreadyHappened(let earlier, let line):
      "that already happened, \(TimeText.spoken(earlier)) before line \(line)'s event"
    case .stateDiffers(let host, let expected, let actual, let later):
      "\(host.rawValue) is \(actual.rawValue) now"
        + (later.map {
          "; it becomes \(expected.rawValue) \(TimeText.spoken($0.delay)) later, with \($0.event)"
        } ?? "")
    case .metricDiffers(let host, let metric, let comparison, let expected, let actual):
      "\(host.rawValue) \(metric.rawValue) is \(Self.value(actual, of: metric)) now, "
        + "not \(comparison.rawValue) \(Self.value(expected, of: metric))"
    case .nothingWillHappen:
      "nothing is going to happen: no segment in flight and no timer running"
    case .happenedAnyway(let event, let time):
      "this was not to happen, but did, at \(TimeText.spoken(time)): \(event)"
    case .notEstablished(let client, let server):
      "no connection came about: client \(client.rawValue), server \(server.rawValue)"
    case .neverQuiet(let span):
      "it doesn't get quiet within \(TimeText.spoken(span)): a segment is in flight or a timer runs"
    case .tooMuchHappens(let limit):
      "more than \(limit) things happen while this line waits; that is too much for a lesson"
    case .noChoiceTicked: "no choice is ticked, so nobody can be right"
    case .claimDisagrees(let choice, let isTicked, let claim, let step):
      "choice \(choice) is \(isTicked ? "" : "not ")ticked, but its claim (\(claim)) "
        + "\(isTicked ? "isn't true" : "is true") in "
        + (step.map { "step #\($0)" } ?? "this step")
    case .noSuchChoice(let number, let count):
      "there is no choice \(number): the quiz above has \(count) choice\(count == 1 ? "" : "s")"
    case .repeatedClaim(let number): "choice \(number) has a claim already"
    case .claimWithoutQuiz: "there is no quiz above in this step to speak of"
    case .blanksDiffer(let blanks, let fills):
      "this step has \(blanks) blank\(blanks == 1 ? "" : "s") ____ "
        + "and \(fills) ‘fill’ line\(fills == 1 ? "" : "s")"
    case .blankUnanswered(let fill): "the engine has no answer for the blank: ‘\(fill)’"
    case .brokenBold(let before):
      "this is not bold on GitHub: a letter follows ‘\(before)**’"
    case .textAboveRule: "this makes the line above a heading"
    case .almostScript(let written): "this block will be shown as plain text: ‘\(written)’"
    case .nothingVerified: "nothing in this step is verified and time does not move"
    case .wideText(let written, let octets):
      "\(written) is \(octets) bytes, so sequence numbers move by \(octets)"
    case .unsafeEmoji(let written):
      "‘\(written)’ may take 1 or 2 columns depending on the terminal"
    case .unclosedDetails: "this <details> is never closed"
    case .setupWithoutStep: "no step comes after this setup"
    case .newerFormat(let version): "made for format \(version); this program knows 1"
    case .invalidYAML(let detail):
      "not valid YAML: GitHub will show an error box" + (detail.isEmpty ? "" : " (\(detail))")
    case .unknownKey(let written, _): "unknown key ‘\(written)’"
    case .badValue(let key, let written, let expects):
      "‘\(key)’ is \(expects.english); ‘\(written)’ isn't"
    case .unclosedFrontMatter: "the front matter is never closed"
    case .versionUntold: "no format version is given, so this is read as version 1"
    case .notBuilt(let word): "‘\(word)’ isn't built yet"
    }
  }

  var englishHelp: String? {
    switch self {
    case .unreadable, .binary, .leftOver, .noSuchEvent, .callRefused, .noSuchChoice,
      .happenedAnyway, .outOfRange, .notInCapitals:
      callHelpInEnglish
    case .notUTF8: "save it as UTF-8"
    case .empty: "a lesson begins with a title: ‘# …’"
    case .tooLarge: "split it into lessons of a few minutes each"
    case .unclosedFence(let marker): "close it with a line that holds only \(marker)"
    case .malformedStepID: "a step id is lower-case letters, digits and ‘-’: #half-close"
    case .unknownWord(_, let suggestion), .unknownHost(_, let suggestion),
      .unknownKey(_, let suggestion):
      suggestion.map { "did you mean ‘\($0)’?" } ?? listHelpInEnglish
    case .pathToItself: "write ‘client -> server’ or ‘server -> client’"
    case .arrowAsStatement(let written):
      "to wait for this segment write ‘expect \(written)’; to forge it, ‘inject \(written)’"
    case .lookalike(_, let meant): "write ‘\(meant)’"
    case .unknownState(_, let rfcName):
      rfcName == nil
        ? "RFC 9293's states are: \(Vocabulary.stateNames)" : nil
    case .missing(let expected, _): expected.example.map { "for example: \($0)" }
    case .missingUnit(_, let examples):
      "write a unit: \(examples.joined(separator: ", "))"
    case .wrongValue(_, _, _, let example): "for example: \(example)"
    case .whichSegments(let verb):
      "‘\(verb) next …’, ‘\(verb) 2nd …’, ‘\(verb) every …’ or ‘\(verb) 10% …’"
    case .unclosedString: "add \" at the end of this text"
    case .belongsInTask: "start the block with ```tcp task"
    case .belongsInStep: "move it to the block of the step it speaks of"
    case .wrongTarget(let setting, let target):
      switch target {
      case .path: "‘set client -> server \(setting) …’, or ‘set \(setting) …’ for both ways"
      case .host: "‘set client \(setting) …’, or ‘set \(setting) …’ for both hosts"
      case .network: "‘set \(setting) …’"
      }
    case .forgedComparison: "write ‘=’, or leave the field out"
    case .faultNeverFired: "a fault counts the segments that enter the path after its line"
    case .unknownStep(_, let steps):
      steps.isEmpty
        ? "no step has an id" : "steps are: \(steps.map { "#\($0)" }.joined(separator: ", "))"
    case .repeatedStepID: "give each step an id of its own"
    case .alreadyHappened(.zero, _): "each ‘expect’ waits for what comes after the line above it"
    case .alreadyHappened: "time runs down the page: move this line above that one"
    case .stateDiffers(let host, let expected, _, let later):
      (later.map { "put ‘expect \($0.event)’ above, or " } ?? "to wait for it write ")
        + "‘wait until \(host.rawValue) \(expected.rawValue)’"
    case .metricDiffers(let host, let metric, let comparison, let expected, _):
      "to wait for it write ‘wait until \(host.rawValue) \(metric.rawValue) "
        + "\(comparison.rawValue) \(Self.scriptValue(expected, of: metric))’"
    case .nothingWillHappen: "did you forget ‘client send’?"
    case .notEstablished: "‘establish’ opens a connection where there is none"
    case .neverQuiet: "wait for less: ‘wait until’ with an event or a condition, or ‘wait 3s’"
    case .tooMuchHappens: "send less, wait for a shorter time, or give the path a delay"
    case .noChoiceTicked: "tick the right one: ‘- [x] …’"
    case .claimDisagrees: "tick what the engine does, or correct the claim"
    case .repeatedClaim: "a choice has one claim"
    case .claimWithoutQuiz: "a quiz is a task list (‘- [ ] …’) between the last block and this one"
    case .blanksDiffer(let blanks, let fills):
      fills < blanks
        ? "add ‘fill ack of client -> server ACK’ or the like to this step's block"
        : "write `____` where the answer belongs, or take the line away"
    case .blankUnanswered: "no such segment was sent in this step, or it has no such field"
    case .brokenBold: "close the bold before the bracket: **번호**(seq)는"
    case .textAboveRule: "leave a blank line before ‘---’"
    case .almostScript: "did you mean ```tcp?"
    case .nothingVerified: "add an ‘expect’ line; ‘tcptutor trace’ shows what really happens"
    case .wideText: "a letter outside ASCII is 2 to 4 bytes"
    case .unsafeEmoji: "safe: ❔ 👍 ✋ 📦 💥"
    case .unclosedDetails: "write </details> on a line of its own"
    case .setupWithoutStep: "put it before the step that needs it"
    case .newerFormat: "you can read it, but its steps will not run"
    case .invalidYAML: "put the value in quotes"
    case .badValue(_, _, let expects): expects.example.map { "for example: \($0)" }
    case .unclosedFrontMatter: "end it with a line that holds only ---"
    case .versionUntold: "say it in the front matter: ‘tcptutor: 1’"
    case .notBuilt: "this version of tcptutor leaves it out"
    }
  }

  private var callHelpInEnglish: String? {
    switch self {
    case .callRefused(_, .closed, _, .connectionDoesNotExist):
      "add ‘establish’ to the setup block, or connect first"
    default: nil
    }
  }

  private var listHelpInEnglish: String? {
    switch self {
    case .unknownHost: "the hosts are ‘client’ and ‘server’"
    case .unknownKey: "your own keys begin with ‘x-’"
    default: nil
    }
  }

  /// A metric's value for people: a time with its unit, octets as a number.
  static func value(_ value: Int64, of metric: Metric) -> String {
    metric.isDuration ? TimeText.spoken(.init(value)) : String(value)
  }

  /// A metric's value as a script writes it.
  static func scriptValue(_ value: Int64, of metric: Metric) -> String {
    metric.isDuration ? TimeText.script(.init(value)) : String(value)
  }
}
