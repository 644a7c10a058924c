import Wording

extension Unsupported.Reason {
  /// What would mend it, in one line; nil where only the author knows.
  package func mend(in language: Language) -> String? {
    switch language {
    case .korean: koreanMend
    case .english: englishMend
    }
  }

  private var koreanMend: String? {
    switch self {
    case .neverClosed(let opening): "‘\(Self.closing(of: opening))’로 닫아 주세요."
    case .noTime: "예: ‘+0 < S 0:0(0) win 65535 <mss 1460>’"
    case .lengthDisagrees: "예: ‘1:1001(1000)’"
    case .acknowledgmentDisagrees: "예: ‘. 1:1(0) ack 1’"
    case .urgentPointerDisagrees: "예: ‘U. 1:2(1) ack 1 urg 1’"
    case .onlyCallsBlock: "예: ‘+0...0.2 accept(3, ..., ...) = 4’"
    case .rangeOfStimulus: "보내는 때를 하나로 적어 주세요. 예: ‘+0.1’"
    case .resultWithoutError: "예: ‘= -1 EAGAIN (Resource temporarily unavailable)’"
    case .unknownShellLine:
      "defaults.sh, sysctl(net.ipv4.tcp_*, net.inet.tcp.*), sockstat 같은 줄만 알아요. 셸은 실행하지 않아요."
    case .unknownAssertion, .unknownMetric: "예: ‘%{ assert tcpi_snd_cwnd == 10 }%’"
    case .unknownOption: "mss, wscale, sackOK, sack, TS, nop, eol, <...>을 알아요."
    case .unknownMessage: "예: ‘icmp unreachable frag_needed mtu 1200 [1:1461(1460)]’"
    default: nil
    }
  }

  private var englishMend: String? {
    switch self {
    case .neverClosed(let opening): "close it with ‘\(Self.closing(of: opening))’."
    case .noTime: "for example: ‘+0 < S 0:0(0) win 65535 <mss 1460>’"
    case .lengthDisagrees: "for example: ‘1:1001(1000)’"
    case .acknowledgmentDisagrees: "for example: ‘. 1:1(0) ack 1’"
    case .urgentPointerDisagrees: "for example: ‘U. 1:2(1) ack 1 urg 1’"
    case .onlyCallsBlock: "for example: ‘+0...0.2 accept(3, ..., ...) = 4’"
    case .rangeOfStimulus: "say one time for what is sent, for example ‘+0.1’"
    case .resultWithoutError: "for example: ‘= -1 EAGAIN (Resource temporarily unavailable)’"
    case .unknownShellLine:
      "known are defaults.sh, sysctl (net.ipv4.tcp_*, net.inet.tcp.*), sockstat and the like; no shell is run."
    case .unknownAssertion, .unknownMetric: "for example: ‘%{ assert tcpi_snd_cwnd == 10 }%’"
    case .unknownMessage: "for example: ‘icmp unreachable frag_needed mtu 1200 [1:1461(1460)]’"
    case .unknownOption: "known are mss, wscale, sackOK, sack, TS, nop, eol, <...>."
    default: nil
    }
  }

  private static func closing(of opening: String) -> String {
    switch opening {
    case "%{": "}%"
    case "/*": "*/"
    default: opening
    }
  }
}
