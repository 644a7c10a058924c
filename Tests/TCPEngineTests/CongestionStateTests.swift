import Testing

@testable import TCPEngine

/// What a change of the segments' size does to the congestion window: RFC 1191 §6.4, RFC 9293
/// §3.7.1.
struct CongestionStateTests {
  private func state(_ window: Int, countsSegments: Bool) -> CongestionState {
    var state = CongestionState()
    state.countsSegments = countsSegments
    state.segmentSize = 768
    state.window = window
    state.threshold = 4 * 768
    return state
  }

  @Test func `a window in segments holds as many of them, and ssthresh too`() {
    var state = state(3 * 768, countsSegments: true)
    state.resize(segmentSize: 1_408)
    #expect(state.window == 3 * 1_408)
    #expect(state.threshold == 4 * 1_408)
  }

  @Test func `a reduction that is undone leaves segments as large as they are now`() {
    var controller = CongestionController(settings: .profile(.linux))
    controller.begin(segmentSize: 1_000, segments: 10)
    let prior = controller.state
    controller.reduce(flightSize: 4_000)
    controller.resize(segmentSize: 1_448)
    controller.restore(prior)
    #expect(controller.state.segmentSize == 1_448)
    #expect(controller.state.window == 10 * 1_448)
  }

  @Test func `a window in octets stays, but never holds less than a segment`() {
    var state = state(3 * 768, countsSegments: false)
    state.resize(segmentSize: 1_408)
    #expect(state.window == 3 * 768)
    state.resize(segmentSize: 9_000)
    #expect(state.window == 9_000)
    #expect(state.threshold == 4 * 768)
  }
}
