import CNcurses
import TerminalCells
import TextWidth

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The terminal: finished rows out, keys in, and everything as it was afterwards.
///
/// There is one at a time. However the process ends (return, `exit`, a signal, a trap), the terminal
/// is restored; what was printed on standard error meanwhile is shown then.
package final class CursesTerminal {
  package let report: TerminalReport
  package private(set) var size: GridSize

  private let input: Int32
  private let output: Int32
  private let events: Int32
  private var pairs: ColorPairs
  private var isOpen = true
  private var widths = LibraryWidths()
  /// What writes frames; nil where ncurses does.
  private var encoder: FrameEncoder?
  /// What the terminal shows; nil before the first frame.
  private var shown: CellGrid?
  /// Whether the next frame is everything, on a screen that ncurses clears.
  private var isStale = true

  /// The name and version of the library that draws.
  package static var libraryVersion: String { String(cString: cn_version()) }

  /// Enters full-screen mode; throws, with the terminal untouched, where that can't be.
  package init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalUnavailable) {
    guard isatty(options.input) == 1, isatty(options.output) == 1 else { throw .notATerminal }
    let named = options.type ?? getenv("TERM").map { String(cString: $0) } ?? ""
    if named.isEmpty { throw .noType }
    guard let type = TerminalType.usable(named, output: options.output) else {
      throw .cannotAddressCursor(type: named)
    }
    let locale = TerminalLocale.establish()

    events = cn_guard_install(options.input, options.output, options.crashNotice)
    guard events >= 0, cn_open(type, options.input, options.output) else {
      cn_guard_remove()
      throw .refused(type: type)
    }
    input = options.input
    output = options.output
    size = Self.measure(options.output)
    cn_guard_screen_entered(Int32(size.rows))
    cn_resize(Int32(size.rows), Int32(size.columns))
    pairs = ColorPairs(isColorless: options.isColorless)

    var glyphs = TerminalProbe.assumedLevel(type: type)
    var answers: TerminalProbe?
    var wants: TerminalProbe.Wants = options.probesBackground ? .background : []
    if locale.isUTF8, options.probesGlyphs { wants.insert(.glyphs) }
    if glyphs == nil, !wants.isEmpty {
      let probe = Self.probe(wants, input: input, output: output)
      glyphs = probe.level(isUTF8AskedFor: locale.isAskedFor)
      answers = probe
    }
    let most: GlyphLevel = !locale.isUTF8 || TerminalLocale.isASCIIAskedFor ? .ascii : .emoji
    report = TerminalReport(
      type: type, locale: locale, glyphs: min(most, glyphs ?? .unicode), colors: pairs.depth,
      answers: answers,
      background: TerminalBackground(
        told: answers?.background,
        variable: getenv("COLORFGBG").map { String(cString: $0) }, type: type))
    encoder = TerminalDialect(report, hasDefaultColors: pairs.hasDefaults).map(FrameEncoder.init)
  }

  deinit { close() }

  /// Leaves full-screen mode and prints what standard error was told; does nothing a second time.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close()
    cn_guard_screen_left()
    cn_guard_remove()
  }

  /// Shows a frame, in one write to the terminal: what has changed since the last one.
  package func present(_ grid: CellGrid) {
    var frame: [UInt8] = []
    if isStale || shown?.size != grid.size {
      isStale = false
      shown = nil
      cn_repaint()
      // Entering the screen has the terminal keep the cursor's place, so nothing moves it before.
      if let encoder { frame = librarysFrame() + encoder.beginning }
    }
    let old = shown
    shown = grid
    if encoder != nil {
      frame += encoder?.encode(from: old ?? CellGrid(size: grid.size), to: grid) ?? []
    } else {
      put(GridDifference(from: old, to: grid).rows)
      frame += librarysFrame()
    }
    if frame.isEmpty || FrameOutput.send(frame, to: output) { return }
    // How much of it is shown isn't known: the next frame begins anew.
    isStale = true
  }

  /// What a signal that ends the process sends to the terminal, wherever a frame is. For tests,
  /// which can't let such a signal end them.
  var leavingText: [UInt8] {
    var count = 0
    let octets = cn_guard_leaving(&count)
    return UnsafeBufferPointer(start: octets, count: count).map { UInt8(bitPattern: $0) }
  }

  /// Names the terminal's window, after all that was shown before. The title holds no control
  /// characters.
  package func setTitle(_ title: String) {
    let sequence = Array("\u{1B}]2;\(title)\u{07}".utf8)
    _ = write(output, sequence, sequence.count)
  }

  /// Changes what is printed after the terminal was restored from a crash: one line.
  package func setCrashNotice(_ notice: String) { cn_guard_set_notice(notice) }

  /// Paints everything anew, after another program wrote to the terminal.
  package func redraw() {
    isStale = true
    if let shown { present(shown) }
  }

  /// Waits for keys, for so many milliseconds or, with nil, until there are some; empty if none
  /// came. While it waits nothing wakes the process up but the terminal.
  package func waitForKeys(timeoutMilliseconds: Int?) -> TypedKeys {
    var waiting = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: events, events: Int16(POLLIN), revents: 0),
    ]
    // A key that was read ahead (before the probe's answer) waits in ncurses, where poll can't see.
    var inputs = drain()
    let timeout = inputs.isEmpty ? timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1 : 0
    var ready = poll(&waiting, 2, timeout)
    // A signal of ours has left word in `events`; one of others is no reason to draw.
    while ready < 0 && errno == EINTR { ready = poll(&waiting, 2, timeout) }
    if ready < 0 { return TypedKeys([], then: [.endOfInput]) }

    var events: [Key] = []
    if waiting[0].revents != 0 {
      let more = drain()
      if more.isEmpty, hasEnded(waiting[0].revents) { events.append(.endOfInput) }
      inputs += more
    }
    if waiting[1].revents != 0 { events += takeEvents() }
    return TypedKeys(inputs, then: events)
  }
}

