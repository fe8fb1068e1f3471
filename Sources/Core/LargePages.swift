#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Asks the system to back memory with large pages where it offers them, before it is first used.
///
/// Columns of a large raster lie on a page each; with small pages a walk along them misses the
/// address cache at every step, and first use costs a fault per 4 KiB. It is a hint: nothing
/// depends on it.
package func preferLargePages(_ start: UnsafeMutableRawPointer, byteCount: Int) {
  #if os(Linux)
    let page = 1 << 21
    let first = (Int(bitPattern: start) + page - 1) & ~(page - 1)
    let end = (Int(bitPattern: start) + byteCount) & ~(page - 1)
    guard first < end, let pointer = UnsafeMutableRawPointer(bitPattern: first) else { return }
    _ = madvise(pointer, end - first, MADV_HUGEPAGE)
  #endif
}
