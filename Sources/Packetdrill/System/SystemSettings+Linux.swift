import TCPEngine

/// Linux's names: `net.ipv4.*` and `net.core.*`.
extension SystemSettings {
  /// Settings whose value makes no difference to one connection on a path of its own: limits of
  /// memory and of many sockets, what is remembered from one connection to the next, where segments
  /// are cut, and logs.
  private static let withoutEffect: Set = [
    "tcp_mem", "tcp_wmem", "tcp_max_orphans", "tcp_max_tw_buckets", "tcp_max_syn_backlog",
    "tcp_tw_reuse", "tcp_tw_recycle", "tcp_no_metrics_save", "tcp_no_ssthresh_metrics_save",
    "tcp_min_tso_segs", "tcp_tso_win_divisor", "tcp_tso_rtt_log", "tcp_limit_output_bytes",
    "tcp_autocorking", "tcp_pacing_ss_ratio", "tcp_pacing_ca_ratio",
    "tcp_app_win", "tcp_fack", "tcp_low_latency", "tcp_fastopen",
    "tcp_fastopen_key", "tcp_available_congestion_control", "tcp_allowed_congestion_control",
    "tcp_min_rtt_wlen", "tcp_stdurg", "tcp_orphan_retries", "tcp_max_reordering",
    "tcp_probe_interval", "tcp_probe_threshold", "tcp_base_mss", "tcp_min_snd_mss",
    "tcp_mtu_probe_floor", "tcp_ecn_fallback", "tcp_retries1", "tcp_workaround_signed_windows",
    "tcp_backlog_ack_defer", "tcp_comp_sack_slack_ns",
    "tcp_child_ehash_entries",
    "tcp_fwmark_accept", "tcp_l3mdev_accept", "tcp_early_demux", "tcp_synack_rtt",
    "tcp_cookie_size",
    "ip_local_port_range", "ip_forward", "ip_early_demux", "ip_default_ttl",
    "ip_nonlocal_bind", "icmp_ratelimit", "icmp_ratemask", "icmp_msgs_per_sec", "tcp_reflect_tos",
  ]

  /// Settings of which only one value is what the engine does.
  private static let onlyValue: [String: Set<Int>] = [
    "tcp_dsack": [1], "tcp_reordering": [3], "tcp_thin_linear_timeouts": [0],
    "tcp_thin_dupack": [0], "tcp_abort_on_overflow": [0], "tcp_syncookies": [0, 1],
    "tcp_mtu_probing": [0], "tcp_shrink_window": [0],
    "tcp_migrate_req": [0], "tcp_plb_enabled": [0], "tcp_pingpong_thresh": [1],
    "tcp_comp_sack_delay_ns": [1_000_000], "tcp_adv_win_scale": [1],
    "tcp_challenge_ack_limit": [0, Int(Int32.max)],
  ]

  /// Sets one of Linux's settings; false if it or its value isn't known.
  mutating func setLinux(_ name: String, _ value: SettingValue) -> Bool {
    let short = String(name.split(separator: ".").last ?? "")
    if name.hasPrefix("net.core.") { return setLinuxCore(short, value) }
    if name.hasPrefix("net.ipv4.conf.") || name.hasPrefix("net.ipv4.route.") { return true }
    guard name == "net.ipv4." + short else { return false }
    if Self.withoutEffect.contains(short) { return true }
    if let allowed = Self.onlyValue[short] {
      return value.number.map(allowed.contains) ?? false
    }
    return setLinuxSwitch(short, value) || setLinuxNumber(short, value)
  }

  private mutating func setLinuxCore(_ name: String, _ value: SettingValue) -> Bool {
    switch name {
    case "rmem_max":
      guard let octets = value.number, octets > 0 else { return false }
      receiveMemory.greatestBySocket = octets
      return true
    case "wmem_max", "rmem_default", "wmem_default", "somaxconn", "default_qdisc", "optmem_max",
      "netdev_max_backlog", "netdev_budget", "bpf_jit_enable", "busy_poll", "busy_read":
      return true
    default: return false
    }
  }

