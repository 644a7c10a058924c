#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The system calls whose names the program's own methods would hide.

/// write(2): how many octets were written, or a negative number and `errno`.
func systemWrite(_ file: Int32, _ octets: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, octets, count)
}

/// read(2): how many octets were read, 0 at the end, or a negative number and `errno`.
func systemRead(_ file: Int32, _ octets: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, octets, count)
}
