import Testing

@testable import SyndicationXML

@Suite struct OutputBufferTests {
    /// What a sink was given.
    private final class Taken {
        var bytes: [UInt8] = []
        var calls = 0
    }

    @Test func keepsEverythingWithoutASink() {
        var buffer = unsafe OutputBuffer(capacity: 1)
        for number in 0..<1_000 { buffer.append(decimal: number) }
        buffer.append("é" as String)
        buffer.append("ü" as StaticString)
        buffer.append(0x21)
        buffer.flush()
        #expect(buffer.takeString() == (0..<1_000).map(String.init).joined() + "éü!")
        #expect(buffer.count == 0)
        #expect(buffer.bytes.isEmpty)
    }

    @Test func handsOnInOrderWhatASinkTakes() {
        let taken = Taken()
        var buffer = unsafe OutputBuffer(
            capacity: 64,
            sink: { bytes in
                unsafe taken.bytes += Array(bytes)
                taken.calls += 1
                return 0
            })
        var expected: [UInt8] = []
        for length in 0..<300 {
            let text = String(repeating: Character(Unicode.Scalar(UInt8(0x41 + length % 26))), count: length % 90)
            buffer.append(text)
            expected += Array(text.utf8)
        }
        buffer.flush()
        #expect(taken.bytes == expected)
        #expect(taken.calls > 10)
        #expect(buffer.failure == 0)
    }

    @Test func keepsTheFirstFailureAndHandsOnNothingBehindIt() {
        let taken = Taken()
        var buffer = unsafe OutputBuffer(
            capacity: 64,
            sink: { _ in
                taken.calls += 1
                return taken.calls == 2 ? 28 : 0
            })
        for _ in 0..<10 {
            buffer.append(String(repeating: "x", count: 64))
            buffer.flush()
        }
        #expect(taken.calls == 2)
        #expect(buffer.failure == 28)
    }

    @Test func takesTextThatIsNotContiguous() {
        var buffer = unsafe OutputBuffer()
        let text = String(repeating: "abcé", count: 100)
        buffer.append(String(text.reversed()))
        buffer.append("".lowercased())
        #expect(buffer.takeString() == String(text.reversed()))
    }

    @Test func addsWhatAnotherBufferHolds() {
        var first = unsafe OutputBuffer()
        var second = unsafe OutputBuffer()
        first.append("one " as String)
        second.append("two" as String)
        first.append(contentsOf: second)
        #expect(first.takeString() == "one two")
    }

    @Test func sendsOnToASinkThatComesLate() {
        let taken = Taken()
        var buffer = unsafe OutputBuffer()
        buffer.append("held" as String)
        unsafe buffer.attach { bytes in
            unsafe taken.bytes += Array(bytes)
            return 0
        }
        buffer.flush()
        #expect(taken.bytes == Array("held".utf8))
    }
}
