import Synchronization
import Testing

@testable import FeedCommand

@Suite struct OrderedWorkersTests {
    @Test("results come in the order of the things, whoever was faster", arguments: [0, 1, 2, 7])
    func resultsAreOrdered(_ threads: Int) {
        let workers = OrderedWorkers<Int, Int>(threads: threads) { number in
            (0..<(number % 7) * 1_000).reduce(number) { $0 ^ $1 ^ $1 }
        }
        defer { workers.stop() }
        var rest = Array(0..<2_000)[...]
        var found: [Int] = []
        while true {
            while !workers.isFull, let number = rest.popFirst() { workers.submit(number) }
            guard let result = workers.next() else { break }
            found.append(result)
        }
        #expect(found == Array(0..<2_000))
    }

    @Test("few things are under way at once")
    func workIsBounded() {
        let busy = Atomic<Int>(0)
        let most = Atomic<Int>(0)
        let workers = OrderedWorkers<Int, Int>(threads: 2) { number in
            most.max(busy.wrappingAdd(1, ordering: .relaxed).newValue, ordering: .relaxed)
            busy.wrappingSubtract(1, ordering: .relaxed)
            return number
        }
        defer { workers.stop() }
        var submitted = 0
        while !workers.isFull {
            workers.submit(submitted)
            submitted += 1
        }
        #expect(submitted == 8)
        while workers.next() != nil {}
        #expect(most.load(ordering: .relaxed) <= 3)
    }

    @Test("work that nobody takes ends with its threads")
    func workersStop() {
        let workers = OrderedWorkers<Int, Int>(threads: 2) { $0 }
        for number in 0..<8 { workers.submit(number) }
        #expect(workers.next() == 0)
        workers.stop()
    }
}
