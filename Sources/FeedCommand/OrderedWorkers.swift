internal import SyndicationXML

/// Does the same work on many things at once, and hands the results out in the order of the things.
///
/// There is a thread for each processor, and never more than a few things are under way for each, so that memory stays
/// bounded however many there are. A single thing is worked on where it is waited for, and starts no thread.
package final class OrderedWorkers<Input: Sendable, Output: Sendable>: @unchecked Sendable {
    private let work: @Sendable (Input) -> Output
    private let waitingForEach: Int
    private let monitor = Monitor()
    private let threadCount: Int
    private var threads: [PosixThread] = []
    /// Whether threads were asked for; the system may have given none.
    private var isStarted = false

    // Guarded by the monitor.
    private var waiting: [(number: Int, input: Input)] = []
    private var finished: [Int: Output] = [:]
    private var isStopped = false

    /// How many things were handed in, and how many results out.
    private var submitted = 0
    private var taken = 0

    /// - Parameters:
    ///   - threads: how many threads work; as many as there are processors unless given.
    ///   - waitingForEach: how many things may be under way for each thread. More of them keep threads busy while whoever
    ///     takes results is busy for long.
    ///   - work: what is done to each thing. Runs on any thread.
    package init(threads: Int? = nil, waitingForEach: Int = 4, _ work: @escaping @Sendable (Input) -> Output) {
        threadCount = threads ?? PosixThread.processors
        self.work = work
        self.waitingForEach = waitingForEach
    }

    /// How many things may be under way.
    private var capacity: Int { max(threadCount, 1) * waitingForEach }

    /// Whether a result should be taken before another thing is handed in.
    package var isFull: Bool { submitted - taken >= capacity }

    /// Hands something in.
    package func submit(_ input: Input) {
        monitor.locked {
            waiting.append((submitted, input))
            monitor.changed()
        }
        submitted += 1
        if submitted - taken > 1 { start() }
    }

    /// The result for the thing that was handed in first of those whose results were not taken; nil when there is none.
    package func next() -> Output? {
        guard taken < submitted else { return nil }
        let number = taken
        taken += 1
        let own = monitor.locked { () -> Input? in
            // Nobody has begun it: whoever waits may as well work.
            guard let first = waiting.first, first.number == number else { return nil }
            return waiting.removeFirst().input
        }
        if let own { return work(own) }
        return monitor.locked {
            while true {
                if let output = finished.removeValue(forKey: number) { return output }
                monitor.wait()
            }
        }
    }

    /// Ends the threads, once they have done what they are at.
    package func stop() {
        monitor.locked {
            isStopped = true
            waiting.removeAll()
            monitor.changed()
        }
        for thread in threads { thread.join() }
        threads.removeAll()
    }

    private func start() {
        guard !isStarted else { return }
        isStarted = true
        // One thread takes memory that another gives back: without this, the system would have it in between.
        MemoryAllocator.keepsMemory()
        for _ in 0..<threadCount {
            if let thread = PosixThread({ [self] in run() }) { threads.append(thread) }
        }
    }

    private func run() {
        while let (number, input) = take() {
            let output = work(input)
            monitor.locked {
                finished[number] = output
                monitor.changed()
            }
        }
    }

    private func take() -> (number: Int, input: Input)? {
        monitor.locked {
            while waiting.isEmpty, !isStopped { monitor.wait() }
            return isStopped ? nil : waiting.removeFirst()
        }
    }
}
