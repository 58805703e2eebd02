internal import CCMark
internal import Syndication
internal import Synchronization

/// A text in CommonMark with GitHub's tables, strikethrough, task lists, plain addresses and footnotes, as
/// cmark-gfm reads it.
@safe
struct MarkdownDocument: ~Copyable {
    private let root: OpaquePointer
    private let extensions: UnsafeMutablePointer<cmark_llist>?
    private let parser: OpaquePointer

    /// HTML in the text stays, as CommonMark asks; whoever distrusts it sanitises what is made of it.
    private static let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8

    /// While it parses, cmark-gfm keeps the characters that are special to extensions in a table of the process.
    private static let parsing = Mutex<Void>(())

    private static let isRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// Reads a text in UTF-8 that ``MarkdownGuard`` has looked through.
    ///
    /// - Returns: nil when there is no memory for it.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard Self.isRegistered, let parser = unsafe cmark_parser_new(Self.options) else { return nil }
        var root: OpaquePointer?
        Self.parsing.withLock { _ in unsafe root = unsafe Self.parse(bytes, with: parser) }
        guard let root = unsafe root else {
            unsafe cmark_parser_free(parser)
            return nil
        }
        unsafe self.root = unsafe root
        unsafe self.parser = unsafe parser
        unsafe extensions = unsafe cmark_parser_get_syntax_extensions(parser)
    }

    private static func parse(_ bytes: ArraySlice<UInt8>, with parser: OpaquePointer) -> OpaquePointer? {
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let found = unsafe cmark_find_syntax_extension(name) {
                _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        unsafe bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            unsafe cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        return unsafe cmark_parser_finish(parser)
    }

    deinit {
        unsafe cmark_node_free(root)
        unsafe cmark_parser_free(parser)
    }

    // MARK: - Blocks

    /// A block of the text that lies within no other.
    @safe
    struct Block {
        fileprivate let node: OpaquePointer

        /// What it is called: `paragraph`, `heading`, `list`, `table` …
        var kind: String {
            let kind = unsafe String(cString: cmark_node_get_type_string(node))
            // The library has no word for its newest kind.
            return kind == "<unknown>" ? "footnote" : kind
        }
        /// The level of a heading; 0 for other blocks.
        var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(node)) }
        /// The line where it begins, from 1.
        var line: Int { unsafe Int(cmark_node_get_start_line(node)) }
        /// What a block of code or HTML holds.
        var literal: String { unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) } ?? "" }
        /// Whether it is prose: a paragraph with words in it.
        var isParagraph: Bool { kind == "paragraph" }

        /// The text without markup, pictures and HTML, on one line.
        var text: String {
            var text = ""
            guard let iterator = unsafe cmark_iter_new(node) else { return "" }
            defer { unsafe cmark_iter_free(iterator) }
            var pictures = 0
            while true {
                let event = unsafe cmark_iter_next(iterator)
                if event == CMARK_EVENT_DONE { break }
                guard let current = unsafe cmark_iter_get_node(iterator) else { continue }
                switch unsafe cmark_node_get_type(current) {
                case CMARK_NODE_IMAGE: pictures += event == CMARK_EVENT_ENTER ? 1 : -1
                case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
                    guard pictures == 0, let literal = unsafe cmark_node_get_literal(current) else { continue }
                    unsafe text += String(cString: literal)
                case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
                default: if unsafe cmark_node_get_type(current).rawValue & 0xC000 == 0x8000 { text += " " }
                }
            }
            return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// The blocks that lie within no other, in order.
    var blocks: [Block] {
        var blocks: [Block] = []
        var next = unsafe cmark_node_first_child(root)
        while let node = unsafe next {
            unsafe blocks.append(Block(node: node))
            unsafe next = unsafe cmark_node_next(node)
        }
        return blocks
    }

    /// Takes a block out. It and what is in it must not be asked for anything more.
    func remove(_ block: Block) {
        unsafe cmark_node_unlink(block.node)
        unsafe cmark_node_free(block.node)
    }

    // MARK: - Markup

    /// The text as XHTML, as far as the HTML in it is.
    var html: String {
        var html = rendered
        // Attributes that the renderer writes without a value, as HTML has it.
        guard html.contains("class=\"footnote") else { return html }
        for name in ["data-footnote-ref", "data-footnotes", "data-footnote-backref"] {
            for end in [">", " "] { html = html.replacing(" \(name)\(end)", with: " \(name)=\"\"\(end)") }
        }
        return html
    }

    private var rendered: String {
        guard let html = unsafe cmark_render_html(root, Self.options, extensions) else { return "" }
        defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
        return unsafe String(cString: html)
    }

    /// Whether blocks and inline elements lie within each other so deeply that readers of XML refuse it.
    var isTooDeep: Bool {
        guard let iterator = unsafe cmark_iter_new(root) else { return false }
        defer { unsafe cmark_iter_free(iterator) }
        var depth = 0
        while true {
            switch unsafe cmark_iter_next(iterator) {
            case CMARK_EVENT_ENTER:
                // Leaves are entered and never left.
                guard let node = unsafe cmark_iter_get_node(iterator), unsafe !Self.isLeaf(node) else { continue }
                depth += 1
                if depth > 200 { return true }
            case CMARK_EVENT_EXIT: depth -= 1
            default: return false
            }
        }
    }

    private static func isLeaf(_ node: OpaquePointer) -> Bool {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
            CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            true
        default: false
        }
    }
}
