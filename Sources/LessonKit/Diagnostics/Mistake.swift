import NetworkSimulation
import TCPEngine

/// What an author did wrong: a stable code with the values of its message (lesson format,
/// section 8). Prose comes from `message(in:)` and `help(in:)`.
///
/// Strings named `written` are the author's own text. Mistakes of E2xx, E3xx and E402, and
/// `blankUnanswered`, come from running a lesson; all others come from reading it.
package enum Mistake: Equatable, Sendable {
  // MARK: Files

  /// E001. The file can't be read at all.
  case unreadable(ReadFailure)
  /// E002. Not UTF-8: the first bad octet's offset, from 0.
  case notUTF8(offset: Int)
  /// E003. It holds NUL octets, so it is no text.
  case binary
  /// E004. Nothing in it but white space.
  case empty
  /// E005. Sizes in octets.
  case tooLarge(octets: Int, limit: Int)
  /// E006. A fenced block that is never closed; `marker` is the fence that would close it.
  case unclosedFence(marker: String)
  /// E007. A step id that isn't lower-case letters, digits and `-`.
  case malformedStepID(written: String)

  // MARK: Script

  /// E101. `suggestion` is the nearest word, if one is near.
  case unknownWord(written: String, suggestion: String?)
  /// E102.
  case unknownHost(written: String, suggestion: String?)
  /// E102. A path from a host to itself.
  case pathToItself(HostID)
  /// E103. A segment drawn as if it were a statement.
  case arrowAsStatement(written: String)
  /// E104. A kind, or another word in capitals, written otherwise.
  case notInCapitals(written: String, correct: String)
  /// E105. A character that only looks like one of the script's.
  case lookalike(written: String, meant: String)
  /// E106. `rfcName` is RFC 9293's name of the state that is meant, if that can be told.
  case unknownState(written: String, rfcName: String?)
  /// E107. The line ends, or goes on otherwise, where something must stand. `after` is the text
  /// before it.
  case missing(Expected, after: String)
  /// E108. A number without a unit.
  case missingUnit(number: String, examples: [String])
  /// E109. A value of the wrong kind.
  case wrongValue(name: String, expects: ValueKind, written: String, example: String)
  /// E109. A value of the right kind, out of its bounds; bounds as the script writes them.
  case outOfRange(name: String, written: String, least: String, most: String)
  /// E110. A fault that doesn't say which segments.
  case whichSegments(verb: String)
  /// E111.
  case unclosedString
  /// E112. A task's word outside a task.
  case belongsInTask(word: String)
  /// E113. A step's word in a `tcp setup` block.
  case belongsInStep(word: String)
  /// E114. Text left over when the statement was complete.
  case leftOver(written: String)
  /// E115. A setting of something else.
  case wrongTarget(setting: String, belongsTo: SettingTarget)
  /// E116. `inject` with a comparison other than `=`.
  case forgedComparison(written: String)

  // MARK: The lesson's sense

  /// E201. `call` as the script writes it, as in "send".
  case callRefused(HostID, state: ConnectionState, call: String, UserCallError)
  /// E202. An armed fault that never fired: how many segments matched after its line; `seen` are
  /// they, as in "seq=101".
  case faultNeverFired(matched: Int, line: Int, seen: [String])
  /// E203. `from` names a step that isn't there.
  case unknownStep(written: String, steps: [String])
  /// E204. The id was given to an earlier step.
  case repeatedStepID(id: String, line: Int)

  // MARK: Expectations

  /// E301. What was expected didn't happen in this time.
  case noSuchEvent(within: Microseconds, closest: NearMiss?)
  /// E302. It happened before; `earlier` is how long before the event of the line `than`, zero if
  /// that line met this very event or one of the same instant.
  case alreadyHappened(earlier: Microseconds, than: Int)
  /// E303. Another state; `later` tells when it comes about, if it does.
  case stateDiffers(HostID, expected: ConnectionState, actual: ConnectionState, later: Later?)
  /// E303. Another value of a metric: octets, or microseconds.
  case metricDiffers(HostID, Metric, Comparison, expected: Int64, actual: Int64)
  /// E304. No segment in flight and no timer running.
  case nothingWillHappen
  /// E305. What `expect no` ruled out; `segment` in the script's notation, at this clock time.
  case happenedAnyway(event: String, at: Microseconds)
  /// E306. `establish` came to nothing.
  case notEstablished(client: ConnectionState, server: ConnectionState)
  /// E307. `wait until quiet`, and something went on for all this time.
  case neverQuiet(within: Microseconds)
  /// E308. So many events happened while one line waited that it was given up.
  case tooMuchHappens(limit: Int)

  // MARK: Quizzes and blanks

  /// E401.
  case noChoiceTicked
  /// E402. The tick and the claim disagree; `claim` as written, `step` its id.
  case claimDisagrees(choice: Int, isTicked: Bool, claim: String, step: String?)
  /// E403. A claim about choice `number` of `count`.
  case noSuchChoice(number: Int, count: Int)
  /// E403. A claim without a quiz above it in its step.
  case claimWithoutQuiz
  /// E405. A second claim about the same choice.
  case repeatedClaim(number: Int)
  /// E404. As many `fill` lines as blanks are needed.
  case blanksDiffer(blanks: Int, fills: Int)
  /// E404. The engine has no such value; `fill` as written.
  case blankUnanswered(fill: String)

  // MARK: Prose

  /// W701. Bold that isn't closed because a letter follows: `before` is what stands before `**`,
  /// as in ")".
  case brokenBold(before: String)
  /// W702. Text right above `---`.
  case textAboveRule
  /// W703. A fence that almost says `tcp`.
  case almostScript(written: String)
  /// W704. A block that moves no time and verifies nothing.
  case nothingVerified
  /// W706. Text to send whose octets aren't its letters.
  case wideText(written: String, octets: Int)
  /// W707. An emoji whose width terminals disagree about.
  case unsafeEmoji(written: String)
  /// W708. `<details>` without `</details>`.
  case unclosedDetails
  /// W709. A `tcp setup` with no step after it.
  case setupWithoutStep

  // MARK: Front matter

  /// E801. Made for another major version.
  case newerFormat(version: String)
  /// W802. `detail` is the YAML parser's own word, in English.
  case invalidYAML(detail: String)
  /// E803. A key outside the closed list.
  case unknownKey(written: String, suggestion: String?)
  /// E804. A value that its key can't have.
  case badValue(key: String, written: String, expects: FrontMatterValue)
  /// E805. Front matter that opens and doesn't close.
  case unclosedFrontMatter

  /// N806. No format version: the file is read as version 1.
  case versionUntold

  // MARK: Not yet

  /// E901. A word of the format that this version of the program doesn't carry out.
  case notBuilt(word: String)
}
