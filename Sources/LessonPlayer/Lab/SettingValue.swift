import LessonKit
import NetworkSimulation
import TCPEngine
import Wording

/// The value of a setting, as it stands.
enum SettingValue: Equatable {
  /// Nil is off.
  case time(Microseconds?)
  /// Nil is off.
  case number(Int64?)
  /// Bits a second; nil is unlimited.
  case rate(Int64?)
  case perMillion(Int)
  case isOn(Bool)
  case word(String)

  /// As the script writes it.
  var written: String {
    switch self {
    case .time(let time): time.map(TimeText.script) ?? "off"
    case .number(let number): number.map { String($0) } ?? "off"
    case .rate(let rate): ScriptText.rate(rate)
    case .perMillion(let share): ScriptText.share(perMillion: share)
    case .isOn(let isOn): isOn ? "on" : "off"
    case .word(let word): word
    }
  }
}

extension SettingValue {
  /// The value of a path's setting. Traps for a setting of something else.
  init(_ name: SettingName, of path: PathSettings) {
    switch name {
    case .delay: self = .time(path.delay)
    case .jitter: self = .time(path.jitter)
    case .bandwidth: self = .rate(path.bandwidth)
    case .queue: self = .number(Int64(path.queueLimit))
    case .loss: self = .perMillion(path.lossPerMillion)
    default: preconditionFailure("‘\(name.rawValue)’ is a path's setting")
    }
  }

  /// The value of a host's setting; `profile` is the one that was chosen. Traps for a setting of
  /// something else.
  init(_ name: SettingName, of host: EndpointSettings, profile: EndpointProfile) {
    switch name {
    case .profile: self = .word(profile.rawValue)
    case .mss: self = .number(Int64(host.maximumSegmentSize))
    case .iss:
      self =
        host.initialSequenceNumbers == .fixed ? .number(Int64(host.iss.rawValue)) : .word("seeded")
    case .window: self = .number(Int64(host.receiveBuffer))
    case .windowScale: self = .number(host.windowScale.map(Int64.init))
    case .timestamps: self = .isOn(host.timestamps)
    case .selectiveAcknowledgment: self = .isOn(host.selectiveAcknowledgment)
    case .delayedAcknowledgment: self = .time(host.delayedAcknowledgment)
    case .nagle: self = .isOn(host.nagle)
    case .congestion: self = .word(host.congestionControl.rawValue)
    case .ecn: self = .isOn(host.ecn)
    case .hyStart: self = .isOn(host.hyStart)
    case .initialCongestionWindow: self = .number(Int64(host.initialCongestionWindow))
    case .limitedTransmit: self = .isOn(host.limitedTransmit)
    case .rack: self = .isOn(host.rack)
    case .tlp: self = .isOn(host.tailLossProbe)
    case .prr: self = .isOn(host.proportionalRateReduction)
    case .forwardRTORecovery: self = .isOn(host.forwardRTORecovery)
    case .rto: self = .time(host.initialRTO)
    case .minimumRTO: self = .time(host.minimumRTO)
    case .maximumRTO: self = .time(host.maximumRTO)
    case .synRetries: self = .number(Int64(host.synRetries))
    case .retries: self = .number(Int64(host.retries))
    case .keepAlive: self = .time(host.keepAlive)
    case .msl: self = .time(host.maximumSegmentLifetime)
    case .backlog: self = .number(Int64(host.backlog))
    case .rtt, .delay, .jitter, .bandwidth, .queue, .loss, .seed:
      preconditionFailure("‘\(name.rawValue)’ is a host's setting")
    }
  }
}

// MARK: Other values within easy reach

extension SettingValue {
  /// The value beside this one, upwards or downwards, among those that are worth trying; nil where
  /// there is none. Words and switches go round.
  func neighbour(isUpward: Bool, in shape: SettingRule.Shape) -> SettingValue? {
    switch self {
    case .isOn(let isOn): return .isOn(!isOn)
    case .word:
      if case .countOrWord(let bounds, _) = shape {
        return isUpward ? .number(bounds.lowerBound) : nil
      }
      return nextWord(isUpward: isUpward, in: shape)
    case .time, .number, .rate, .perMillion:
      let values = Self.steps(of: shape)
      let order = order
      return isUpward
        ? values.first { $0.order > order } : values.last { $0.order < order }
    }
  }

  private func nextWord(isUpward: Bool, in shape: SettingRule.Shape) -> SettingValue? {
    guard case .word(let word) = self, case .word(let words) = shape,
      let index = words.firstIndex(of: word)
    else { return nil }
    let count = words.count
    return .word(words[(index + (isUpward ? 1 : count - 1)) % count])
  }

  /// Where it stands among others of its shape: to be off, or a word, is the least, to be unlimited
  /// the most.
  private var order: Int64 {
    switch self {
    case .time(let time): time?.count ?? -1
    case .number(let number): number ?? -1
    case .rate(let rate): rate ?? .max
    case .perMillion(let share): Int64(share)
    case .isOn: 0
    case .word: -1
    }
  }

  private static func steps(of shape: SettingRule.Shape) -> [SettingValue] {
    switch shape {
    case .duration(let bounds):
      series(in: bounds, least: 1_000).map { .time(Microseconds($0)) }
    case .durationOrOff(let bounds):
      [.time(nil)] + series(in: bounds, least: 1_000).map { .time(Microseconds($0)) }
    case .size(let bounds), .count(let bounds): series(in: bounds, least: 1).map { .number($0) }
    case .countOrOff(let bounds): [.number(nil)] + bounds.map { .number($0) }
    case .countOrWord(let bounds, let word):
      [.word(word)] + series(in: bounds, least: 1).map { .number($0) }
    case .rate: series(in: 10_000...1_000_000_000, least: 10_000).map { .rate($0) } + [.rate(nil)]
    case .percent: series(in: 0...1_000_000, least: 1_000).map { .perMillion(Int($0)) }
    case .onOff, .word, .icon: []
    }
  }

  /// 1, 2, 5, 10 … times `least`, and the bounds themselves.
  private static func series(in bounds: ClosedRange<Int64>, least: Int64) -> [Int64] {
    var values = [bounds.lowerBound]
    var power = least
    while power <= min(bounds.upperBound, 1_000_000_000_000) {
      values += [power, power * 2, power * 5].filter {
        bounds.contains($0) && $0 > values[values.count - 1]
      }
      power *= 10
    }
    if bounds.upperBound > values[values.count - 1] { values.append(bounds.upperBound) }
    return values
  }
}