extension CursesTerminal {
  /// Everything that can be read now. The rest of a character or a sequence that has begun is
  /// waited for, briefly.
  private func drain() -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    var value: UInt32 = 0
    while inputs.count < 4_096 {
      var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let isReadable = poll(&waiting, 1, 0) > 0 && waiting.revents & Int16(POLLIN) != 0
      switch cn_read(isReadable ? 25 : 0, &value) {
      case CN_CHARACTER: Unicode.Scalar(value).map { inputs.append(.character($0)) }
      case CN_KEY: inputs.append(.key(Key(curses: value)))
      case CN_MOUSE: inputs.append(.key(Key(mouse: value)))
      default: return inputs
      }
    }
    return inputs
  }

  /// Whether a descriptor that poll calls readable, and that gave nothing, is at its end.
  private func hasEnded(_ revents: Int16) -> Bool {
    if revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return true }
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    var count: Int32 = 0
    return poll(&waiting, 1, 0) > 0 && ioctl(input, UInt(FIONREAD), &count) == 0 && count == 0
  }

  /// Gives changed rows to ncurses.
  private func put(_ rows: [GridDifference.ChangedRow]) {
    // Kept for its room.
    var encoded: [wchar_t] = []
    for changed in rows {
      var column = changed.column
      for run in changed.row.runs {
        let columns = encode(run.text, into: &encoded)
        encoded.withUnsafeBufferPointer { buffer in
          cn_put(
            Int32(changed.index), Int32(column), buffer.baseAddress, Int32(buffer.count),
            Int32(run.style.attributes.rawValue), pairs.number(of: run.style))
        }
        column += columns
      }
    }
  }

  /// What ncurses sends, so that the terminal shows what it was given.
  private func librarysFrame() -> [UInt8] {
    var count = 0
    guard let octets = cn_refresh(&count), count > 0 else { return [] }
    return Array(UnsafeBufferPointer(start: octets, count: count))
  }

  /// Acts on the signals that came: a new size, Ctrl-Z, and the return from it.
  private func takeEvents() -> [Key] {
    var bytes = [UInt8](repeating: 0, count: 64)
    var seen: Set<UInt8> = []
    while case let count = read(events, &bytes, bytes.count), count > 0 {
      seen.formUnion(bytes[..<count])
    }
    let wasStopped = seen.contains(UInt8(ascii: "z"))
    let isBack = wasStopped || seen.contains(UInt8(ascii: "c"))
    if wasStopped {
      cn_suspend()
      cn_guard_screen_left()
      cn_guard_stop()
      while read(events, &bytes, bytes.count) > 0 {}
    }
    // Measured only now: the window may have been resized while another program had it.
    let now = Self.measure(output)
    let isResized = now != size
    size = now
    if wasStopped || isResized { cn_guard_screen_entered(Int32(size.rows)) }
    if isBack { cn_resume() }
    if isResized {
      // What was shown doesn't fit any more; the next frame will.
      cn_resize(Int32(size.rows), Int32(size.columns))
      isStale = true
      return [.resized(size)]
    }
    if isBack { redraw() }
    return []
  }

  /// The size that the terminal tells; 80 × 24 if it tells none.
  private static func measure(_ output: Int32) -> GridSize {
    var told = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &told) == 0, told.ws_col > 0, told.ws_row > 0 else {
      return GridSize(columns: 80, rows: 24)
    }
    return GridSize(columns: Int(told.ws_col), rows: Int(told.ws_row))
  }

  /// Asks the terminal, waits for at most 300 ms, and gives back what else was typed.
  private static func probe(
    _ wants: TerminalProbe.Wants, input: Int32, output: Int32
  ) -> TerminalProbe {
    let question = Array(TerminalProbe.question(wants).utf8)
    guard write(output, question, question.count) == question.count else {
      return TerminalProbe(received: [], to: wants)
    }
    var buffer = [UInt8](repeating: 0, count: 256)
    let clock = ContinuousClock()
    let start = clock.now
    let probe = TerminalProbe.answered(
      wants, patience: 300, now: { start.duration(to: clock.now) / .milliseconds(1) }
    ) { milliseconds in
      var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
      let count = read(input, &buffer, buffer.count)
      return count > 0 ? Array(buffer[..<count]) : nil
    }
    // ncurses keeps about a hundred bytes; more than that wasn't typed by a person in this time.
    for byte in probe.typed.prefix(100).reversed() { cn_unread(Int32(byte)) }
    return probe
  }

  /// Encodes a text as the C library will take it; returns its columns. What the library can't encode
  /// or counts otherwise than we do would shift the row: a question mark stands for it.
  private func encode(_ text: String, into encoded: inout [wchar_t]) -> Int {
    encoded.removeAll(keepingCapacity: true)
    var columns = 0
    if text.unicodeScalars.allSatisfy(DisplayWidth.isPlain) {
      for scalar in text.unicodeScalars {
        if scalar.isASCII {
          encoded.append(wchar_t(scalar.value))
          columns += 1
        } else {
          columns += add(
            CollectionOfOne(scalar), columns: DisplayWidth.columns(of: scalar), to: &encoded)
        }
      }
    } else {
      for character in text {
        columns += add(
          character.unicodeScalars, columns: DisplayWidth.columns(of: character), to: &encoded)
      }
    }
    return columns
  }

  /// Adds a glyph, encoded; returns its columns.
  private func add(
    _ glyph: some Collection<Unicode.Scalar>, columns: Int, to encoded: inout [wchar_t]
  ) -> Int {
    if widths.agree(on: glyph, columns: columns) {
      for scalar in glyph { encoded.append(wchar_t(scalar.value)) }
    } else {
      encoded += "?".padding(to: columns)
    }
    return columns
  }
}

extension String {
  fileprivate func padding(to columns: Int) -> [wchar_t] {
    DisplayWidth.fitted(self, columns: columns).unicodeScalars.map { wchar_t($0.value) }
  }
}
