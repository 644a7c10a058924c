import NetworkSimulation
import TCPEngine

extension NetworkSettings {
  /// The settings under the lesson format's names, with the unit in the name where there is one.
  var json: JSONValue {
    .object([
      JSONMember("client", client.json),
      JSONMember("server", server.json),
      JSONMember("client->server", clientToServer.json),
      JSONMember("server->client", serverToClient.json),
    ])
  }
}

extension EndpointSettings {
  var json: JSONValue {
    .object([
      JSONMember("mss", maximumSegmentSize),
      JSONMember(
        "iss", initialSequenceNumbers == .fixed ? .integer(Int64(iss.rawValue)) : .null),
      JSONMember("window", receiveBuffer),
      JSONMember("wscale", windowScale.map { .integer($0) } ?? .null),
      JSONMember("timestamps", timestamps),
      JSONMember("sack", selectiveAcknowledgment),
      JSONMember("delayed_ack_us", delayedAcknowledgment),
      JSONMember("nagle", nagle),
      JSONMember("congestion", congestionControl.rawValue),
      JSONMember("initial_cwnd", initialCongestionWindow),
      JSONMember("limited_transmit", limitedTransmit),
      JSONMember("rack", rack),
      JSONMember("tlp", tailLossProbe),
      JSONMember("prr", proportionalRateReduction),
      JSONMember("f_rto", forwardRTORecovery),
      JSONMember("rto_us", initialRTO),
      JSONMember("min_rto_us", minimumRTO),
      JSONMember("max_rto_us", maximumRTO),
      JSONMember("syn_retries", synRetries),
      JSONMember("retries", retries),
      JSONMember("msl_us", maximumSegmentLifetime),
      JSONMember("backlog", backlog),
    ])
  }
}

extension PathSettings {
  var json: JSONValue {
    .object([
      JSONMember("delay_us", delay),
      JSONMember("jitter_us", jitter),
      JSONMember("bandwidth_bps", bandwidth.map { .integer($0) } ?? .null),
      JSONMember("queue", queueLimit),
      JSONMember("loss_ppm", lossPerMillion),
    ])
  }
}
