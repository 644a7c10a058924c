extension Cause {
  /// Where the rule stands, with its requirement label where RFC 9293 gives it one.
  public var clause: Clause {
    switch self {
    case .openPassive, .openActive:
      Clause(rfc: 9293, section: "3.10.1")
    case .closeBeforeSynchronized, .closeCall, .closeAfterQueuedText, .finSent:
      Clause(rfc: 9293, section: "3.10.4")
    case .abortCall:
      Clause(rfc: 9293, section: "3.10.5")
    case .resetInClosed, .segmentInClosed, .acknowledgmentInClosed:
      Clause(rfc: 9293, section: "3.10.7.1")
    case .checksumFailed:
      Clause(rfc: 9293, section: "3.1", requirement: "MUST-3")
    case .timestampMissing:
      Clause(rfc: 7323, section: "3.2")
    case .timestampOld:
      Clause(rfc: 7323, section: "5.3")
    case .resetInListen, .acknowledgmentInListen, .synInListen, .noSynInListen:
      Clause(rfc: 9293, section: "3.10.7.2")
    case .backlogFull:
      // RFC 9293 has no limit; RFC 4987 tells what systems do: "incoming SYN segments are ignored".
      Clause(rfc: 4987, section: "2.2")
    case .unacceptableAcknowledgmentInSynSent, .resetInSynSent,
      .resetWithoutAcknowledgmentInSynSent, .synAckInSynSent,
      .neitherSynNorResetInSynSent:
      Clause(rfc: 9293, section: "3.10.7.3")
    case .synInSynSent:
      Clause(rfc: 9293, section: "3.5", requirement: "MUST-10")
    case .outsideWindow, .synAgainInSimultaneousOpen, .finAgainInTimeWait,
      .resetOutsideWindow, .resetArrived,
      .noAcknowledgment, .unacceptableAcknowledgmentInSynReceived,
      .acknowledgmentOfSyn, .acknowledgmentOfFin,
      .textInOrder, .textBeyondWindow,
      .textAfterFin, .finArrived, .textAtZeroWindow,
      .finBeforeAcknowledgmentOfFin, .connectionOver:
      Clause(rfc: 9293, section: "3.10.7.4")
    case .resetNotAtNext:
      Clause(rfc: 5961, section: "3.2")
    case .resetReturnsToListen, .resetRefuses, .synReturnsToListen:
      Clause(rfc: 9293, section: "3.5", requirement: "MUST-11")
    case .synInSynchronizedState:
      Clause(rfc: 5961, section: "4.2")
    case .acknowledgmentOutsideRange:
      Clause(rfc: 5961, section: "5.2")
    case .acknowledgmentOfAll, .acknowledgmentOfNewText,
      .retransmissionTimerStarted, .retransmissionTimeout,
      .retransmissionBackoff:
      Clause(rfc: 6298, section: "5")
    case .duplicateAcknowledgment, .congestionWindowFull:
      Clause(rfc: 5681, section: "2")
    case .urgentPointer:
      Clause(rfc: 9293, section: "3.8.5", requirement: "MUST-32")
    case .textFillsGap, .textOutOfOrder, .finOutOfOrder:
      Clause(rfc: 9293, section: "3.10.7.4", requirement: "SHLD-31")
    case .textSent:
      Clause(rfc: 9293, section: "3.10.2")
    case .windowFull:
      Clause(rfc: 9293, section: "3.8.6")
    case .nagle:
      Clause(rfc: 9293, section: "3.7.4", requirement: "SHLD-7")
    case .sillyWindowAtSender, .sillyWindowOverride:
      Clause(rfc: 9293, section: "3.8.6.2.1", requirement: "MUST-38")
    case .notPushed:
      Clause(rfc: 9293, section: "3.9.1.2", requirement: "MAY-16")
    case .pushOverdue:
      Clause(rfc: 9293, section: "3.9.1.2")
    case .windowClosed:
      Clause(rfc: 9293, section: "3.8.6.1", requirement: "SHLD-29")
    case .windowOpened:
      Clause(rfc: 9293, section: "3.8.6.1")
    case .zeroWindowProbe:
      Clause(rfc: 9293, section: "3.8.6.1", requirement: "MUST-36")
    case .probeBackoff:
      Clause(rfc: 9293, section: "3.8.6.1", requirement: "SHLD-30")
    case .windowUpdate:
      Clause(rfc: 9293, section: "3.8.6.2.2", requirement: "MUST-39")
    case .delayedAcknowledgment:
      Clause(rfc: 9293, section: "3.8.6.3", requirement: "SHLD-18")
    case .delayedAcknowledgmentDue:
      Clause(rfc: 9293, section: "3.8.6.3", requirement: "MUST-40")
    case .everySecondSegment:
      Clause(rfc: 9293, section: "3.8.6.3", requirement: "SHLD-19")
    case .acknowledgmentSent, .quickAcknowledgment, .smallSegmentRead:
      Clause(rfc: 9293, section: "3.8.6.3")
    case .deliveryInTrouble:
      Clause(rfc: 9293, section: "3.8.3", requirement: "SHLD-9")
    case .givenUp:
      Clause(rfc: 9293, section: "3.8.3", requirement: "MUST-20")
    case .synGivenUp:
      Clause(rfc: 9293, section: "3.8.3", requirement: "MUST-23")
    case .fastRetransmit:
      Clause(rfc: 5681, section: "3.2")
    case .limitedTransmit:
      Clause(rfc: 3042, section: "2")
    case .duplicatesOfOldLoss, .partialAcknowledgment:
      Clause(rfc: 6582, section: "3.2")
    case .lossAfterTimeout:
      Clause(rfc: 5681, section: "3.1")
    case .lostBySACK:
      Clause(rfc: 6675, section: "4")
    case .recoveryBySACK:
      Clause(rfc: 6675, section: "5")
    case .lossInRecovery:
      Clause(rfc: 6675, section: "4")
    case .holeInRecovery:
      Clause(rfc: 6675, section: "4")
    case .rescueRetransmission:
      Clause(rfc: 6675, section: "4")
    case .reneging, .renegingSuspected:
      Clause(rfc: 2018, section: "8")
    case .lossByRateReduction:
      Clause(rfc: 9937, section: "6")
    case .lostByTime:
      Clause(rfc: 8985, section: "6.2")
    case .reorderingWait:
      Clause(rfc: 8985, section: "6.2")
    case .probeScheduled:
      Clause(rfc: 8985, section: "7.2")
    case .probeNotNeeded:
      Clause(rfc: 8985, section: "7.2")
    case .tailLossProbe:
      Clause(rfc: 8985, section: "7.3")
    case .probeRepaired:
      Clause(rfc: 8985, section: "7.4")
    case .timeoutInDoubt:
      Clause(rfc: 5682, section: "2.1")
    case .timeoutSpurious:
      Clause(rfc: 5682, section: "2.1")
    case .allReportedTwice:
      Clause(rfc: 3708, section: "3")
    case .originalEchoed:
      Clause(rfc: 3522, section: "3.2")
    case .roundTripGrew:
      Clause(rfc: 9406, section: "4.2")
    case .roundTripFell:
      Clause(rfc: 9406, section: "4.2")
    case .slowStartLeft:
      Clause(rfc: 9406, section: "4.2")
    case .windowNotValidated:
      Clause(rfc: 7661, section: "4.3")
    case .windowNotUsed:
      Clause(rfc: 7661, section: "4.4.3")
    case .windowAfterIdle:
      Clause(rfc: 5681, section: "4.1")
    case .challengesLimited:
      Clause(rfc: 5961, section: "7")
    case .keepAliveStarted:
      Clause(rfc: 9293, section: "3.8.4", requirement: "MUST-26")
    case .keepAliveNotNeeded:
      Clause(rfc: 9293, section: "3.8.4")
    case .keepAliveSet:
      Clause(rfc: 9293, section: "3.8.4", requirement: "MUST-24")
    case .keepAliveProbe:
      Clause(rfc: 9293, section: "3.8.4", requirement: "SHLD-12")
    case .keepAliveAgain:
      Clause(rfc: 9293, section: "3.8.4", requirement: "MUST-29")
    case .keepAliveGivenUp:
      Clause(rfc: 9293, section: "3.8.4")
    case .userTimeoutStarted:
      Clause(rfc: 9293, section: "3.8.3")
    case .userTimeoutTurnedOff:
      Clause(rfc: 9293, section: "3.8.3", requirement: "MUST-21")
    case .userTimeout:
      Clause(rfc: 9293, section: "3.10.8")
    case .closeWithUnreadText:
      Clause(rfc: 2525, section: "2.17")
    case .textAfterClose:
      Clause(rfc: 9293, section: "3.6.1", requirement: "SHLD-3")
    case .resetInTimeWait:
      Clause(rfc: 1337, section: "3")
    case .synReopens:
      Clause(rfc: 9293, section: "3.6.1", requirement: "MAY-2")
    case .congestionExperienced:
      Clause(rfc: 3168, section: "6.1.3")
    case .congestionEchoed, .congestionEchoedByRate:
      Clause(rfc: 3168, section: "6.1.2")
    case .acceptDeferred:
      Clause(rfc: 9293, section: "3.10.7.4")
    case .messageOutsideWindow:
      Clause(rfc: 5927, section: "4.1")
    case .sourceQuench:
      Clause(rfc: 9293, section: "3.9.2.2", requirement: "MUST-55")
    case .softError:
      Clause(rfc: 9293, section: "3.9.2.2", requirement: "MUST-56")
    case .hardError:
      Clause(rfc: 9293, section: "3.9.2.2", requirement: "SHLD-26")
    case .hardErrorWhenSynchronized:
      Clause(rfc: 5927, section: "5.2")
    case .errorInOpening, .errorInPassiveOpen:
      Clause(rfc: 5461, section: "4")
    case .backoffReverted:
      Clause(rfc: 6069, section: "4.2")
    case .pathMTU:
      Clause(rfc: 1191, section: "6.4")
    case .pathMTUNotSmaller:
      Clause(rfc: 1191, section: "3")
    case .pathMTUDiscoveryOff:
      Clause(rfc: 9293, section: "3.7.2")
    case .finAwaited:
      Clause(rfc: 9293, section: "3.6.1")
    case .finNeverCame:
      Clause(rfc: 9293, section: "3.6.1")
    case .timeWaitStarted:
      Clause(rfc: 9293, section: "3.6.1", requirement: "MUST-13")
    case .timeWaitOver:
      Clause(rfc: 9293, section: "3.10.8")
    }
  }
}
