import TCPEngine

extension Cause {
  /// The Korean of `explanation(in:)`.
  var koreanExplanation: String {
    switch self {
    // User calls.
    case .openPassive: "프로그램이 연결을 기다리기로 했어요."
    case .openActive(let iss): "프로그램이 연결을 청했어요. 시작 번호 \(iss.with(.object)) SYN에 실어요."
    case .closeBeforeSynchronized: "아직 연결되기 전이라 FIN 없이 바로 닫아요."
    case .closeCall: "프로그램이 닫았어요. 이미 맡긴 것까지만 보내고 FIN을 보내요."
    case .closeAfterQueuedText(let queued): "FIN은 아직 남은 \(queued)바이트를 다 보낸 다음에 가요."
    case .finSent(let seq): "보낼 것을 다 보냈으니 FIN이 \(seq.text)번 한 칸을 쓰고 가요."
    case .abortCall: "프로그램이 연결을 강제로 끊었어요. RST를 보내고 모두 잊어요."

    // No connection.
    case .resetInClosed: "연결이 없는 곳에 온 RST예요. RST에는 대답하지 않아요."
    case .segmentInClosed: "그런 연결이 없어요. RST로 알려요."
    case .acknowledgmentInClosed(let segAck):
      "그런 연결이 없어요. 상대가 기다리는 \(segAck.text)번으로 RST를 보내요."
    case .checksumFailed: "체크섬이 맞지 않아요. 길에서 상했으니 버려요."

    case .smallSegmentRead:
      "프로그램이 작은 조각까지 다 읽어서, 더 기다리지 않고 ACK를 보내요."
    case .quickAcknowledgment(_, let left):
      "연결 초반이라 ACK를 미루지 않고 바로 보내요. 앞으로 \(left)번 더 그래요."

    // Timestamps.
    case .timestampMissing(let segSeq):
      "타임스탬프를 쓰기로 했는데 \(segSeq.text)번 조각에는 없어서 버려요."
    case .timestampOld(let tsVal, let tsRecent):
      "이미 본 \(tsRecent)보다 앞선 타임스탬프(\(tsVal))예요. 옛 조각이라 버려요."

    // LISTEN.
    case .resetInListen: "아직 아무것도 보내지 않았으니 이 RST는 우리와 상관없어요."
    case .acknowledgmentInListen(let segAck):
      "보낸 적도 없는데 \(segAck.text)번을 확인해 줬어요. RST로 알려요."
    case .synInListen(let segSeq, let iss):
      "시작 번호 \(segSeq.text)인 SYN이 왔어요. 내 시작 번호는 \(iss.with(.copula))."
    case .backlogFull(_, let halfOpen, let backlog):
      "마치지 못한 연결이 \(halfOpen)개라 백로그(\(backlog)개)가 꽉 찼어요. SYN을 말없이 버려요."
    case .noSynInListen: "SYN도 RST도 ACK도 아니라서 버려요."

    // SYN-SENT.
    case .unacceptableAcknowledgmentInSynSent(let segAck, let iss, let sndNxt):
      "\(segAck.with(.topic)) 내 SYN의 대답이 아니에요. \(iss.text)보다 크고 \(sndNxt.text)까지여야 해요."
    case .resetInSynSent: "내 SYN에 RST로 답했어요. 연결을 거절한 거예요."
    case .resetWithoutAcknowledgmentInSynSent: "내 SYN을 확인해 주지 않는 RST라서 믿지 않아요."
    case .synAckInSynSent(let segSeq, let segAck):
      "내 SYN이 확인됐고(ack=\(segAck.text)), 상대의 시작 번호 \(segSeq.text)도 알았어요."
    case .synInSynSent(let segSeq):
      "두 SYN이 길에서 엇갈렸어요. 상대의 시작 번호는 \(segSeq.with(.copula))."
    case .neitherSynNorResetInSynSent: "SYN을 기다리는데 SYN도 RST도 아니라서 버려요."

    // First check: sequence number.
    case .outsideWindow(let segSeq, _, let rcvNxt, _):
      "\(segSeq.with(.topic)) 받을 창 밖이에요. 기다리는 것은 \(rcvNxt.text)번이라고 다시 말해요."
    case .textAtZeroWindow(_, _, let rcvNxt):
      "받을 창이 0이라 데이터는 못 받아요. 기다리는 것은 그대로 \(rcvNxt.text)번이에요."
    case .synAgainInSimultaneousOpen(_, let rcvNxt):
      "엇갈려 온 SYN이 SYN,ACK로 또 왔어요. 기다리는 것은 \(rcvNxt.text)번이라고 다시 말해요."
    case .finAgainInTimeWait:
      "상대의 FIN이 또 왔으니 마지막 ACK가 사라진 거예요. 다시 대답하고 2×MSL을 새로 재요."

    // Second check: RST.
    case .resetOutsideWindow(let segSeq, _, _):
      "\(segSeq.with(.topic)) 받을 창 밖이라, 이 RST는 말없이 버려요."
    case .resetNotAtNext(let segSeq, let rcvNxt, _):
      "RST가 \(rcvNxt.text)번이 아니라 \(segSeq.text)번이에요. 진짜인지 ACK로 되물어요."
    case .resetArrived(let segSeq): "꼭 맞는 \(segSeq.text)번 RST가 왔어요. 연결이 끊겼어요."
    case .resetReturnsToListen: "연결되기 전에 RST가 왔어요. 다시 기다려요."
    case .resetRefuses: "연결되기 전에 RST가 왔어요. 연결을 거절한 거예요."

    // Fourth check: SYN.
    case .synReturnsToListen: "연결되기 전에 새 SYN이 왔어요. 다시 기다려요."
    case .synInSynchronizedState(_, let rcvNxt):
      "이미 연결됐는데 SYN이 왔어요. 믿지 않고 \(rcvNxt.text)번을 기다린다고 되물어요."

    // Fifth check: ACK.
    case .noAcknowledgment: "이제 모든 세그먼트에 ACK가 있어야 하는데 없어서 버려요."
    case .unacceptableAcknowledgmentInSynReceived(let segAck, _, let sndNxt):
      "\(segAck.with(.topic)) 내 SYN의 대답(\(sndNxt.text))이 아니에요. RST로 알려요."
    case .acknowledgmentOfSyn(let segAck, _):
      "내 SYN이 확인됐어요(ack=\(segAck.text)). 이제 연결됐어요."
    case .acknowledgmentOutsideRange(let segAck, _, _, let sndNxt):
      "\(segAck.with(.topic)) 확인할 수 있는 범위 밖이에요. 보낸 것은 \(sndNxt.text)번 앞까지예요."
    case .acknowledgmentOfFin(let segAck): "ack=\(segAck.with(.direction)) 내 FIN이 확인됐어요."
    case .acknowledgmentOfAll(let segAck, _):
      "보낸 것이 모두 확인됐어요(ack=\(segAck.text)). 재전송 타이머를 꺼요."
    case .acknowledgmentOfNewText(let segAck, let rto):
      "\(segAck.text)번 앞까지 확인됐고 남은 것이 있어요. 타이머를 \(rto.korean)로 다시 재요."
    case .duplicateAcknowledgment(let segAck, let count):
      "같은 ack=\(segAck.with(.subject)) \(count)번째 거듭 왔어요. 세 번이 되기를 기다려요."

    // Sixth to eighth check: URG, text, FIN.
    case .urgentPointer(let rcvUp): "\(rcvUp.text)번 앞까지 급한 데이터라고 해요."
    case .textInOrder(let segSeq, let length, let rcvNxt):
      "\(segSeq.text)번부터 \(length)바이트를 순서대로 받았어요. 다음은 \(rcvNxt.text)번이에요."
    case .textFillsGap(let segSeq, _, let rcvNxt):
      "빠졌던 \(segSeq.text)번부터가 와서 맡아 둔 것과 이어졌어요. 다음은 \(rcvNxt.text)번이에요."
    case .textOutOfOrder(let segSeq, _, let rcvNxt):
      "\(rcvNxt.text)번이 먼저 와야 해요. \(segSeq.text)번부터는 맡아 두고, \(rcvNxt.text)번을 다시 청해요."
    case .textBeyondWindow: "받을 창을 넘는 부분은 잘라 내요."
    case .textAfterFin: "상대의 FIN 다음에 온 데이터라서 버려요."
    case .finArrived(let seq): "상대의 FIN(\(seq.text)번)이 왔어요. 더 올 데이터는 없어요."
    case .finBeforeAcknowledgmentOfFin:
      "내 FIN이 확인되기 전에 상대의 FIN이 왔어요. 둘이 동시에 닫았어요."
    case .finOutOfOrder(_, let rcvNxt): "FIN보다 먼저 와야 할 \(rcvNxt.text)번이 빠져서, FIN을 맡아 둬요."

    // Sending.
    case .textSent(let seq, let length, _):
      "창에 자리가 있으니 \(seq.text)번부터 \(length)바이트를 보내요."
    case .windowFull(let queued, _, _, let sndWnd):
      "상대의 창 \(sndWnd)바이트를 다 써서, \(queued)바이트는 기다려요."
    case .congestionWindowFull(let queued, _, let cwnd):
      "혼잡 창 \(cwnd)바이트를 다 써서, \(queued)바이트는 기다려요."
    case .nagle(let queued, _, _):
      "\(queued)바이트는 작아서, Nagle 알고리즘이 앞서 보낸 것의 ACK를 기다리며 모아요."
    case .sillyWindowAtSender(let queued, let usable, _):
      "창에 \(usable)바이트밖에 자리가 없어서, \(queued)바이트를 잘게 나누지 않고 기다려요."
    case .sillyWindowOverride(let usable): "창이 작은 채로 오래 있었어요. 들어가는 \(usable)바이트를 보내요."
    case .windowClosed(_, let wait): "상대의 창이 0이에요. \(wait.korean) 뒤에 열렸는지 물어봐요."
    case .windowOpened(let sndWnd): "상대의 창이 \(sndWnd)바이트로 다시 열렸어요."
    case .zeroWindowProbe(_, _, let wait):
      "창이 \(wait.korean) 동안 0이었어요. 1바이트를 보내서 열렸는지 물어봐요."
    case .probeBackoff(let wait): "다음에는 \(wait.korean) 뒤에 물어봐요."
    case .windowUpdate(_, let rcvWnd): "프로그램이 읽어서 창이 \(rcvWnd)바이트로 넓어졌다고 알려요."

    // Acknowledging.
    case .delayedAcknowledgment(_, let delay):
      "함께 실어 보낼 것이 있을까 봐 ACK를 \(delay.korean)까지 미뤄요."
    case .delayedAcknowledgmentDue: "ACK를 미룰 만큼 미뤘으니 이제 보내요."
    case .everySecondSegment: "두 번째 세그먼트가 왔으니 ACK를 바로 보내요."
    case .acknowledgmentSent: "미뤄 둔 ACK를 이미 보냈어요."

    // Retransmitting.
    case .retransmissionTimerStarted(let rto): "대답을 기다리기 시작해요. 재전송 타이머는 \(rto.korean)예요."
    case .retransmissionTimeout(let seq, let rto):
      "\(rto.korean) 안에 대답이 없어서 \(seq.text)번부터 다시 보내요."
    case .retransmissionBackoff(let rto): "다음에는 두 배인 \(rto.korean)를 기다려요."
    case .deliveryInTrouble(let retransmissions, _):
      "\(retransmissions)번 다시 보냈는데 대답이 없어요. 프로그램에 알려요."
    case .givenUp(let retransmissions, _): "\(retransmissions)번 다시 보내도 대답이 없어서 연결을 포기해요."
    case .synGivenUp(let retransmissions, _):
      "SYN을 \(retransmissions)번 다시 보내도 대답이 없어서 연결을 포기해요."

    // Congestion control and loss recovery.
    case .fastRetransmit(let segAck, _):
      "같은 ACK가 세 번 거듭 왔어요. \(segAck.text)번부터가 사라졌다고 보고 바로 다시 보내요."
    case .limitedTransmit(let seq, let count, _, _):
      "같은 ACK \(count)번: 하나가 길을 빠져나갔으니, 혼잡 창을 넘어 새 \(seq.text)번을 보내요."
    case .duplicatesOfOldLoss:
      "같은 ACK 세 번이지만, 다시 보낸 것 때문일 수 있어서 사라졌다고 보지 않아요."
    case .partialAcknowledgment(let segAck, _):
      "다 확인되지 않고 \(segAck.text)번에서 멈췄어요. 여기도 사라졌다고 보고 다시 보내요."
    case .lossAfterTimeout(let seq, _):
      "타임아웃 뒤라, 확인받지 못한 \(seq.text)번부터도 혼잡 창만큼 다시 보내요."
    case .lostBySACK(let seq, _, let sacked):
      "그 뒤로 \(sacked)바이트나 도착했다고 하니, \(seq.text)번은 사라졌다고 봐요."
    case .recoveryBySACK(let seq, _, _):
      "SACK를 보니 \(seq.text)번부터가 사라졌어요. 바로 다시 보내고 혼잡 창을 줄여요."
    case .lossInRecovery(let seq, let pipe, let cwnd):
      "길 위에 \(pipe)바이트뿐이라 혼잡 창 \(cwnd)바이트에 자리가 있어요. 사라진 \(seq.text)번을 다시 보내요."
    case .holeInRecovery(let seq, _, _):
      "새로 보낼 것이 없어요. 사라졌을지 모르는 \(seq.text)번을 미리 다시 보내요."
    case .rescueRetransmission(let seq, _, _):
      "맨 끝은 사라져도 SACK로 알 수 없으니, \(seq.text)번을 한 번 더 보내 둬요."
    case .reneging(let sndUna, _):
      "\(sndUna.text)번을 받았다더니 확인해 주지 않아요. 상대가 버린 거예요."
    case .renegingSuspected(let sndUna, let wait):
      "\(sndUna.text)번을 받았다더니 확인해 주지 않아요. \(wait.korean) 안에 소식이 없으면 다시 보내요."
    case .lossByRateReduction(let seq, let delivered, let out, _, _):
      "복구를 시작하고 \(delivered)바이트가 도착, \(out)바이트를 보냈어요. \(seq.text)번을 다시 보낼 차례예요."
    case .lostByTime(let rtt, let window, let seq):
      "나중에 보낸 것이 먼저 왔고 \((rtt + window).korean)이 지났어요. \(seq.text)번은 사라졌다고 봐요."
    case .reorderingWait(_, let window):
      "순서만 바뀌었을지 모르니, 먼저 보낸 것에 \(window.korean)의 여유를 줘요."
    case .probeScheduled(let wait, _, _):
      "\(wait.korean) 동안 ACK가 없으면, 끝이 사라졌는지 하나를 보내서 알아봐요."
    case .probeNotNeeded: "무엇이 빠졌는지 이미 알게 되어, 알아보지 않아도 돼요."
    case .tailLossProbe(let seq, let wait):
      "\(wait.korean) 동안 ACK가 없었어요. 타임아웃을 기다리지 않고 \(seq.text)번으로 알아봐요."
    case .probeRepaired: "알아보려고 보낸 것이 사라진 것을 메웠어요. 하나는 사라졌던 거예요."
    case .timeoutInDoubt(let segAck, _):
      "ack=\(segAck.with(.topic)) 늦게 온 대답일 수도 있어요. 새것을 보내고 다음 ACK를 봐요."
    case .timeoutSpurious(_, _, let cwnd):
      "다시 보내지 않은 것도 도착했어요. 늦었을 뿐이니 혼잡 창을 \(cwnd)바이트로 되돌려요."

    case .allReportedTwice(_, let cwnd):
      "다시 보낸 것이 모두 두 번 도착했어요(D-SACK). 잃은 것이 없어서 혼잡 창을 \(cwnd)바이트로 되돌려요."
    case .originalEchoed(_, _, let cwnd):
      "이 ACK는 다시 보내기 전 것에 대한 대답이에요. 늦었을 뿐이라 혼잡 창을 \(cwnd)바이트로 되돌려요."
    case .roundTripGrew(let current, let last):
      "왕복 시간이 \(last.korean)에서 \(current.korean)로 늘었어요. 창을 4분의 1씩만 키워요."
    case .roundTripFell(let current, _):
      "왕복 시간이 \(current.korean)로 돌아왔어요. 잘못 안 것이니 느린 시작을 이어 가요."
    case .slowStartLeft(let cwnd):
      "왕복 시간이 계속 길어요. 잃기 전에 창 \(cwnd)바이트에서 느린 시작을 끝내요."
    case .windowNotValidated(let pipeACK, let cwnd):
      "혼잡 창 \(cwnd)바이트 중 \(pipeACK)바이트만 써서, 창을 더 키우지 않아요."
    case .windowNotUsed(let cwnd):
      "5분 동안 혼잡 창을 거의 쓰지 않아서 \(cwnd)바이트로 줄여요."
    case .windowAfterIdle(let idle, let cwnd):
      "\(idle.korean) 동안 보낸 것이 없어서 혼잡 창이 \(cwnd)바이트로 돌아가요."
    case .challengesLimited(let count):
      "이런 대답을 조금 전까지 \(count)번 했어요. 끝없이 오가지 않게 더 하지 않아요."
    case .keepAliveStarted(let idle):
      "상대의 소식을 들었어요. \(idle.korean) 동안 조용하면 물어봐요."
    case .keepAliveNotNeeded:
      "연결을 닫는 중이라 상대가 없어지면 다른 타이머가 알아요. 더 물어보지 않아요."
    case .keepAliveSet:
      "프로그램이 keep-alive를 끄거나 시간을 바꿨어요."
    case .keepAliveProbe(let seq, let idle):
      "\(idle.korean) 동안 조용해서 지난 번호 \(seq.text)로 아직 있는지 물어봐요."
    case .keepAliveAgain(let wait):
      "한 번 대답이 없다고 끊긴 것은 아니에요. \(wait.korean) 뒤에 다시 물어봐요."
    case .keepAliveGivenUp(let probes):
      "\(probes)번 물어봐도 대답이 없어서 상대가 없어졌다고 봐요."
    case .userTimeoutStarted(let limit):
      "\(limit.korean) 안에 아무것도 확인되지 않으면 연결을 포기해요."
    case .userTimeoutTurnedOff:
      "프로그램이 제한 시간을 없앴어요. 이제 다시 보낸 횟수로만 포기해요."
    case .userTimeout(let limit):
      "프로그램이 허락한 \(limit.korean) 동안 확인된 것이 없어서 연결을 포기해요."
    case .closeWithUnreadText(let unread):
      "읽지 않은 \(unread)바이트를 두고 닫았어요. 없어졌다고 RST로 알려요."
    case .textAfterClose(_, let length):
      "닫은 뒤에 \(length)바이트가 왔어요. 읽을 프로그램이 없다고 RST로 알려요."
    case .resetInTimeWait:
      "RST가 와도 TIME-WAIT를 지켜요. 떠돌던 것이 다음 연결에 섞이면 안 돼요."
    case .synReopens(let segSeq, _, _):
      "SYN의 번호 \(segSeq.text)이 지난 연결의 끝보다 커서 새로 연결해요."
    case .congestionExperienced(let segSeq):
      "\(segSeq.text)번에 혼잡 표시(CE)가 있어요. 상대가 알 때까지 ACK에 ECE를 실어요."
    case .congestionEchoed(_, let cwnd):
      "상대가 길이 붐빈다고(ECE) 알렸어요. 혼잡 창을 \(cwnd)바이트로 줄여요."
    case .congestionEchoedByRate(_, let ssthresh):
      "상대가 길이 붐빈다고(ECE) 알렸어요. 혼잡 창을 ACK가 올 때마다 조금씩 \(ssthresh)바이트까지 줄여요."
    case .notPushed(let queued, _):
      "프로그램이 이어서 더 쓴다고 했어요(PUSH 없음). \(queued)바이트는 세그먼트가 찰 때까지 기다려요."
    case .pushOverdue(let queued):
      "더 올 것을 기다릴 만큼 기다렸어요. \(queued)바이트를 그대로 보내요."
    case .acceptDeferred:
      "프로그램이 데이터가 와야 알려 달라고 했어요. 빈 ACK에는 아직 연결된 것으로 치지 않아요."
    // ICMP.
    case .messageOutsideWindow(let seq, _, _):
      "ICMP가 말하는 \(seq.with(.topic)) 지금 가고 있는 세그먼트가 아니라서 믿지 않아요."
    case .sourceQuench: "덜 보내라는 ICMP는 이제 따르지 않아요. 붐비는지는 손실과 표시로 알아요."
    case .softError: "라우터가 못 보냈대요. 곧 나아질 수 있으니 연결은 끊지 않고 알리기만 해요."
    case .hardError: "거기서는 받을 수 없대요. 기다려도 소용없으니 연결을 그만둬요."
    case .hardErrorWhenSynchronized:
      "받을 수 없다지만 이미 대답하던 상대예요. 가짜일 수 있으니 알리기만 해요."
    case .errorInOpening: "아직 연결되기 전이라, 잠깐일 수 있는 오류에도 연결을 그만둬요."
    case .errorInPassiveOpen: "방금 SYN을 보낸 상대예요. 이 오류는 길에 대한 것이 아니라서 지나쳐요."
    case .backoffReverted(_, let rto):
      "다시 보낸 것은 붐벼서가 아니라 길이 끊겨서 사라졌어요. 두 배로 늘린 것을 \(rto.korean)로 되돌려요."
    case .pathMTU(let mtu, let mss):
      "이 길은 \(mtu)바이트까지만 지나가요. 이제부터 데이터를 \(mss)바이트씩 실어요."
    case .pathMTUNotSmaller(let mtu, let mss):
      "\(mtu)바이트가 한계라지만 데이터를 \(mss)바이트씩 실으니 이미 넘지 않아요. 커지는 쪽은 믿지 않아요."
    case .pathMTUDiscoveryOff: "프로그램이 길의 한계를 따르지 않기로 했어요."
    // FIN-WAIT-2, TIME-WAIT.
    case .finAwaited(let limit): "양쪽 다 닫아서 읽을 프로그램이 없어요. 상대의 FIN을 \(limit.korean)만 기다려요."
    case .finNeverCame(let limit): "\(limit.korean) 동안 상대의 FIN이 오지 않아서 연결을 잊어요."
    case .timeWaitStarted(let msl): "마지막 ACK가 사라지면 다시 대답하려고 2×MSL(\((msl * 2).korean)) 동안 머물러요."
    case .timeWaitOver(let msl): "2×MSL(\((msl * 2).korean))이 지나서 연결을 잊어요."
    case .connectionOver: "연결이 없어졌으니 타이머도 꺼요."
    }
  }
}

extension Microseconds {
  /// The length as Korean says it.
  fileprivate var korean: String { text(in: .korean) }
}
