/// What passages through a connection's doors put out, in order. The caller owns it and empties it,
/// so that its memory is used again.
///
/// Who carries outputs out, but doesn't tell of them, keeps the segments to transmit alone: the
/// rest is counted then, and no variables are looked at. That is what makes a replay cheap.
public struct Outputs: Sendable {
  /// A segment to transmit but for its text, with as much of its sender's variables as its journey
  /// shows.
  public struct Departure: Equatable, Sendable, BitwiseCopyable {
    /// The segment's header.
    public var header: Segment.Header
    /// What the engine knows of its transmission.
    public var transmission: Transmission
    /// The sender's Rcv.Wind.Shift, 0 … 14 (RFC 7323 §2.3).
    public var windowShift: UInt8
    /// The sender's ISS.
    public var iss: SequenceNumber
    /// The sender's IRS.
    public var irs: SequenceNumber

    /// A segment that leaves a sender with these variables.
    @inline(__always)
    public init(
      header: Segment.Header, transmission: Transmission, windowShift: UInt8, iss: SequenceNumber,
      irs: SequenceNumber
    ) {
      self.header = header
      self.transmission = transmission
      self.windowShift = windowShift
      self.iss = iss
      self.irs = irs
    }
  }

  /// An output but for its kind: plain bits.
  public struct Circumstances: Equatable, Sendable, BitwiseCopyable {
    /// Why: the rule that fired.
    public var cause: Cause
    /// The connection's variables right after the output.
    public var variables: EndpointVariables
  }

  /// Whether every output is kept, with its cause and the variables after it; else segments to
  /// transmit are kept as `departures`, and the rest is counted. Traps when set while anything is
  /// held or counted.
  public var keepsEverything = true {
    willSet {
      precondition(isBlank, "what is kept changes only while there is nothing")
    }
  }
  /// What is asked for or told, where everything is kept.
  public private(set) var kinds: [Output.Kind] = []
  /// Why, and with which variables, beside each of `kinds`.
  public private(set) var circumstances: [Circumstances] = []
  /// The segments to transmit, where they alone are kept, and their texts: the first
  /// `departureCount`. Those behind them have gone, and are written over by the next ones.
  public private(set) var departures: [Departure] = []
  /// The texts of `departures`.
  public private(set) var texts: [SegmentText] = []
  /// How many segments are to be transmitted, where they alone are kept.
  public private(set) var departureCount = 0
  /// How many outputs were about arriving segments and their octets, where they are counted.
  public private(set) var countOfArrivals = 0
  /// How many were about the connection itself (its state, timers, signals and decisions).
  public private(set) var countOfChanges = 0

  /// Nothing yet; everything is going to be kept.
  public init() {}

  /// Whether nothing is held or counted.
  private var isBlank: Bool {
    kinds.isEmpty && departureCount == 0 && countOfArrivals == 0 && countOfChanges == 0
  }

  /// Takes an output. O(1) on average.
  public mutating func append(_ output: Output) {
    guard !keepsEverything else {
      return keep(output.kind, output.cause, output.variables)
    }
    note(
      output.kind, windowShift: output.variables.rcvWindowShift, iss: output.variables.iss,
      irs: output.variables.irs)
  }

  /// Keeps an output whole.
  mutating func keep(
    _ kind: consuming Output.Kind, _ cause: Cause, _ variables: EndpointVariables
  ) {
    kinds.append(kind)
    circumstances.append(Circumstances(cause: cause, variables: variables))
  }

  /// Notes an output of which only that much is kept.
  @inline(__always)
  mutating func note(
    _ kind: consuming Output.Kind, windowShift: UInt8, iss: SequenceNumber, irs: SequenceNumber
  ) {
    switch kind {
    case .transmit(let segment, let transmission):
      depart(
        Departure(
          header: segment.header, transmission: transmission, windowShift: windowShift, iss: iss,
          irs: irs), segment.text)
    case .deliver, .discard: countOfArrivals += 1
    case .signal, .transition, .timer, .decision: countOfChanges += 1
    }
  }

  /// Counts an output about the connection itself, where outputs are counted.
  @inline(__always)
  mutating func countChange() { countOfChanges += 1 }

  /// Keeps a segment to transmit.
  @inline(__always)
  mutating func depart(_ departure: Departure, _ text: consuming SegmentText) {
    if departureCount < departures.count {
      departures[departureCount] = departure
      texts[departureCount] = text
    } else {
      departures.append(departure)
      texts.append(text)
    }
    departureCount += 1
  }

  /// Forgets everything that it holds; the memory goes too unless it is to be used again.
  @inline(__always)
  public mutating func removeAll(keepingCapacity: Bool = false) {
    if !kinds.isEmpty || !keepingCapacity { empty(keepingCapacity: keepingCapacity) }
    departureCount = 0
    countOfArrivals = 0
    countOfChanges = 0
  }

  @inline(never)
  private mutating func empty(keepingCapacity: Bool) {
    kinds.removeAll(keepingCapacity: keepingCapacity)
    circumstances.removeAll(keepingCapacity: keepingCapacity)
    guard !keepingCapacity else { return }
    departures.removeAll()
    texts.removeAll()
  }
}

/// The outputs that are kept whole.
extension Outputs: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// How many outputs are kept whole.
  public var endIndex: Int { kinds.count }
  /// The output at `index`. Traps outside.
  public subscript(index: Int) -> Output {
    Output(
      kinds[index], cause: circumstances[index].cause, variables: circumstances[index].variables)
  }
}

extension Outputs: Equatable {
  /// Whether both hold the same, whatever either is going to keep.
  public static func == (left: Outputs, right: Outputs) -> Bool {
    left.kinds == right.kinds && left.circumstances == right.circumstances
      && left.departures.prefix(left.departureCount)
        == right.departures.prefix(right.departureCount)
      && left.texts.prefix(left.departureCount) == right.texts.prefix(right.departureCount)
      && left.countOfArrivals == right.countOfArrivals
      && left.countOfChanges == right.countOfChanges
  }
}
