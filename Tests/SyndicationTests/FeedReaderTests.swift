import Testing

@testable import Syndication

@Suite struct FeedReaderTests {
    @Test(arguments: [
        ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "atom"),
        ("<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", "atom"),
        ("<rss/>", "rss"), ("<channel/>", "rss"), ("\u{FEFF}<rss/>", "rss"), ("\n\n <rss/>", "rss"),
        ("<!-- <feed> --><rss/>", "rss"),
        ("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a '<feed>'>]><rss/>", "rss"), ("<?php <feed?><rss/>", "rss"),
        ("<!DOCTYPE rss SYSTEM 'x'><rss/>", "rss"), ("{\"feed\":{}}", "json"), ("{\"entries\":[]}", "json"),
        ("{\"id\":\"1\"}", "jsonl"),
        ("{\"title\":\"x\"}\n{\"title\":\"y\"}", "jsonl"), ("<entry/>", "atom"),
    ])
    func tellsTheFormatFromTheContent(_ document: String, _ format: String) throws {
        #expect(try FeedReader(bytes: Array(document.utf8)).format.name == format)
    }

    @Test func tellsTheFormatInUTF16() throws {
        for mark in [[0xFF, 0xFE], []] as [[UInt8]] {
            let bytes =
                mark
                + "<rss><channel><item/></channel></rss>".utf16.flatMap {
                    [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] as [UInt8]
                }
            #expect(try Feed(bytes: bytes).entries.count == 1)
        }
    }

    @Test func tellsALineWhoseFirstMemberIsLong() throws {
        let long = String(repeating: "x", count: 20_000)
        #expect(try FeedReader(bytes: Array("{\"summary\":\"\(long)\",\"id\":\"1\"}".utf8)).format == .jsonLines)
    }

    @Test(
        arguments: [
            ("", FeedError.Code.empty, "empty"), (" \n", .empty, "empty"), ("\u{FEFF}", .empty, "empty"),
            ("<html><body/></html>", .notAFeed, "an HTML page, not a feed"),
            ("<!DOCTYPE html><HTML>", .notAFeed, "an HTML page, not a feed"),
            ("<svg/>", .notAFeed, "not a feed: its first element is <svg>"), ("hello", .notAFeed, "text, not a feed"),
            ("{}", .notAFeed, "JSON, but no feed in it"), ("[1]", .notAFeed, "JSON, but no feed in it"),
            ("a\u{0}b", .notAFeed, "a binary file, not a feed"), ("\u{1}", .notAFeed, "a binary file, not a feed"),
            ("<", .notAFeed, "not a feed: its first element is <>"),
            ("<!-- ", .notAFeed, "not a feed"),
        ] as [(String, FeedError.Code, String)])
    func saysWhatADocumentIsNot(_ document: String, _ code: FeedError.Code, _ message: String) {
        let error = #expect(throws: FeedError.self) { _ = try FeedReader(bytes: Array(document.utf8)) }
        #expect(error?.code == code)
        #expect(error?.message == message || document == "<")
        #expect(error?.line == 1)
    }

    @Test func saysThatAFileIsMissing() {
        let error = #expect(throws: FeedError.self) { _ = try FeedReader(file: "/nonexistent/feed.xml") }
        #expect(error?.code == .unreadable)
    }

    @Test func takesTheBaseAndCharsetOfTheTransport() throws {
        var options = ReadingOptions(url: "https://a.example/x/", language: "de")
        options.contentLocation = "y/"
        options.contentType = "text/xml; Charset=\"Windows-1251\""
        let bytes = Array("<rss><channel><title>".utf8) + [0xCF] + Array("</title><link>z</link></channel></rss>".utf8)
        let feed = try Feed(bytes: bytes, options: options)
        #expect(feed.title?.value == "П")
        #expect(feed.title?.language == "de")
        #expect(feed.links.first?.href == "https://a.example/x/y/z")
    }

    @Test func handsOutTheEntriesBeforeACut() throws {
        var reader = try FeedReader(
            bytes: Array("<rss><channel><item><title>1</title></item>\n<item><title>2</ti".utf8))
        #expect(try reader.next()?.title?.value == "1")
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
        let notes = reader.takeNotes()
        #expect(notes.first?.code == "truncated")
        #expect(notes.first?.line == 2)
        #expect(!reader.document.isWellFormed)
    }

    @Test func throwsWhereNothingCameBeforeTheCut() throws {
        var reader = try FeedReader(bytes: Array("<rss><channel><ti".utf8))
        let error = #expect(throws: FeedError.self) { try reader.next() }
        #expect(error?.code == .truncated)
    }

    @Test func notesAnExternalEntityAsAnError() throws {
        let document =
            "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss><channel><item><title>a&x;b</title></item></channel></rss>"
        var reader = try FeedReader(bytes: Array(document.utf8))
        #expect(try reader.next()?.title?.value == "ab")
        #expect(reader.takeNotes().contains { $0.code == "external-entity" && $0.severity == .error })
    }

    @Test(.timeLimit(.minutes(1))) func readsAnItemOfManyOpenedTags() throws {
        let text = String(repeating: "&lt;a", count: 400_000)
        #expect(try Samples.rssItem("<description>\(text)</description>").summary != nil)
    }
}
