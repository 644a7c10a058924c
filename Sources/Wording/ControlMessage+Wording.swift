import TCPEngine

extension ControlMessage {
  /// What the message says, in a few words, as RFC 792 names it: "host unreachable".
  package func name(in language: Language) -> String {
    switch language {
    case .korean: koreanName
    case .english: report.rawValue.replacingHyphens
    }
  }

  private var koreanName: String {
    switch report {
    case .netUnreachable: "네트워크에 닿을 수 없음"
    case .hostUnreachable: "호스트에 닿을 수 없음"
    case .protocolUnreachable: "프로토콜 없음"
    case .portUnreachable: "포트 닫힘"
    case .fragmentationNeeded: "세그먼트가 너무 큼"
    case .sourceRouteFailed: "지정한 길로 못 감"
    case .netUnknown: "모르는 네트워크"
    case .hostUnknown: "모르는 호스트"
    case .hostIsolated: "외딴 호스트"
    case .netProhibited: "막힌 네트워크"
    case .hostProhibited: "막힌 호스트"
    case .netUnreachableForService: "이 서비스로는 네트워크에 닿을 수 없음"
    case .hostUnreachableForService: "이 서비스로는 호스트에 닿을 수 없음"
    case .prohibited: "방화벽에 막힘"
    case .precedenceViolated: "우선순위 위반"
    case .precedenceTooLow: "우선순위가 낮음"
    case .sourceQuench: "덜 보내라는 요청"
    case .timeExceeded: "TTL이 다함"
    case .reassemblyTimeExceeded: "조각을 다 못 모음"
    case .parameterProblem: "IP 헤더가 잘못됨"
    }
  }

  /// What the message says, in one sentence. The segment is named by its number on the wire, also
  /// where the lanes count from the first one: that is what the message quotes.
  package func explanation(in language: Language) -> String {
    switch language {
    case .korean: koreanExplanation
    case .english: englishExplanation
    }
  }

  private var koreanExplanation: String {
    let which = "seq=\(seq.rawValue) 세그먼트"
    return switch report {
    case .netUnreachable, .netUnknown, .netUnreachableForService:
      "\(which): 라우터가 그 네트워크로 가는 길을 몰라요."
    case .hostUnreachable, .hostUnknown, .hostIsolated, .hostUnreachableForService:
      "\(which): 라우터가 그 호스트에 닿지 못해요."
    case .protocolUnreachable: "\(which): 그 호스트에는 TCP가 없대요."
    case .portUnreachable: "\(which): 그 포트에는 아무도 없대요."
    case .fragmentationNeeded where mtu == 0: "\(which): 너무 커서 길을 지나갈 수 없어요."
    case .fragmentationNeeded:
      "\(which): 너무 커서 못 지나가요. 이 길은 IP 헤더까지 \(mtu)바이트가 한계예요."
    case .sourceRouteFailed: "\(which): 지정한 길로는 갈 수 없어요."
    case .netProhibited, .hostProhibited, .prohibited: "\(which): 길에 있는 방화벽이 막았어요."
    case .precedenceViolated, .precedenceTooLow: "\(which): 우선순위 때문에 보내 주지 않아요."
    case .sourceQuench: "\(which): 길이 붐비니 덜 보내 달래요."
    case .timeExceeded: "\(which): 라우터를 너무 많이 거쳐서(TTL) 버려졌어요."
    case .reassemblyTimeExceeded: "\(which): 조각이 다 모이지 않아서 버려졌어요."
    case .parameterProblem: "\(which): IP 헤더에 잘못된 값이 있대요."
    }
  }

  private var englishExplanation: String {
    let which = "seq=\(seq.rawValue)"
    return switch report {
    case .netUnreachable, .netUnknown, .netUnreachableForService:
      "\(which): a router knows no way to that network."
    case .hostUnreachable, .hostUnknown, .hostIsolated, .hostUnreachableForService:
      "\(which): a router can't reach that host."
    case .protocolUnreachable: "\(which): that host says that it has no TCP."
    case .portUnreachable: "\(which): that host says that nobody is at the port."
    case .fragmentationNeeded where mtu == 0: "\(which): it is too large for the path."
    case .fragmentationNeeded:
      "\(which): it is too large, the path carries \(mtu) bytes with the IP header."
    case .sourceRouteFailed: "\(which): it can't go by the route that it names."
    case .netProhibited, .hostProhibited, .prohibited: "\(which): a filter on the path stopped it."
    case .precedenceViolated, .precedenceTooLow: "\(which): its precedence isn't let through."
    case .sourceQuench: "\(which): the path is crowded, please send less."
    case .timeExceeded: "\(which): it passed too many routers (TTL)."
    case .reassemblyTimeExceeded: "\(which): some of its fragments never came."
    case .parameterProblem: "\(which): something in its IP header is wrong."
    }
  }
}

extension String {
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }
}
