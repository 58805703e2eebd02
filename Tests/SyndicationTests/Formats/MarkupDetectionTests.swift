import Testing

@testable import Syndication

@Suite struct MarkupDetectionTests {
    @Test(
        "takes plain text for plain",
        arguments: [
            "", "plain", "AT&T", "a < b", "<3", "I <3 you > me", "if (a<b && c>d) x", "if (a<b&&c>d)",
            "<foo@example.org>",
            "R&D; more", "Q&A", "a & b;", "&", "&;", "&#;", "&#x;", "&nosuch;", "&copy 2026", "x<y>z", "List<String>",
            "std::vector<int> a",
            "<", "<>", "</>", "< b>x</ b>", "->", "--> <--", "<http://example.org/>", "the <b> tag",
            "the <b> and <i> tags",
            "a <p> element", "<b", "<a href=\"x", "<a href=x<b", "</b>", "x</b>", "<b>x</i>", "1 <2 and 3> 2",
            "<img && x>",
            "<b \"c\">", "<!>", "<!x>", "<?php echo 1 ?>", "&AMPx", "<p", "<br", "<pre-history>",
            "<i@example.org>x</i@example.org>",
        ])
    func takesForPlain(_ text: String) {
        #expect(!MarkupDetection.looksLikeHTML(text))
    }

    @Test(
        "takes HTML for HTML",
        arguments: [
            "<p>x</p>", "a <b>c</b>", "x<br>y", "x<br/>", "x<BR />y", "<img src=x>", "<IMG SRC=\"a>b\">", "a<hr>b",
            "<p>one",
            "one<p>two<p>three", "<li>a<li>b", "&amp;", "a &eacute; b", "&#8212;", "&#x2014;", "&nbsp;", "&hellip;",
            "&apos;",
            "<a href=\"x\">cut off", "<!-- more -->", "<!DOCTYPE html><html>", "<![CDATA[x]]>", "AT&amp;T", "<i>x</I>",
            "a < b <i>c</i>", "<b><i>x</b>", "<div\nclass='a'>", "<script>x</script>", "<a\thref = x >", "<p/>",
            "<h1>x</h1 >",
        ])
    func takesForHTML(_ text: String) {
        #expect(MarkupDetection.looksLikeHTML(text))
    }

    @Test(
        "takes time in proportion to the text", .timeLimit(.minutes(1)),
        arguments: [
            "<", "<a ", "<a b='", "<a b=\"", "<a b=\"<a c='", "<b>", "&", "&a", "&#", "<b a a a ", "</b", "<!",
            "<a b=c",
        ])
    func takesLinearTime(_ piece: String) {
        _ = MarkupDetection.looksLikeHTML(String(repeating: piece, count: 50_000))
    }

    @Test(
        "keeps text through RSS as it was",
        arguments: ["AT&T", "a &amp; b", "<b>x</b>", "a < b", "R&D; x", "<p>", "x &lt;p&gt;"])
    func keepsTextThroughRSS(_ title: String) throws {
        var feed = Feed()
        feed.title = .text(title)
        #expect(try Samples.again(feed, .rss).title?.plain == feed.title?.plain)
    }
}
