import Testing

@testable import SyndicationXML

@Suite struct XMLLimitsTests {
    private func limits(_ change: (inout XMLLimits) -> Void) -> XMLLimits {
        var limits = XMLLimits()
        change(&limits)
        return limits
    }

    @Test func leavesElementsOutThatAreTooDeepAndKeepsTheirText() {
        let reading = Reading(
            "<feed><a><b><c>1<d>2<e>3</e></d>4</c></b></a><z/></feed>", limits: limits { $0.depth = 3 })
        #expect(reading.records.first?.replacing("''", with: "") == "<a><b><c>'1234'</c></b></a>")
        #expect(reading.records.last == "<z/>")
        #expect(reading.codes == [.limitExceeded])
        #expect(reading.error == nil)
    }

    @Test func readsTenThousandLevels() {
        let open = String(repeating: "<a>", count: 10_000)
        let close = String(repeating: "</a>", count: 10_000)
        let reading = Reading("<feed>\(open)x\(close)<z/></feed>")
        #expect(reading.records.count == 2)
        #expect(reading.error == nil)
    }

    @Test func refusesLevelsWithoutEnd() {
        let reading = Reading(source: RepeatingSource(("<feed>", 1), ("<a>", 5_000_000)))
        #expect(reading.error?.code == .limitExceeded)
    }

    @Test func refusesContainersWithoutEnd() {
        let reading = Reading(source: RepeatingSource(("<feed>", 5_000_000)))
        #expect(reading.error?.code == .limitExceeded)
    }

    @Test func leavesOutAttributesBeyondTheLimit() {
        let attributes = (0..<20).map { "a\($0)='\($0)'" }.joined(separator: " ")
        let reading = Reading("<feed><x \(attributes)/><y/></feed>", limits: limits { $0.attributes = 2 })
        #expect(reading.records == ["<x a0=\"0\" a1=\"1\"/>", "<y/>"])
        #expect(reading.codes == [.limitExceeded])
    }

    @Test func refusesTooManyNames() {
        let records = (0..<100).map { "<n\($0)/>" }.joined()
        let reading = Reading("<feed>\(records)</feed>", limits: limits { $0.names = 10 })
        #expect(reading.error?.code == .limitExceeded)
        #expect(reading.records.count < 12)
    }

    @Test func refusesNamesWithoutEnd() {
        let long = String(repeating: "n", count: 100_000)
        let reading = Reading("<feed>" + (0..<400).map { "<a\($0)\(long)/>" }.joined() + "</feed>")
        #expect(reading.error?.code == .limitExceeded)
    }

    @Test func refusesNamespacesWithoutEnd() {
        let long = String(repeating: "n", count: 100_000)
        let reading = Reading("<feed>" + (0..<400).map { "<a xmlns:p='urn:\($0)\(long)'/>" }.joined() + "</feed>")
        #expect(reading.error?.code == .limitExceeded)
    }

    @Test func refusesARecordOfTooManyBytesAndKeepsTheOnesBefore() {
        let long = String(repeating: "x", count: 2_000)
        let reading = Reading(
            "<feed><a>1</a><b>\(long)</b><c/></feed>", limits: limits { $0.recordBytes = 1_000 })
        #expect(reading.records == ["<a>'1'</a>"])
        #expect(reading.error?.code == .limitExceeded)
        #expect(reading.error?.place.line == 1)
    }

    @Test func countsTheBytesOfEachRecordAlone() {
        let records = String(repeating: "<a>\(String(repeating: "x", count: 900))</a>", count: 50)
        let reading = Reading("<feed><feed x='1'>\(records)</feed></feed>", limits: limits { $0.recordBytes = 1_000 })
        #expect(reading.error == nil)
        #expect(reading.records.count == 50)
    }

    @Test func doesNotCountTheRecordBeforeForAContainer() {
        let record = "<a>\(String(repeating: "x", count: 900))</a>"
        let reading = Reading(
            "<feed>\(record)<feed x='\(String(repeating: "y", count: 900))'>\(record)</feed></feed>",
            limits: limits { $0.recordBytes = 1_000 })
        #expect(reading.error == nil)
    }

    @Test func refusesARecordOfTooManyNodes() {
        let reading = Reading(
            "<feed><a>\(String(repeating: "<b/>", count: 500))</a></feed>", limits: limits { $0.recordNodes = 100 })
        #expect(reading.error?.code == .limitExceeded)
    }

    @Test(arguments: ["<!-- ", "<a b='", "<a ", "<?pi ", "<a>&", "<![CDATA[", "<!DOCTYPE feed [ "])
    func refusesMarkupWithoutEnd(_ start: String) {
        let source = RepeatingSource((start.hasPrefix("<!D") ? start : "<feed>" + start, 1), ("x", 8 << 20))
        let reading = Reading(source: source, limits: limits { ($0.markupBytes, $0.recordBytes) = (1 << 20, 1 << 20) })
        #expect(reading.error != nil)
    }

    @Test func readsALongTextWithoutMarkupInSmallMemory() {
        let source = RepeatingSource(("<feed>", 1), ("x", 8 << 20), ("<a/></feed>", 1))
        let reading = Reading(source: source, limits: limits { $0.markupBytes = 1 << 20 })
        #expect(reading.records == ["<a/>"])
        #expect(reading.error == nil)
    }

    @Test func reportsNoMoreRepairsThanTheLimit() {
        let reading = Reading(
            "<feed>" + String(repeating: "<a>& </a>", count: 100) + "</feed>", limits: limits { $0.reportedRepairs = 5 }
        )
        #expect(reading.repairs.count == 5)
        #expect(reading.records.count == 100)
        #expect(!reading.isWellFormed)
    }

    /// Every attribute is compared with every other one: a tag with very many would take minutes.
    @Test(.timeLimit(.minutes(2))) func refusesATagWithAttributesWithoutEnd() {
        let tag = (0..<400_000).map { "a\($0)=''" }.joined(separator: " ")
        let reading = Reading("<feed><x \(tag)/></feed>")
        #expect(reading.error?.code == .limitExceeded)
    }

    @Test(.timeLimit(.minutes(2))) func readsTagsWithAsManyAttributesAsAChunkHolds() {
        let tag = (0..<6_000).map { "a\($0)=''" }.joined(separator: " ")
        let reading = Reading("<feed>" + String(repeating: "<x \(tag)/>", count: 3) + "</feed>")
        #expect(reading.records.count == 3)
    }

    /// A document type can give every element thousands of attributes that it does not have.
    @Test(.timeLimit(.minutes(2))) func addsNoAttributesThatADocumentTypeDeclares() {
        let declared = (0..<20_000).map { "a\($0) CDATA 'x'" }.joined(separator: " ")
        let records = String(repeating: "<r/>", count: 20_000)
        let reading = Reading("<!DOCTYPE feed [<!ATTLIST r \(declared)>]><feed>\(records)</feed>")
        #expect(reading.records.count == 20_000)
        #expect(reading.records.first == "<r/>")
    }
}
