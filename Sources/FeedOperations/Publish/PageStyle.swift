/// How the page of a published feed looks: light or dark as the reader has it, on any width, in the reader's own fonts.
///
/// No `<`, `>` or `&` is in it, so that HTML and XML read it alike.
enum PageStyle {
    static let css = """

        :root { color-scheme: light dark; --ink: #1d1f21; --faint: #5c6166; --paper: #fcfcfa; --line: #dedfda; --link: #0b5394; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e6e3; --faint: #a3a8ad; --paper: #17191b; --line: #34383c; --link: #8ab8ea; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 42rem; background: var(--paper); color: var(--ink);
          font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
        header { border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 0.5rem; }
        header p { margin: 0 0 0.5rem; color: var(--faint); }
        nav a { margin-inline-end: 1rem; }
        article { padding: 1.25rem 0; border-bottom: 1px solid var(--line); }
        h2 { font-size: 1.1875rem; line-height: 1.3; margin: 0 0 0.25rem; }
        h2 a { text-decoration: none; }
        h2 a:hover, h2 a:focus { text-decoration: underline; }
        article p { margin: 0.25rem 0 0; }
        .origin, footer { color: var(--faint); font-size: 0.875rem; }
        .origin bdi { margin-inline-start: 0.5rem; }
        .author { font-style: italic; }
        footer { padding-top: 1rem; }

        """
}
