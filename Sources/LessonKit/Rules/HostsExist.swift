import NetworkSimulation

/// A path joins the two hosts, `client` and `server` (E102).
enum HostsExist: Rule {
  static let code = "E102"
  static let title = BilingualText("a host that isn't there", "없는 호스트")
  static let explanation = BilingualText(
    """
    There are two hosts, `client` and `server`, and a path leads from one to the other. More \
    hosts would be another network.
    """,
    """
    호스트는 `client`와 `server` 둘이고, 경로는 한쪽에서 다른 쪽으로 가요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    expect sever -> client SYN,ACK
    """,
    mended: """
      client connect
      expect server -> client SYN,ACK
      """)
}

extension Mistake {
  /// A host that isn't there; `suggestion` is the nearest, if one is near.
  static func unknownHost(written: String, suggestion: String?) -> Mistake {
    Mistake(
      HostsExist.self,
      BilingualText("there is no host ‘\(written)’", "‘\(written)’ 호스트는 없어요"),
      help: suggestion.map(BilingualText.didYouMean)
        ?? BilingualText(
          "the hosts are ‘client’ and ‘server’", "호스트는 ‘client’와 ‘server’예요"))
  }

  /// A path from a host to itself.
  static func pathToItself(_ host: HostID) -> Mistake {
    Mistake(
      HostsExist.self,
      BilingualText(
        "a path joins the two hosts, and this one ends at \(host.rawValue) again",
        "경로는 두 호스트를 이어요. 이 경로는 다시 \(host.rawValue) 쪽으로 돌아와요"),
      help: BilingualText(
        "write ‘client -> server’ or ‘server -> client’",
        "‘client -> server’ 또는 ‘server -> client’라고 써요"))
  }
}
