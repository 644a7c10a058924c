import TCPEngine

/// What setsockopt has set on a socket; nil where it hasn't.
struct SocketOptions: Equatable, Sendable {
  /// SO_RCVBUF, as it was given, octets.
  var receiveBuffer: Int?
  /// SO_SNDBUF, as it was given, octets.
  var sendBuffer: Int?
  /// TCP_MAXSEG, octets. FreeBSD's SYN says what the interface carries, and the peer's option then
  /// counts again.
  var maximumSegmentSize: Int?
  /// TCP_NODELAY
  var isNagleOff: Bool?
  /// TCP_CORK, or FreeBSD's TCP_NOPUSH: writes aren't pushed.
  var isCorked = false
  /// TCP_LINGER2
  var finWait2Timeout: Microseconds?
  /// TCP_NOOPT: a SYN without options.
  var hasNoOptions = false
  /// TCP_USER_TIMEOUT
  var userTimeout: Microseconds?
  /// TCP_KEEPINIT: how long opening may take.
  var openingTime: Microseconds?
  /// TCP_SYNCNT
  var synRetries: Int?
  /// TCP_CONGESTION
  var congestionControl: CongestionControl?
  /// SO_KEEPALIVE
  var isKeptAlive: Bool?
  /// TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT
  var keepAliveIdle: Microseconds?
  var keepAliveInterval: Microseconds?
  var keepAliveProbes: Int?
  /// SO_LINGER: how long close waits; zero makes it RFC 9293's ABORT, nil is off.
  var linger: Microseconds?
  /// IP_TOS
  var typeOfService = 0
  /// TCP_DEFER_ACCEPT: for how many timeouts of the SYN,ACK accept waits for text.
  var acceptDeferral = 0
  /// TCP_WINDOW_CLAMP, octets: of a SYN's window.
  var windowClamp: Int?
  /// SO_RCVLOWAT: fewer octets wake nobody.
  var receiveLowWater = 1
  /// SO_RCVTIMEO and SO_SNDTIMEO: how long a call waits.
  var receiveTimeout: Microseconds?
  var sendTimeout: Microseconds?
  /// TCP_INQ: recvmsg tells how much is left to read.
  var tellsInQueue = false
  /// IP_RECVERR: errors of ICMP are met by the next call.
  var receivesErrors = false
  /// IP_MTU_DISCOVER, as it was given.
  var pathMTUDiscovery: Int?
  /// Options whose value only comes back: by name.
  var remembered: [String: Int] = [:]

  /// The settings of a connection that is opened now on a system.
  func settings(on system: SystemSettings, isActive: Bool) -> EndpointSettings {
    var settings = system.settings(isActive: isActive)
    if let receiveBuffer { take(receiveBuffer, system, into: &settings) }
    if let maximumSegmentSize, system.family != .freebsd {
      settings.maximumSegmentSize = min(maximumSegmentSize, settings.maximumSegmentSize)
    }
    if let isNagleOff { settings.nagle = !isNagleOff }
    if let userTimeout { settings.userTimeout = userTimeout == .zero ? nil : userTimeout }
    if let synRetries { settings.synRetries = synRetries }
    if let finWait2Timeout { settings.finWait2Timeout = finWait2Timeout }
    if let congestionControl { settings.congestionControl = congestionControl }
    let isAlwaysOn = system.keepAlive.isAlwaysOn
    if isKeptAlive != nil || isAlwaysOn {
      settings.keepAlive = isKeptAlive == true || isAlwaysOn ? idle(on: system) : nil
    }
    if let keepAliveInterval { settings.keepAliveInterval = keepAliveInterval }
    if let keepAliveProbes { settings.keepAliveProbes = keepAliveProbes }
    if system.family == .freebsd { settings.finWait2Timeout = finWait2Limit(on: system) }
    if let discoversPathMTU { settings.pathMTUDiscovery = discoversPathMTU }
    settings.acceptDeferral = acceptDeferral
    if let windowClamp {
      settings.firstWindowLimit = windowClamp
      settings.windowScale = settings.windowScale.map { shift in
        // The scale covers it and no more.
        (0...shift).first { windowClamp >> ($0 + 16) == 0 } ?? shift
      }
    }
    if hasNoOptions {
      settings.windowScale = nil
      settings.timestamps = false
      settings.selectiveAcknowledgment = false
      settings.offersSegmentSize = false
    }
    return settings
  }

  /// Whether segments are fitted to the path: by IP_PMTUDISC_WANT, _DO and _PROBE.
  var discoversPathMTU: Bool? { pathMTUDiscovery.map { (1...3).contains($0) } }

  /// After how much silence a kept-alive connection asks.
  func idle(on system: SystemSettings) -> Microseconds { keepAliveIdle ?? system.keepAlive.idle }

  /// How long FreeBSD's FIN-WAIT-2 waits: as long as this socket's probes take.
  func finWait2Limit(on system: SystemSettings) -> Microseconds {
    var keepAlive = system.keepAlive
    if let keepAliveInterval { keepAlive.interval = keepAliveInterval }
    if let keepAliveProbes { keepAlive.probes = keepAliveProbes }
    return system.finWait2.limit(keepAlive)
  }

  /// Linux doubles what it is given and offers half of it; others offer what they are given.
  private func take(
    _ octets: Int, _ system: SystemSettings, into settings: inout EndpointSettings
  ) {
    settings.receiveBuffer = min(octets, 1 << 29)
    // A buffer that was set doesn't grow.
    settings.greatestReceiveBuffer = nil
    guard system.family == .linux else { return }
    settings.receiveBuffer = max(settings.receiveBuffer, 1_152)
    guard settings.windowScale != nil else { return }
    var shift = 0
    while shift < 14, settings.receiveBuffer >> (shift + 16) > 0 { shift += 1 }
    // The scale covers it and no more.
    settings.windowScale = shift
  }
}
