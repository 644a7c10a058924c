import TCPEngine
import Testing

struct EndpointSettingsTests {
  private func isInRange(_ change: (inout EndpointSettings) -> Void) -> Bool {
    var settings = EndpointSettings()
    change(&settings)
    return settings.isInRange
  }

  // RFC 9293 §3.8.6.3 (MUST-40): "the delay MUST be less than 0.5 seconds".
  @Test func `a delay of half a second is out of range`() {
    #expect(isInRange { $0.delayedAcknowledgment = .milliseconds(499) })
    #expect(!isInRange { $0.delayedAcknowledgment = .milliseconds(500) })
    #expect(!isInRange { $0.delayedAcknowledgment = .milliseconds(-1) })
  }

  @Test func `window and segment sizes fit their fields`() {
    #expect(isInRange { $0.receiveBuffer = 0 })
    #expect(!isInRange { $0.receiveBuffer = (65_535 << 14) + 1 })
    #expect(isInRange { $0.maximumSegmentSize = 65_495 })
    #expect(!isInRange { $0.maximumSegmentSize = 0 })
    #expect(!isInRange { $0.maximumSegmentSize = 65_496 })
  }

  @Test func `no time is negative, and what repeats takes some time`() {
    let times: [WritableKeyPath<EndpointSettings, Microseconds>] = [
      \.minimumRTO, \.slopOfRTO, \.maximumSegmentLifetime,
    ]
    for time in times {
      #expect(isInRange { $0[keyPath: time] = .zero })
      #expect(!isInRange { $0[keyPath: time] = Microseconds(-1) })
    }
    for limit in [\EndpointSettings.userTimeout, \.finWait2Timeout] {
      #expect(isInRange { $0[keyPath: limit] = .zero })
      #expect(!isInRange { $0[keyPath: limit] = Microseconds(-1) })
    }
    #expect(!isInRange { $0.keepAlive = .zero })
    #expect(!isInRange { $0.keepAliveInterval = .zero })
    #expect(!isInRange { $0.challengePeriod = .zero })
  }
}
