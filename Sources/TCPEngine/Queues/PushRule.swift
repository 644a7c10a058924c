/// What a SEND says of the push flag (RFC 9293 §3.9.1.2). Full segments go in any case.
public enum PushRule: CaseIterable, Sendable {
  /// Its text is pushed.
  case now
  /// It isn't: less than a full segment waits for more, though not for ever (MAY-16).
  case later
  /// It isn't, but waits no longer than until a segment arrives: Linux's MSG_MORE.
  case afterArrival
  /// It is pushed as it goes, but waits as with `later`: Linux's TCP_CORK.
  case whenReleased
}
