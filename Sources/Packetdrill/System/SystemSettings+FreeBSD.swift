import TCPEngine

/// FreeBSD's names: `net.inet.tcp.*`, `net.inet.ip.*` and `kern.*`.
extension SystemSettings {
  /// Settings whose value makes no difference to one connection on a path of its own: what is
  /// remembered from one connection to the next, limits of many sockets, where segments are cut,
  /// and logs.
  private static let withoutEffect: Set = [
    "log_debug", "log_in_vain", "tso", "isn_reseed_interval",
    "maxtcptw", "nolocaltimewait", "pcbcount", "sendbuf_auto", "sendbuf_inc", "sendbuf_max",
    "sendbuf_auto_lowat", "recvbuf_auto", "recvbuf_inc", "recvbuf_max", "per_cpu_timers",
    "soreceive_stream", "syncookies", "ts_offset_per_conn",
    "msl_local", "blackhole_local",
    "pmtud_blackhole_mss", "v6pmtud_blackhole_mss", "require_unique_port", "rfc3390",
    "do_tcpdrain", "getcred", "drop", "switch_to_ifnet_tls", "functions_available",
    "functions_inherit_listen_socket_stack", "use_fastopen", "split_limit", "map_limit",
  ]

  /// Groups of such settings.
  private static let groupsWithoutEffect = [
    "net.inet.tcp.hostcache.", "net.inet.tcp.reass.", "net.inet.tcp.syncache.hash",
    "net.inet.tcp.syncache.bucket", "net.inet.tcp.syncache.cache", "net.inet.tcp.fastopen.",
    "net.inet.tcp.cc.available", "net.inet.tcp.bb.", "net.inet.tcp.lro.", "net.inet.tcp.sack.max",
    "net.inet.tcp.sack.global", "net.inet.tcp.stats", "net.inet.ip.portrange.",
    // How finely the kernel keeps time, where ours is exact.
    "kern.timecounter.", "kern.eventtimer.", "kern.hz",
    // Nothing is sent but TCP.
    "net.inet.icmp.",
  ]

  /// Settings of which only one value is what the engine does.
  private static let onlyValue: [String: Set<Int>] = [
    "rexmit_drop_options": [0], "syncookies_only": [0], "pmtud_blackhole_detection": [0],
    "icmp_may_rst": [1], "cc.abe": [0], "cc.abe_frlossreduce": [0], "cc.newreno.beta": [50],
    "cc.newreno.beta_ecn": [80], "do_prr_conservative": [0], "do_lrd": [0], "sack.lrd": [0],
    "rfc6675_pipe": [1], "sack.revised": [1], "insecure_ack": [0],
    "udp_tunneling_port": [0],
    "syncache.rst_on_sock_fail": [1], "syncache.see_other": [0, 1],
  ]

  /// Sets one of FreeBSD's settings; false if it or its value isn't known.
  mutating func setFreeBSD(_ name: String, _ value: SettingValue) -> Bool {
    if Self.groupsWithoutEffect.contains(where: name.hasPrefix) { return true }
    switch name {
    case "kern.ipc.maxsockbuf":
      guard let octets = value.number, octets >= 65_536 else { return false }
      greatestSocketBuffer = octets
      return true
    case "kern.ipc.somaxconn", "kern.ipc.soacceptqueue", "kern.ipc.nmbclusters": return true
    default: break
    }
    guard name.hasPrefix("net.inet.tcp.") else { return false }
    let short = String(name.dropFirst("net.inet.tcp.".count))
    if let allowed = Self.onlyValue[short] {
      return value.number.map(allowed.contains) ?? false
    }
    if Self.withoutEffect.contains(short) { return true }
    return setFreeBSDSwitch(short, value) || setFreeBSDNumber(short, value)
      || setFreeBSDTime(short, value)
  }