  private mutating func setLinuxSwitch(_ name: String, _ value: SettingValue) -> Bool {
    guard let number = value.number else { return false }
    switch (name, number) {
    case ("tcp_sack", 0...1): endpoint.selectiveAcknowledgment = number == 1
    case ("tcp_timestamps", 0...2): endpoint.timestamps = number > 0
    case ("tcp_window_scaling", 0...1): receiveMemory.isScaled = number == 1
    case ("tcp_moderate_rcvbuf", 0...1): receiveMemory.isTuned = number == 1
    case ("tcp_ecn", 0...2): notification = Notification(rawValue: number) ?? .off
    case ("tcp_frto", 0...2): endpoint.forwardRTORecovery = number > 0
    case ("tcp_recovery", 0...1): endpoint.rack = number == 1
    // 3 and 4 probe; 1 and 2 were early retransmit, which RACK has replaced.
    case ("tcp_early_retrans", 0...4): endpoint.tailLossProbe = number >= 3
    case ("ip_no_pmtu_disc", 0...1): endpoint.pathMTUDiscovery = number == 0
    case ("tcp_rfc1337", 0...1): endpoint.ignoresResetInTimeWait = number == 1
    case ("tcp_retrans_collapse", 0...1): endpoint.joinsSmallSegments = number == 1
    case ("tcp_slow_start_after_idle", 0...1): endpoint.restartsAfterIdle = number == 1
    default: return false
    }
    return true
  }

  private mutating func setLinuxNumber(_ name: String, _ value: SettingValue) -> Bool {
    if name == "tcp_congestion_control" { return setCongestionControl(value.text) }
    if name == "tcp_rmem" {
      guard value.numbers.count == 3, value.numbers.allSatisfy({ $0 > 0 && $0 < 1 << 30 }) else {
        return false
      }
      receiveMemory.initial = value.numbers[1]
      receiveMemory.greatest = value.numbers[2]
      return true
    }
    if name == "tcp_notsent_lowat" {
      // 2³² − 1, the default, limits nothing.
      guard let number = value.number, (-1...Int(UInt32.max)).contains(number) else { return false }
      notSentLowWater = (1..<(1 << 30)).contains(number) ? number : nil
      return true
    }
    guard let number = value.number, (0...100_000_000).contains(number) else { return false }
    switch name {
    case "tcp_syn_retries": endpoint.synRetries = number
    // The first that doubles is as long as they are.
    case "tcp_syn_linear_timeouts": endpoint.equalSYNTimeouts = number + 1
    case "tcp_synack_retries": synAckRetries = number
    case "tcp_retries2": endpoint.retries = number
    case "tcp_keepalive_time" where number > 0: keepAlive.idle = .seconds(Int64(number))
    case "tcp_keepalive_intvl" where number > 0: keepAlive.interval = .seconds(Int64(number))
    case "tcp_fin_timeout" where number > 0: endpoint.finWait2Timeout = .seconds(Int64(number))
    case "tcp_invalid_ratelimit":
      // Milliseconds between two answers; 0 answers all.
      if number == 0 {
        endpoint.challengeLimit = nil
      } else {
        endpoint.challengeLimit = 1
        endpoint.challengePeriod = .milliseconds(Int64(number))
      }
    case "tcp_comp_sack_nr": endpoint.acknowledgmentsHeldAtGap = number
    case "tcp_keepalive_probes": keepAlive.probes = number
    case "tcp_rto_min_us": endpoint.minimumRTO = Microseconds(Int64(max(1, number)))
    case "tcp_rto_max_ms": endpoint.maximumRTO = .milliseconds(Int64(max(1_000, number)))
    default: return false
    }
    return true
  }

  /// `cubic`, `reno` or `newreno`.
  mutating func setCongestionControl(_ name: String) -> Bool {
    switch name {
    case "cubic": endpoint.congestionControl = .cubic
    case "reno", "newreno": endpoint.congestionControl = .newReno
    default: return false
    }
    return true
  }
}
