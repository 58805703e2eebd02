#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A program that the driver waits for, with its standard output in a pipe and an empty standard input.
struct ChildProcess: ~Copyable {
    private let id: pid_t
    private let output: Int32
    private var isReaped = false

    /// Wraps a process that was just started and is the leader of its own process group.
    init(id: pid_t, output: Int32) {
        self.id = id
        self.output = output
    }

    /// Ends what is left of it: the whole group, since a script that is killed alone leaves its children behind.
    deinit {
        if !isReaped {
            _ = kill(-id, SIGKILL)
            while waitpid(id, nil, 0) < 0 && errno == EINTR {}
        }
        close(output)
    }

    /// Reads the output to its end; `nil` if the deadline or the limit comes first.
    func readOutput(limit: Int, until deadline: Deadline) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count <= limit, waitForOutput(until: deadline) {
            let chunk = readChunk()
            if chunk.isEmpty { return bytes }
            bytes += chunk
        }
        return nil
    }

    /// Waits for the end; gives the exit status, 128 plus the number of the signal that killed it, or `nil` if the
    /// deadline comes first.
    mutating func waitForExit(until deadline: Deadline) -> Int32? {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, WNOHANG) == 0 {
            if deadline.remaining == 0 { return nil }
            poll(nil, 0, min(5, deadline.remaining))
        }
        isReaped = true
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }

    private func waitForOutput(until deadline: Deadline) -> Bool {
        var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        while true {
            let ready = unsafe poll(&request, 1, deadline.remaining)
            if ready >= 0 || errno != EINTR { return ready > 0 }
        }
    }

    private func readChunk() -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            count = unsafe max(0, read(output, buffer.baseAddress, buffer.count))
        }
    }
}