  private mutating func setFreeBSDSwitch(_ name: String, _ value: SettingValue) -> Bool {
    if name == "functions_default" { return value.text == "freebsd" }
    if name == "cc.algorithm" { return setCongestionControl(value.text) }
    guard let number = value.number else { return false }
    switch (name, number) {
    case ("rfc1323", 0...3):
      // 2 is windows alone, 3 timestamps alone.
      endpoint.timestamps = number == 1 || number == 3
      endpoint.windowScale = number == 1 || number == 2 ? 0 : nil
    case ("sack.enable", 0...1): endpoint.selectiveAcknowledgment = number == 1
    case ("ecn.enable", 0...2): notification = Notification(rawValue: number) ?? .off
    case ("insecure_rst", 0...1): endpoint.acceptsResetInWindow = number == 1
    case ("insecure_syn", 0...1): endpoint.acceptsSYNInWindow = number == 1
    case ("path_mtu_discovery", 0...1): endpoint.pathMTUDiscovery = number == 1
    case ("drop_synfin", 0...1): dropsSYNWithFIN = number == 1
    case ("fast_finwait2_recycle", 0...1):
      finWait2.isFast = number == 1
    case ("blackhole", 0...2): closedPorts = ClosedPorts(rawValue: number) ?? .reset
    case ("always_keepalive", 0...1): keepAlive.isAlwaysOn = number == 1
    case ("rfc3042", 0...1): endpoint.limitedTransmit = number == 1
    case ("tolerate_missing_ts", 0...1): endpoint.acceptsMissingTimestamps = number == 1
    case ("do_prr", 0...1): endpoint.proportionalRateReduction = number == 1
    case ("delayed_ack", 0...1):
      endpoint.delayedAcknowledgment =
        number == 1 ? endpoint.delayedAcknowledgment ?? .milliseconds(40) : nil
    case ("rfc3465", 0...1): endpoint.slowStartLimit = number == 1 ? 2 : 1
    case ("newcwv", 0...1):
      endpoint.windowValidation = number == 1 ? .validated : .idleRestart
    default: return false
    }
    return true
  }

  private mutating func setFreeBSDNumber(_ name: String, _ value: SettingValue) -> Bool {
    guard let number = value.number, (0...100_000_000).contains(number) else { return false }
    switch name {
    case "recvspace": endpoint.receiveBuffer = number
    case "sendspace": sendBuffer = number
    case "initcwnd_segments" where number > 0: endpoint.initialCongestionWindow = number
    case "ecn.maxretries": endpoint.ecnRetries = number
    case "mssdflt" where number > 0:
      if !isIPv6 { endpoint.defaultSegmentSize = number }
    case "v6mssdflt" where number > 0:
      if isIPv6 { endpoint.defaultSegmentSize = number }
    case "minmss" where number > 0: endpoint.leastSegmentSize = number
    case "abc_l_var": endpoint.slowStartLimit = max(1, number)
    // The bounds of TCP_KEEPCNT: so many intervals of any length are a time that can be reckoned.
    case "keepcnt" where (1...127).contains(number): keepAlive.probes = number
    case "retries" where (1...12).contains(number):
      endpoint.retries = number
      endpoint.synRetries = number
    case "syncache.rexmtlimit": synAckRetries = number
    case "ack_war_cnt": endpoint.challengeLimit = number == 0 ? nil : number
    // In milliseconds.
    case "ack_war_timewindow":
      if number == 0 {
        endpoint.challengeLimit = nil
      } else {
        endpoint.challengePeriod = .milliseconds(Int64(number))
      }
    default: return false
    }
    return true
  }

  /// Times are in milliseconds.
  private mutating func setFreeBSDTime(_ name: String, _ value: SettingValue) -> Bool {
    guard let count = value.milliseconds(in: 0...3_600_000_000) else { return false }
    let time = Microseconds.milliseconds(count)
    switch name {
    case "delacktime":
      guard count < 500 else { return false }
      endpoint.delayedAcknowledgment = time
    case "rexmit_initial": endpoint.initialRTO = time
    case "rexmit_min": endpoint.minimumRTO = time
    case "rexmit_slop": endpoint.slopOfRTO = time
    case "persmin", "persmax":
      guard case .roundTrips(let least, let greatest) = endpoint.probeWait else { return false }
      endpoint.probeWait =
        name == "persmin"
        ? .roundTrips(least: time, greatest: greatest) : .roundTrips(least: least, greatest: time)
    case "keepinit": openingTime = time
    case "keepidle" where count > 0: keepAlive.idle = time
    case "keepintvl" where count > 0: keepAlive.interval = time
    case "finwait2_timeout" where count > 0:
      finWait2.fastLimit = time
    case "msl": endpoint.maximumSegmentLifetime = time
    case "maxunacktime": endpoint.userTimeout = count == 0 ? nil : time
    default: return false
    }
    return true
  }
}
