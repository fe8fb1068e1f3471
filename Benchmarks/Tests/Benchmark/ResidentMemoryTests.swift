import Testing

@testable import Benchmark

@Suite("The kernel's figures of memory")
struct ResidentMemoryTests {
  @Test func fieldsOfTheStatus() {
    let status = "Name:\tbenchmark\nVmHWM:\t    1456 kB\nVmRSS:\t    1424 kB\n"
    #expect(ResidentMemory.kilobytes(of: "VmRSS", in: status) == 1424)
    #expect(ResidentMemory.kilobytes(of: "VmHWM", in: status) == 1456)
    #expect(ResidentMemory.kilobytes(of: "Vm", in: status) == nil)
  }
}
