import Syndication
import Testing

@testable import ArticleImport

@Suite struct TemplateTagsTests {
    private func read(_ text: String) -> TemplateTags {
        TemplateTags(Array(text.utf8)[...])
    }

    @Test(
        "tags become what they stand for",
        arguments: [
            ("{{< youtube abc >}}", "<https://www.youtube.com/watch?v=abc>"),
            ("{{ youtube(id=\"abc\", autoplay=true) }}", "<https://www.youtube.com/watch?v=abc>"),
            ("{{< vimeo 12 >}} {{< gist ann 34 >}}", "<https://vimeo.com/12> <https://gist.github.com/ann/34>"),
            ("{{< tweet user=\"ann\" id=\"5\" >}}", "<https://twitter.com/ann/status/5>"),
            ("[a]({{< relref \"b.md\" >}})", "[a](b.md)"), ("[a]({{ site.baseurl }}/b/)", "[a](/b/)"),
            ("![a]({{ '/b.png' | relative_url }})", "![a](/b.png)"), ("[a]({% link c.md %})", "[a](c.md)"),
            (
                "{{< figure src=\"a.jpg\" alt=\"A & B\" caption='It is \"c\"' >}}",
                "<figure><img src=\"a.jpg\" alt=\"A &amp; B\" /><figcaption>It is &quot;c&quot;</figcaption></figure>\n"
            ),
            ("x {{< figure src=\"a.jpg\" caption=\"C\" >}}", "x <img src=\"a.jpg\" alt=\"\" />"),
            (
                "{% highlight swift linenos %}\n{{ a }} {: b}\n{% endhighlight %}",
                "~~~~~~~~swift\n{{ a }} {: b}\n~~~~~~~~"
            ),
            ("{{< highlight go >}}\n```\n{{< /highlight >}}", "~~~~~~~~go\n```\n~~~~~~~~"),
            ("{% raw %}{{ a }}{% endraw %}", "{{ a }}"), ("# A {#a}\n{: .b}\nc{:target=\"d\"}", "# A \n\nc"),
        ])
    func tagsAreReplaced(_ text: String, _ expected: String) {
        #expect(String(decoding: read(text).output, as: UTF8.self) == expected)
        #expect(read(text).unknown == 0)
    }

    @Test(
        "text and code with braces stay",
        arguments: [
            "{{ message }}", "{a} {{b}} { % c %}", "`{{< a >}}` and `{% b %}`", "```\n{{< a >}}\n{% b %}\n```",
            "~~~~\n```\n{: .c}\n~~~~",
            "{{</* a */>}}", "{{< a", "{% b", "{# a remark }", "{#}", "{{", "{", "",
        ])
    func othersStay(_ text: String) {
        #expect(String(decoding: read(text).output, as: UTF8.self) == text)
        #expect(read(text).unknown == 0)
    }

    @Test("tags that nobody knows go, what they enclose stays, and a note says so")
    func unknownTagsGo() throws {
        let text = "---\ntitle: A\n---\nOne.\n\n{{% note %}}\nTwo.\n{{% /note %}}\n{% include x.html %}\n"
        let article = try #require(try Markdown().articles(Array(text.utf8)).first)
        #expect(article.entry.content.first?.value == "<p>One.</p>\n<p>Two.</p>")
        let note = article.notes.first { $0.code == "template-tag" }
        #expect(note?.line == 6 && note?.message.hasPrefix("2 ") == true)
    }

    @Test("what a layout shows of each page goes with a note, other values in braces stay")
    func layouts() {
        let tags = read("<h1>{{ page.title }}</h1>{{ content }}<p>{{ post.url | relative_url }}</p>\n{{ name }}")
        #expect(String(decoding: tags.output, as: UTF8.self) == "<h1></h1><p></p>\n{{ name }}")
        #expect(tags.unknown == 3)
        #expect(tags.firstUnknown == 1)
    }

    @Test("a file without front matter is no site's, and keeps its braces")
    func otherFilesKeepTheirBraces() throws {
        let article = try Markdown().articles(Array("Say {% include x %} and {{< y >}}.".utf8)).first
        #expect(article?.entry.content.first?.value == "<p>Say {% include x %} and {{&lt; y &gt;}}.</p>")
    }

    @Test(
        "hostile tags are read in time",
        arguments: ["{{<", "{{< a", "{%", "{", "{:", "{{< a >}}", "{% raw %}", "`{{<", "{{< \"", "{% highlight %}\n"])
    func hostileTagsAreRead(_ unit: String) {
        #expect(read(String(repeating: unit, count: 20_000)).output.count < 2_000_000)
    }
}
