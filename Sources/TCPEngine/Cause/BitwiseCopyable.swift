// What every output carries is plain numbers, no references: a copy of bits, so that recording one
// costs no counting and a trace can pack it without knowing its cases. A cause whose value isn't
// plain (an array, a text) doesn't compile here: tell its count, or its number, instead.

extension Cause: BitwiseCopyable {}
extension EndpointVariables: BitwiseCopyable {}
extension SequenceNumber: BitwiseCopyable {}
extension Microseconds: BitwiseCopyable {}
extension Instant: BitwiseCopyable {}

// So is all of a segment but its text.

extension ControlBits: BitwiseCopyable {}
extension OptionList: BitwiseCopyable {}
