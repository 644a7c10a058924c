// Required reading: RFC 9293 §3.3.2, figure 5.

import TCPEngine

/// Where figure 5's states and arrows stand: nothing but places. Which arrows there are is the
/// engine's transition table's to say.
struct StateDiagramLayout {
  typealias Point = LineCanvas.Point

  let columns: Int
  let rows = 13
  /// Where each state's name begins. CLOSED stands at the top; its second place is `end`.
  let states: [ConnectionState: Point]
  /// Where CLOSED stands again, as in the figure, for connections that end.
  let end: Point
  let routes: [Route]

  /// An arrow's way, from inside the state that it leaves to beside the one that it leads to.
  struct Route {
    var from: ConnectionState
    var to: ConnectionState
    var points: [Point]
    /// Where its trigger is written; nil where there is no room.
    var label: Point?

    init(
      _ from: ConnectionState, _ to: ConnectionState, _ points: [(Int, Int)],
      label: (Int, Int)? = nil
    ) {
      self.from = from
      self.to = to
      self.points = points.map { Point($0.0, $0.1) }
      self.label = label.map { Point($0.0, $0.1) }
    }
  }

  /// The way of an arrow; nil for one that the figure leaves out.
  func route(from: ConnectionState, to: ConnectionState) -> Route? {
    routes.first { $0.from == from && $0.to == to }
  }

  /// With the triggers' names.
  static let wide = StateDiagramLayout(
    columns: 78,
    states: [
      .closed: Point(38, 0), .listen: Point(15, 2), .synSent: Point(59, 2),
      .synReceived: Point(12, 4), .established: Point(36, 6), .finWait1: Point(12, 8),
      .closeWait: Point(58, 8), .finWait2: Point(12, 10), .closing: Point(33, 10),
      .lastAck: Point(59, 10), .timeWait: Point(32, 12),
    ],
    end: Point(60, 12),
    routes: [
      Route(.closed, .listen, [(35, 0), (16, 0), (16, 1)], label: (3, 1)),
      Route(.listen, .closed, [(19, 2), (19, 0), (35, 0)], label: (21, 1)),
      Route(.closed, .synSent, [(46, 0), (65, 0), (65, 1)], label: (67, 1)),
      Route(.synSent, .closed, [(61, 2), (61, 0), (46, 0)], label: (55, 1)),
      Route(.listen, .synReceived, [(16, 2), (16, 3)], label: (8, 3)),
      Route(.synReceived, .listen, [(19, 4), (19, 3)], label: (21, 3)),
      Route(.synSent, .synReceived, [(60, 2), (60, 4), (26, 4)], label: (38, 4)),
      Route(.synSent, .established, [(64, 2), (64, 6), (49, 6)], label: (66, 5)),
      Route(.synReceived, .established, [(20, 4), (20, 6), (33, 6)], label: (22, 5)),
      Route(.synReceived, .finWait1, [(15, 4), (15, 7)], label: (9, 6)),
      Route(.established, .finWait1, [(37, 6), (37, 8), (24, 8)], label: (31, 7)),
      Route(.established, .closeWait, [(45, 6), (45, 8), (55, 8)], label: (47, 7)),
      Route(.finWait1, .finWait2, [(15, 8), (15, 9)], label: (0, 9)),
      Route(.finWait1, .closing, [(20, 8), (20, 9), (24, 9), (24, 10), (30, 10)], label: (26, 9)),
      Route(.closeWait, .lastAck, [(62, 8), (62, 9)], label: (64, 9)),
      Route(.finWait2, .timeWait, [(15, 10), (15, 12), (29, 12)], label: (17, 11)),
      Route(.closing, .timeWait, [(36, 10), (36, 11)], label: (38, 11)),
      Route(.lastAck, .closed, [(62, 10), (62, 11)], label: (64, 11)),
      Route(.timeWait, .closed, [(40, 12), (57, 12)], label: (43, 12)),
    ])

  /// Without them.
  static let narrow = StateDiagramLayout(
    columns: 37,
    states: [
      .closed: Point(15, 0), .listen: Point(2, 2), .synSent: Point(27, 2),
      .synReceived: Point(1, 4), .established: Point(13, 6), .finWait1: Point(1, 8),
      .closeWait: Point(26, 8), .finWait2: Point(1, 10), .closing: Point(15, 10),
      .lastAck: Point(27, 10), .timeWait: Point(13, 12),
    ],
    end: Point(28, 12),
    routes: [
      Route(.closed, .listen, [(12, 0), (3, 0), (3, 1)]),
      Route(.listen, .closed, [(6, 2), (6, 0), (12, 0)]),
      Route(.closed, .synSent, [(23, 0), (33, 0), (33, 1)]),
      Route(.synSent, .closed, [(29, 2), (29, 0), (23, 0)]),
      Route(.listen, .synReceived, [(3, 2), (3, 3)]),
      Route(.synReceived, .listen, [(6, 4), (6, 3)]),
      Route(.synSent, .synReceived, [(28, 2), (28, 4), (15, 4)]),
      Route(.synSent, .established, [(32, 2), (32, 6), (26, 6)]),
      Route(.synReceived, .established, [(9, 4), (9, 6), (11, 6)]),
      Route(.synReceived, .finWait1, [(4, 4), (4, 7)]),
      Route(.established, .finWait1, [(15, 6), (15, 8), (12, 8)]),
      Route(.established, .closeWait, [(21, 6), (21, 8), (24, 8)]),
      Route(.finWait1, .finWait2, [(4, 8), (4, 9)]),
      Route(.finWait1, .closing, [(9, 8), (9, 9), (12, 9), (12, 10), (13, 10)]),
      Route(.closeWait, .lastAck, [(30, 8), (30, 9)]),
      Route(.finWait2, .timeWait, [(4, 10), (4, 12), (11, 12)]),
      Route(.closing, .timeWait, [(18, 10), (18, 11)]),
      Route(.lastAck, .closed, [(30, 10), (30, 11)]),
      Route(.timeWait, .closed, [(21, 12), (26, 12)]),
    ])
}
