internal import Mustache
internal import Syndication

/// The templates of a theme, checked and ready.
struct ThemeTemplates: Sendable {
    /// The default theme's. That they hold is tested.
    static let `default` = (try? ThemeTemplates(ThemeFiles.templates(in: ThemeFiles.all))) ?? ThemeTemplates()

    private let library: MustacheLibrary

    private init() {
        library = MustacheLibrary()
    }

    /// Checks and prepares templates.
    ///
    /// - Parameter texts: the templates by name.
    /// - Throws: `FeedError` for the first fault, by the names of the templates.
    init(_ texts: [String: String]) throws(FeedError) {
        var templates: [String: MustacheTemplate] = [:]
        var partials = PartialGraph()
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            let source = TemplateSource(name: name, text: text)
            templates[name] = try source.template()
            for tag in try source.checkedTags(among: texts) { partials.add(tag, of: source) }
        }
        try partials.refuseCircles()
        library = MustacheLibrary(templates: templates)
    }

    /// Renders values.
    ///
    /// - Throws: `FeedError` when there is no such template.
    func render(_ name: String, _ values: PageValues) throws(FeedError) -> [UInt8] {
        guard let text = library.render(values, withTemplate: name) else {
            throw FeedError(.malformed, "the theme has no template ‘\(name)’")
        }
        return Array(text.utf8)
    }
}
