import Testing

@testable import SyndicationXML

@Suite struct AmpersandStreamingTests {
    /// libxml2 alone waits for a semicolon, and would read the whole document before it hands out anything.
    @Test func handsOutRecordsBehindAnAmpersandBeforeTheDocumentEnds() throws {
        let item = "<a>Fish & chips &amp; peas ?a=1&b=2&c</a>"
        let source = PushedSource()
        var reader = XMLRecordReader(source, containers: ["feed"])
        source.push("<feed>\(String(repeating: item.replacing("&amp;", with: "and"), count: 100))".utf8)
        var texts: [String] = []
        do throws(XMLError) {
            while let event = try reader.next() {
                if case .record(let element) = event { texts.append(element.text) }
            }
        } catch {
            #expect(error.code == .notYet)
        }
        #expect(texts.count > 90)
        source.push("\(item)</feed>".utf8)
        source.end()
        while let event = try reader.next() {
            if case .record(let element) = event { texts.append(element.text) }
        }
        #expect(texts.count == 101)
        #expect(texts.dropLast().allSatisfy { $0 == "Fish & chips and peas ?a=1&b=2&c" })
        #expect(texts.last == "Fish & chips & peas ?a=1&b=2&c")
    }

    @Test(arguments: [1, 2, 3, 5, 64, 129])
    func takesNoReferenceForABareAmpersand(_ piece: Int) {
        let text = "x &amp; y &#233; z & &nbsp; w &unknown; &notanentity "
        let document = "<feed><a>\(text)\(String(repeating: "long ", count: 60))</a></feed>"
        let reading = Reading(document, piece: piece)
        #expect(reading.records.first?.hasPrefix("<a>'x & y é z & \u{A0} w &unknown; &notanentity long") ?? false)
        #expect(reading.error == nil)
    }

    @Test func takesNoMemoryForRecordsWithoutText() {
        let source = RepeatedSource(unit: "<a/>", count: 2_000_000)
        var reader = XMLRecordReader(source, containers: ["feed"])
        var count = 0
        do throws(XMLError) {
            while let event = try reader.next() { if case .record = event { count += 1 } }
        } catch {}
        #expect(count == 2_000_000)
        #expect(reader.largestBatch < 100_000)
    }

    /// A feed that consists of one thing many times.
    private struct RepeatedSource: ByteSource {
        let unit: [UInt8]
        var left: Int
        var pending: [UInt8]

        init(unit: String, count: Int) {
            self.unit = Array(unit.utf8)
            left = count
            pending = Array("<feed>".utf8)
        }

        mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            while pending.count < buffer.count, left > 0 {
                let times = min(left, 4096)
                for _ in 0..<times { pending += unit }
                left -= times
                if left == 0 { pending += Array("</feed>".utf8) }
            }
            let count = min(buffer.count, pending.count)
            unsafe pending[..<count].withUnsafeBytes { unsafe buffer.copyMemory(from: $0) }
            pending.removeFirst(count)
            return count
        }
    }
}
