// Required reading: RFC 9293 §3.8.3 (SYNs are tried for three minutes, MUST-23), §3.4.2 (MSL of two
// minutes); RFC 6928 §2 (ten segments). For `linux` and `freebsd`: what these systems do by
// default.

/// A set of settings that goes together.
public enum EndpointProfile: String, CaseIterable, Sendable {
  /// The lesson format's defaults.
  case teaching
  /// What the RFCs recommend.
  case rfc
  /// As Linux behaves.
  case linux
  /// As FreeBSD behaves.
  case freebsd
}

extension EndpointSettings {
  /// The settings of a profile, all in their ranges: a value that can be changed further.
  public static func profile(_ profile: EndpointProfile) -> EndpointSettings {
    switch profile {
    case .teaching: EndpointSettings()
    case .rfc: rfc
    case .linux: linux
    case .freebsd: freebsd
    }
  }

  /// What today's stacks share.
  private static var common: EndpointSettings {
    var settings = EndpointSettings()
    settings.maximumSegmentSize = 1460
    settings.timestamps = true
    settings.selectiveAcknowledgment = true
    settings.nagle = true
    return settings
  }

  private static var rfc: EndpointSettings {
    var settings = common
    settings.receiveBuffer = 1 << 20
    settings.windowScale = 5
    settings.slowStartLimit = 2
    settings.recoverLosses()
    settings.delayedAcknowledgment = .milliseconds(200)
    settings.maximumSegmentLifetime = .seconds(120)
    settings.challengeLimit = 10
    settings.closesBothWays = true
    return settings
  }

  private static var linux: EndpointSettings {
    var settings = common
    // Half of the memory that a socket has at first, and at most.
    settings.receiveBuffer = 1 << 16
    settings.greatestReceiveBuffer = 15 << 19
    settings.receiveBufferRounding = .down
    settings.windowOffer = .linux
    settings.windowScale = 8
    settings.nagleRule = .smallUnacknowledged
    settings.recoverLosses()
    settings.rackAsksEcho = false
    settings.undoesByDuplicates = true
    settings.undoesByTimestamps = true
    settings.originalsProveTimeoutSpurious = true
    settings.hurriesAfterReneging = true
    settings.recoveryRestartsTimer = true
    settings.congestionControl = .cubic
    settings.slowStartLimit = nil
    settings.windowValidation = .whileLimited
    settings.countsSegments = true
    settings.agreesToECN = true
    settings.refusesMarkedSYN = true
    settings.reducesByEchoedRate = true
    settings.acceptsMissingTimestamps = true
    settings.delayedAcknowledgment = .milliseconds(40)
    settings.acknowledgmentRule = .adaptive
    settings.quickAcknowledgments = 16
    settings.rtoEstimator = .greatestDeviation
    settings.minimumRTO = .milliseconds(200)
    settings.maximumRTO = .seconds(120)
    settings.synRetries = 6
    settings.lostSYNRule = .forgiving
    settings.answersRepeatedSYN = true
    settings.crossedSYNRule = .reported
    settings.keepsWiderWindow = true
    settings.controlMessageRule = .linux
    settings.fitsSegmentsToWindow = true
    settings.repeatsSYNSoon = true
    settings.takesACKsOfOldText = true
    settings.timestampsNeedACK = true
    settings.ignoresOvertakenACKs = true
    settings.answersInTimeWait = true
    settings.joinsSmallSegments = true
    settings.userTimeoutRule = .sinceRetransmission
    settings.resetsReportBlocks = true
    settings.retries = 15
    settings.zeroWindowProbe = .empty
    settings.givingUp = .resetsAfterProbes
    settings.backlog = 4096
    settings.maximumSegmentLifetime = .seconds(30)
    settings.challengeLimit = 1
    settings.challengePeriod = .milliseconds(500)
    settings.closesBothWays = true
    settings.finWait2Timeout = .seconds(60)
    settings.reopensTimeWait = true
    return settings
  }

  private static var freebsd: EndpointSettings {
    var settings = common
    settings.optionLayout = .freebsd
    settings.leastSegmentSize = 216
    settings.receiveBuffer = 65_536
    settings.receiveBufferRounding = .up
    settings.windowOffer = .freebsd
    settings.windowScale = 6
    settings.nagleRule = .earlierUnacknowledged
    settings.limitedTransmit = true
    settings.proportionalRateReduction = true
    settings.reductionRule = .window
    settings.undoesByTimestamps = true
    settings.undoesFirstTimeoutAlone = true
    settings.congestionControl = .cubic
    settings.slowStartLimit = 2
    settings.agreesToECN = true
    settings.ecnRetries = 1
    settings.delayedAcknowledgment = .milliseconds(40)
    settings.rtoEstimator = .everySample
    settings.minimumRTO = .milliseconds(30)
    settings.slopOfRTO = .milliseconds(200)
    settings.lostSYNRule = .oneSegment
    settings.retries = 12
    settings.probeWait = .roundTrips(least: .seconds(5), greatest: .seconds(60))
    settings.givingUp = .resets
    settings.controlMessageRule = .freebsd
    settings.answersRepeatedSYN = true
    settings.maximumRTO = .seconds(64)
    settings.maximumSegmentLifetime = .seconds(30)
    settings.passiveHandshake = .cached
    settings.crossedSYNRule = .acknowledged
    settings.readsOldSegments = true
    settings.resetMeetsLastACK = true
    settings.refusesACKBeforeISS = true
    settings.challengeLimit = 5
    settings.closesBothWays = true
    settings.resetsUnreadText = false
    settings.resetsWhileClosing = true
    // As long as eight keep-alive probes take, and one interval more.
    settings.finWait2Timeout = .seconds(675)
    settings.timeWaitRule = .brief
    settings.reopensTimeWait = true
    return settings
  }

  /// Turns on all that finds and repairs losses.
  private mutating func recoverLosses() {
    limitedTransmit = true
    rack = true
    tailLossProbe = true
    proportionalRateReduction = true
    forwardRTORecovery = true
  }
}
