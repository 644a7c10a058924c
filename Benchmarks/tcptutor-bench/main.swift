// Measures the engine and the simulation; `scripts/bench` runs it and prints the table, and
// `scripts/soak` and `scripts/fuzz` use it for what takes too long for a test.

let usage = """
  usage: tcptutor-bench COMMAND
    transfer SEGMENTS    record a bulk transfer; what callgrind counts
    traced SEGMENTS      the same with every event kept
    modern SEGMENTS      the same as transfer, with SACK, timestamps and window scaling
    wall SEGMENTS        microseconds a segment of the modern one, the shortest of five rounds
    scaling ROUNDS       10^3 and 10^6 segments in turn: seconds of each, and the exponent
    seek SEGMENTS        steps sought all over a recording: the worst, in microseconds
    memory SEGMENTS      what a process holds that has recorded these: octets
    memory-modern SEGMENTS  the same with SACK, timestamps and window scaling
    frames ROUNDS        a key on the stage, 10^4 and 10^6 events in turn: the ratio of each task
    search ROUNDS        a search that finds nothing among 10^4 and 10^6 events in turn: the ratio
                         of what an event costs, and milliseconds of the large one
    check ROUNDS FILE... these lessons checked: milliseconds of each, at most
    terminal KEYS PROGRAM ARG...  a program in a terminal of 80x24: octets, time and memory, with
                         these keys typed: j*40, space,right*30, uncounted+counted, - for none
    soak FIRST COUNT     lossy worlds of these seeds, from start to end
    fuzz FIRST COUNT     hostile peers and octets of these seeds
    pages FIRST COUNT    hostile lessons of these seeds

  """

func seeds(from first: Int) -> Range<UInt64> {
  let count = words.last.flatMap { Int($0) } ?? 0
  return UInt64(max(0, first))..<UInt64(max(0, first) + max(0, count))
}

let words = CommandLine.arguments.dropFirst()
let number = words.dropFirst().first.flatMap { Int($0) }
switch (words.first, number) {
case ("transfer", let segments?): _ = BulkTransfer(segments: segments).recorded()
case ("traced", let segments?): _ = BulkTransfer(segments: segments).traced()
case ("modern", let segments?): _ = BulkTransfer(segments: segments, isModern: true).recorded()
case ("wall", let segments?):
  Measurement.wall(BulkTransfer(segments: segments, isModern: true), rounds: 5)
case ("scaling", let rounds?): Measurement.scaling(rounds: rounds)
case ("seek", let segments?): Measurement.seek(segments: segments)
case ("memory", let segments?): Measurement.memory(BulkTransfer(segments: segments))
case ("memory-modern", let segments?):
  Measurement.memory(BulkTransfer(segments: segments, isModern: true))
case ("frames", let rounds?): Measurement.frames(rounds: rounds)
case ("search", let rounds?): Measurement.search(rounds: rounds)
case ("check", let rounds?): LessonChecks.measure(Array(words.dropFirst(2)), rounds: rounds)
case ("terminal", _) where words.count >= 3:
  TerminalRun.measure(Array(words.dropFirst(2)), keys: TerminalKeys(Array(words)[1]))
case ("soak", let first?) where words.count == 3: Soak.lossyWorlds(seeds(from: first))
case ("fuzz", let first?) where words.count == 3: Soak.hostility(seeds(from: first))
case ("pages", let first?) where words.count == 3: Soak.pages(seeds(from: first))
default:
  Process.complain(usage)
  Process.end(64)
}
