/// Foundation without its formatters, its processes and the Unicode tables they stand on, which
/// would be four fifths of the program, and the C library: this import brings both.
///
/// macOS keeps all of Foundation in the system, so that it costs nothing there.
#if canImport(FoundationEssentials)
  @_exported import FoundationEssentials
#else
  @_exported import Foundation
#endif

#if canImport(Darwin)
  @_exported import Darwin
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Glibc
#endif
