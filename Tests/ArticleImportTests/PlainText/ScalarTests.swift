import Testing

@testable import ArticleImport

@Suite("Scalars, as lines are read")
struct ScalarTests {
    private static let scalars = (0..<0x3000 as Range<UInt32>).compactMap { Unicode.Scalar($0) }

    @Test("The short ways to tell letters and their case agree with Unicode")
    func properties() {
        for scalar in Self.scalars where scalar.value < 0x2000 {
            #expect(scalar.isLetter == scalar.properties.isAlphabetic)
            #expect(scalar.isLowercaseLetter == scalar.properties.isLowercase)
            let isTitle = scalar.properties.generalCategory == .titlecaseLetter
            #expect(scalar.isUppercaseLetter == (scalar.properties.isUppercase || isTitle))
        }
    }

    @Test("The short way to small letters agrees with Unicode")
    func lowercase() {
        for scalar in Self.scalars {
            guard let small = scalar.nearLowercase else { continue }
            #expect(String(small) == scalar.properties.lowercaseMapping)
        }
    }

    @Test("Scalars read from bytes are those of the string")
    func bytes() {
        let text = String(String.UnicodeScalarView(Self.scalars)) + "\u{FFFD}\u{1F4A1}\u{10FFFF}漢字"
        let bytes = text.utf8.span
        var read: [Unicode.Scalar] = []
        var index = 0
        while index < bytes.count { read.append(bytes.scalar(at: &index)) }
        #expect(read == Array(text.unicodeScalars))
        #expect(String(scalars: read[...]) == text)
    }

    @Test("Bytes that end within a character are read to their end")
    func cut() {
        let bytes: [UInt8] = [0x61, 0xF0, 0x9F]
        var index = 0
        while index < bytes.count { _ = bytes.span.scalar(at: &index) }
        #expect(index == 3)
    }
}
