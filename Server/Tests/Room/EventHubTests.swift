import BergfriedRoom
import Testing

/// Who was away gets what they missed, or is told that it was too much.
@Suite struct EventHubTests {
  private func names(_ stream: AsyncStream<EventHub.Event>, _ count: Int) async -> [String] {
    var names: [String] = []
    for await event in stream {
      names.append(event.name + event.data)
      if names.count == count { break }
    }
    return names
  }

  @Test func `events come in order, and what was missed comes first`() async throws {
    let hub = EventHub(epoch: "e")
    let first = hub.events(after: nil)
    for number in 1...3 { hub.tell("n", "\(number)") }
    var last = ""
    var seen: [String] = []
    for await event in first {
      seen.append(event.data)
      last = event.id
      if seen.count == 2 { break }
    }
    #expect(seen == ["1", "2"])
    let again = hub.events(after: last)
    hub.tell("n", "4")
    #expect(await names(again, 2) == ["n3", "n4"])
  }

  @Test func `too much, another hub and nonsense are a reset`() async throws {
    let hub = EventHub(epoch: "e")
    for number in 0..<5000 { hub.tell("n", "\(number)") }
    for last in ["e-1", "e-9999", "f-4999", "e-", "", "e-x", "e--1"] {
      #expect(await names(hub.events(after: last), 1) == ["reset{}"], "\(last)")
    }
    // The number that comes with it is the one to go on from.
    for await event in hub.events(after: "e-1") {
      let after = hub.events(after: event.id)
      hub.tell("n", "next")
      #expect(await names(after, 1) == ["nnext"])
      break
    }
  }

  @Test func `one who does not listen is let go, and the others are not`() async throws {
    let hub = EventHub(epoch: "e")
    let slow = hub.events(after: nil)
    let quick = hub.events(after: nil)
    let reading = Task { await names(quick, 300) }
    for number in 0..<300 {
      hub.tell("n", "\(number)")
      await Task.yield()
      if number % 50 == 0 { try await Task.sleep(for: .milliseconds(5)) }
    }
    let told = await names(slow, 1000)
    #expect(told.count == EventHub.queueLimit)
    #expect(await reading.value.count == 300)
  }

  @Test func `closing lets everyone go`() async {
    let hub = EventHub(epoch: "e")
    let stream = hub.events(after: nil)
    #expect(hub.listenerCount == 1)
    hub.close()
    #expect(await names(stream, 1).isEmpty && hub.listenerCount == 0)
  }
}
