import TCPEngine

/// The system that a script is written for, and how it is set: what new sockets get, and what
/// stands in front of them.
struct SystemSettings: Equatable, Sendable {
  /// Whose profile counts.
  private(set) var family = Family.unnamed
  /// What a new connection gets, as far as it doesn't depend on who opens it.
  var endpoint = EndpointSettings()
  /// What becomes of ECN in a new connection.
  var notification = Notification.off
  /// How often a SYN,ACK is sent again; nil as often as a SYN.
  var synAckRetries: Int?
  /// The send buffer of a new socket, octets; nil takes whatever is written.
  var sendBuffer: Int?
  /// How much may wait unsent before nobody is asked for more, octets; nil doesn't limit it.
  var notSentLowWater: Int?
  /// When and how SO_KEEPALIVE asks.
  var keepAlive = KeepAliveSettings()
  /// How long opening may take; nil leaves that to the retransmissions of the SYN.
  var openingTime: Microseconds?
  /// Whether a segment with SYN and FIN is dropped before the connection sees it.
  var dropsSYNWithFIN = false
  /// What answers segments to ports where nobody listens.
  var closedPorts = ClosedPorts.reset
  /// How long FreeBSD's FIN-WAIT-2 waits for a FIN that nobody would miss.
  var finWait2 = FINWait2Settings()
  /// Linux's memory for receiving.
  var receiveMemory = ReceiveMemory()
  /// Whether the packets are IPv6's.
  var isIPv6 = false {
    didSet { if isIPv6 != oldValue { endpoint.defaultSegmentSize = Self.defaultMSS(isIPv6) } }
  }
  /// FreeBSD's kern.ipc.maxsockbuf, octets: the window scale covers it.
  var greatestSocketBuffer = 2 << 20

  /// The systems whose names for settings are known.
  enum Family: Equatable, Sendable { case unnamed, linux, freebsd }

  /// Who asks for ECN, and who agrees to it.
  enum Notification: Int, Equatable, Sendable {
    case off = 0
    /// Asks and agrees.
    case asking
    /// Only agrees.
    case agreeing
  }

  /// What answers segments to closed ports.
  enum ClosedPorts: Int, Equatable, Sendable {
    case reset = 0
    /// A SYN goes unanswered.
    case silentToSYN
    /// Whatever comes goes unanswered.
    case silent
  }

  /// What SO_KEEPALIVE turns on.
  struct KeepAliveSettings: Equatable, Sendable {
    var idle = Microseconds.seconds(7_200)
    var interval = Microseconds.seconds(75)
    var probes = 9
    /// Whether every connection asks.
    var isAlwaysOn = false
  }

  /// fast_finwait2_recycle chooses between finwait2_timeout and the time of keep-alive probes.
  struct FINWait2Settings: Equatable, Sendable {
    var isFast = false
    var fastLimit = Microseconds.seconds(60)

    /// The limit: without recycling as long as all keep-alive probes take, and one interval more.
    func limit(_ keepAlive: KeepAliveSettings) -> Microseconds {
      isFast ? fastLimit : keepAlive.interval * Int64(keepAlive.probes + 1)
    }
  }

  /// Linux's memory for receiving, octets: half of it is window.
  struct ReceiveMemory: Equatable, Sendable {
    /// tcp_rmem's second and third number, net.core.rmem_max.
    var initial = 131_072
    var greatest = 15 << 20
    var greatestBySocket = 212_992
    /// Whether windows are scaled.
    var isScaled = true
    /// Whether the memory grows up to `greatest` with what its user reads (tcp_moderate_rcvbuf).
    var isTuned = true

    /// The shift that Linux offers: so that 16 bits can say all that the memory may come to.
    var windowScale: Int? {
      guard isScaled else { return nil }
      let space = max(greatest, greatestBySocket)
      var shift = 0
      while shift < 14, space >> (shift + 16) > 0 { shift += 1 }
      return shift
    }
  }

  /// RFC 9293 §3.7.1, MUST-15.
  private static func defaultMSS(_ isIPv6: Bool) -> Int { isIPv6 ? 1_220 : 536 }

  /// Ethernet's 1500 less the headers of IP and TCP.
  static let ethernetMSS = 1460

  init() { endpoint.maximumSegmentSize = Self.ethernetMSS }

  /// The settings of a connection that is opened now.
  func settings(isActive: Bool) -> EndpointSettings {
    var settings = endpoint
    settings.ecn = notification == .asking || notification == .agreeing && !isActive
    if !isActive, let synAckRetries { settings.synRetries = synAckRetries }
    settings.keepAliveInterval = keepAlive.interval
    settings.keepAliveProbes = keepAlive.probes
    return settings
  }

  /// What a socket's window and scale come from has changed.
  mutating func deriveWindows() {
    switch family {
    case .unnamed: break
    case .linux:
      endpoint.windowScale = receiveMemory.windowScale
      endpoint.receiveBuffer = max(2_048, receiveMemory.initial / 2)
      endpoint.greatestReceiveBuffer =
        receiveMemory.isTuned ? max(endpoint.receiveBuffer, receiveMemory.greatest / 2) : nil
    case .freebsd:
      endpoint.finWait2Timeout = finWait2.limit(keepAlive)
      guard endpoint.windowScale != nil else { return }
      var shift = 0
      while shift < 14, 65_535 << shift < greatestSocketBuffer { shift += 1 }
      endpoint.windowScale = shift
    }
  }

  // MARK: Families

  /// The script names this system: its profile counts from now on, unless it did already.
  mutating func become(_ family: Family) {
    guard self.family != family else { return }
    self.family = family
    let mss = endpoint.maximumSegmentSize
    switch family {
    case .unnamed: return
    case .linux: becomeLinux()
    case .freebsd: becomeFreeBSD()
    }
    endpoint.maximumSegmentSize = mss
    endpoint.defaultSegmentSize = Self.defaultMSS(isIPv6)
    deriveWindows()
  }

  private mutating func becomeLinux() {
    endpoint = .profile(.linux)
    notification = .agreeing
    synAckRetries = 5
  }

  private mutating func becomeFreeBSD() {
    endpoint = .profile(.freebsd)
    // `openingTime` ends it before.
    endpoint.synRetries = endpoint.retries
    notification = .agreeing
    synAckRetries = 3
    keepAlive.probes = 8
    keepAlive.isAlwaysOn = true
    openingTime = .seconds(75)
  }
}
