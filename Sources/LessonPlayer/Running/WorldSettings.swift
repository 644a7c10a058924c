import LessonKit
import NetworkSimulation
import TCPEngine

/// The settings of a whole world.
struct WorldSettings: Equatable, Sendable {
  private var client: EndpointSettings
  private var server: EndpointSettings
  private var outward: PathSettings
  private var homeward: PathSettings

  /// The settings as they stand.
  init(of world: Network) {
    client = world.settings(of: .client)
    server = world.settings(of: .server)
    outward = world.settings(of: PathID(from: .client))
    homeward = world.settings(of: PathID(from: .server))
  }

  func apply(to world: inout Network) {
    world.setSettings(client, of: .client)
    world.setSettings(server, of: .server)
    world.setSettings(outward, of: PathID(from: .client))
    world.setSettings(homeward, of: PathID(from: .server))
  }
}

extension PathChange {
  func apply(to settings: inout PathSettings) {
    switch self {
    case .delay(let delay): settings.delay = delay
    case .jitter(let jitter): settings.jitter = jitter
    case .bandwidth(let bandwidth): settings.bandwidth = bandwidth
    case .queue(let limit): settings.queueLimit = limit
    case .lossPerMillion(let loss): settings.lossPerMillion = loss
    }
  }
}

extension EndpointChange {
  func apply(to settings: inout EndpointSettings, of host: HostID) {
    switch self {
    case .profile(let profile): settings = .profile(profile, of: host)
    case .maximumSegmentSize(let size): settings.maximumSegmentSize = size
    case .iss(let number?):
      settings.iss = SequenceNumber(number)
      settings.initialSequenceNumbers = .fixed
    case .iss(nil): settings.initialSequenceNumbers = .seeded(0)
    case .window(let octets): settings.receiveBuffer = octets
    case .windowScale(let shift): settings.windowScale = shift
    case .timestamps(let isOn): settings.timestamps = isOn
    case .selectiveAcknowledgment(let isOn): settings.selectiveAcknowledgment = isOn
    case .delayedAcknowledgment(let span): settings.delayedAcknowledgment = span
    case .nagle(let isOn): settings.nagle = isOn
    case .congestion(let algorithm): settings.congestionControl = algorithm
    case .ecn(let isOn): settings.ecn = isOn
    case .hyStart(let isOn): settings.hyStart = isOn
    case .initialCongestionWindow(let segments): settings.initialCongestionWindow = segments
    case .limitedTransmit(let isOn): settings.limitedTransmit = isOn
    case .rack(let isOn): settings.rack = isOn
    case .tailLossProbe(let isOn): settings.tailLossProbe = isOn
    case .proportionalRateReduction(let isOn): settings.proportionalRateReduction = isOn
    case .forwardRTORecovery(let isOn): settings.forwardRTORecovery = isOn
    case .rto(let span): settings.initialRTO = span
    case .minimumRTO(let span): settings.minimumRTO = span
    case .maximumRTO(let span): settings.maximumRTO = span
    case .synRetries(let count): settings.synRetries = count
    case .retries(let count): settings.retries = count
    case .keepAlive(let silence): settings.keepAlive = silence
    case .maximumSegmentLifetime(let span): settings.maximumSegmentLifetime = span
    case .backlog(let count): settings.backlog = count
    }
  }
}
