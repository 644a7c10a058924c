import NetworkSimulation
import TCPEngine

extension EndpointSettings {
  /// Sets at random what an end may have beside the core of TCP: header options, how its windows
  /// grow, notification of congestion, keep-alive and what keeps it safe.
  mutating func mix(_ numbers: inout SeededGenerator) {
    timestamps = numbers.roll(2) == 0
    timestampOffset = numbers.pick([0, .max - 500])
    // A buffer of less than a unit of the scaled window could never say that it has room.
    windowScale = numbers.pick(
      [nil, 0, 3, 8].filter { $0.map { 2 << $0 <= receiveBuffer } ?? true })
    acceptsMissingTimestamps = numbers.roll(2) == 0
    rtoEstimator = numbers.pick(RTOEstimator.allCases)
    zeroWindowProbe = numbers.pick(ZeroWindowProbe.allCases)
    quickAcknowledgments = numbers.pick([0, 16])
    ecn = numbers.roll(2) == 0
    hyStart = numbers.roll(2) == 0
    slowStartLimit = numbers.pick([1, 2, nil])
    windowValidation = numbers.pick(CongestionWindowValidation.allCases)
    keepAlive = numbers.pick([nil, nil, .seconds(5)])
    keepAliveInterval = numbers.pick([.seconds(1), .seconds(75)])
    userTimeout = numbers.pick([nil, nil, .seconds(20)])
    challengeLimit = numbers.pick([nil, 1, 100])
    challengePeriod = numbers.pick([.milliseconds(500), .seconds(1)])
    acknowledgmentRule = numbers.pick(AcknowledgmentRule.allCases)
    receiveBufferRounding = numbers.pick(ReceiveBufferRounding.allCases)
    windowOffer = numbers.pick(WindowOffer.allCases)
    greatestReceiveBuffer = numbers.pick([nil, 1 << 20])
    nagleRule = numbers.pick(NagleRule.allCases)
    lostSYNRule = numbers.pick(LostSYNRule.allCases)
    countsSegments = numbers.roll(2) == 0
    agreesToECN = numbers.roll(2) == 0
    closesBothWays = numbers.roll(3) == 0
    ignoresResetInTimeWait = numbers.roll(2) == 0
    reopensTimeWait = numbers.roll(2) == 0
    if numbers.roll(4) == 0 { initialSequenceNumbers = .seeded(numbers.next()) }
    mixHabits(&numbers)
  }

  /// Sets at random where ends of today differ from the RFCs' letter.
  private mutating func mixHabits(_ numbers: inout SeededGenerator) {
    undoesByDuplicates = numbers.roll(2) == 0
    undoesByTimestamps = numbers.roll(2) == 0
    recoveryRestartsTimer = numbers.roll(2) == 0
    rackAsksEcho = numbers.roll(2) == 0
    restartsAfterIdle = numbers.roll(2) == 0
    keepsWiderWindow = numbers.roll(2) == 0
    resetsReportBlocks = numbers.roll(2) == 0
    crossedSYNRule = numbers.pick(CrossedSYNRule.allCases)
    passiveHandshake = numbers.pick(PassiveHandshake.allCases)
    timeWaitRule = numbers.pick(TimeWaitRule.allCases)
    controlMessageRule = numbers.pick(ControlMessageRule.allCases)
    readsOldSegments = numbers.roll(2) == 0
    resetMeetsLastACK = numbers.roll(2) == 0
    refusesACKBeforeISS = numbers.roll(2) == 0
    resetsUnreadText = numbers.roll(2) == 0
    leastSegmentSize = numbers.pick([1, 216])
    fitsSegmentsToWindow = numbers.roll(2) == 0
    repeatsSYNSoon = numbers.roll(2) == 0
    takesACKsOfOldText = numbers.roll(2) == 0
    timestampsNeedACK = numbers.roll(2) == 0
    answersInTimeWait = numbers.roll(2) == 0
    joinsSmallSegments = numbers.roll(2) == 0
    userTimeoutRule = numbers.pick(UserTimeoutRule.allCases)
    reductionRule = numbers.pick(ReductionRule.allCases)
    undoesFirstTimeoutAlone = numbers.roll(2) == 0
    ecnRetries = numbers.pick([0, 1])
    acceptDeferral = numbers.pick([0, 0, 1])
    probeWait = numbers.pick([.timeout, .roundTrips(least: .seconds(5), greatest: .seconds(60))])
    answersRepeatedSYN = numbers.roll(2) == 0
    acknowledgmentsHeldAtGap = numbers.pick([0, 1, 44])
    equalSYNTimeouts = numbers.pick([1, 5])
    slopOfRTO = numbers.pick([.zero, .milliseconds(200)])
    finWait2Timeout = numbers.pick([nil, .seconds(60)])
    givingUp = numbers.pick(GivingUp.allCases)
    refusesMarkedSYN = numbers.roll(2) == 0
    reducesByEchoedRate = numbers.roll(2) == 0
    originalsProveTimeoutSpurious = numbers.roll(2) == 0
    hurriesAfterReneging = numbers.roll(2) == 0
  }
}
