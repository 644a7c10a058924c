import NetworkSimulation
import TCPEngine

@testable import LessonKit

/// One of each mistake, and more where its values change the wording.
let mistakeSamples: [Mistake] = [
  .unreadable(.missing), .unreadable(.folder), .unreadable(.forbidden),
  .unreadable(.other("Input/output error")), .notUTF8(offset: 11), .binary, .empty,
  .tooLarge(octets: 2_000_000, limit: 1_048_576), .unclosedFence(marker: "```"),
  .malformedStepID(written: "#Syn"),
  .unknownWord(written: "clinet", suggestion: "client"),
  .unknownWord(written: "xyzzy", suggestion: nil),
  .unknownHost(written: "sever", suggestion: "server"),
  .unknownHost(written: "router", suggestion: nil), .pathToItself(.client),
  .arrowAsStatement(written: "client -> server SYN"),
  .notInCapitals(written: "syn", correct: "SYN"), .lookalike(written: "→", meant: "->"),
  .unknownState(written: "SYN_RCVD", rfcName: "SYN-RECEIVED"),
  .unknownState(written: "OPEN", rfcName: nil),
  .missing(.eventOrCondition, after: "expect"), .missing(.word("expect"), after: ""),
  .missingUnit(number: "3", examples: ["3s", "3ms", "3 RTO"]),
  .wrongValue(name: "rtt", expects: .duration, written: "100", example: "100ms"),
  .wrongValue(name: "mss", expects: .size, written: "1s", example: "1000"),
  .wrongValue(
    name: "congestion", expects: .word(["none", "reno", "newreno"]), written: "vegas",
    example: "newreno"),
  .outOfRange(name: "mss", written: "70000", least: "1", most: "65495"),
  .whichSegments(verb: "drop"), .unclosedString, .belongsInTask(word: "goal"),
  .belongsInStep(word: "claim"), .leftOver(written: "now"),
  .wrongTarget(setting: "delay", belongsTo: .path), .wrongTarget(setting: "mss", belongsTo: .host),
  .wrongTarget(setting: "rtt", belongsTo: .network), .forgedComparison(written: ">"),
  .callRefused(.client, state: .closed, call: "send", .connectionDoesNotExist),
  .callRefused(.client, state: .established, call: "connect", .connectionAlreadyExists),
  .faultNeverFired(matched: 1, line: 41, seen: ["seq=101"]),
  .faultNeverFired(matched: 0, line: 41, seen: []),
  .unknownStep(written: "fin3", steps: ["fin1", "fin2"]),
  .repeatedStepID(id: "syn", line: 12),
  .noSuchEvent(
    within: .seconds(120),
    closest: NearMiss(
      event: "server -> client SYN,ACK seq=300 **ack=101**", time: .milliseconds(100), line: 55,
      written: ["ack=102"])),
  .noSuchEvent(within: .milliseconds(1_100), closest: nil),
  .alreadyHappened(earlier: .milliseconds(17), than: 33),
  .stateDiffers(
    .server, expected: .established, actual: .synReceived,
    later: Later(delay: .milliseconds(50), event: "client -> server ACK")),
  .stateDiffers(.client, expected: .closed, actual: .timeWait, later: nil),
  .metricDiffers(.client, .rto, .equal, expected: 2_000_000, actual: 1_000_000),
  .metricDiffers(.server, .received, .greaterOrEqual, expected: 10, actual: 5),
  .nothingWillHappen, .happenedAnyway(event: "server -> client RST", at: .milliseconds(150)),
  .notEstablished(client: .synSent, server: .closed), .neverQuiet(within: .seconds(120)),
  .tooMuchHappens(limit: 20_000), .noChoiceTicked,
  .claimDisagrees(
    choice: 2, isTicked: true, claim: "server -> client SYN,ACK", step: "synack"),
  .claimDisagrees(choice: 1, isTicked: false, claim: "client CLOSED", step: nil),
  .noSuchChoice(number: 4, count: 3), .claimWithoutQuiz, .repeatedClaim(number: 2),
  .blanksDiffer(blanks: 1, fills: 0), .blanksDiffer(blanks: 1, fills: 2),
  .blankUnanswered(fill: "fill mss of client -> server ACK"), .brokenBold(before: ")"),
  .textAboveRule, .almostScript(written: "tpc"), .nothingVerified,
  .wideText(written: "\"안녕\"", octets: 6), .unsafeEmoji(written: "❤️"), .unclosedDetails,
  .setupWithoutStep, .newerFormat(version: "2"),
  .invalidYAML(detail: "mapping values are not allowed in this context"),
  .unknownKey(written: "levle", suggestion: "level"),
  .unknownKey(written: "difficulty", suggestion: nil),
  .badValue(key: "minutes", written: "ten", expects: .number),
  .badValue(key: "level", written: "easy", expects: .word(["beginner", "advanced"])),
  .unclosedFrontMatter, .versionUntold, .notBuilt(word: "set sack"),
]
