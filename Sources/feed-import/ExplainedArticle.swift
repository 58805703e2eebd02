internal import ArticleImport
internal import FeedCommand
internal import Syndication

/// What every line or block of one file was taken for, and why, on standard output.
enum ExplainedArticle {
    static func show(_ path: String, _ job: ImportJob, _ diagnostics: inout Diagnostics) {
        let name = path == "-" ? "standard input" : path
        do throws(FeedError) {
            let document = try job.opener.open(name, path == "-" ? nil : path)
            guard let format = job.articleFormat(of: document) else {
                throw FeedError(.unsupported, "no article; only those are explained")
            }
            let explanations = try format.explanations(
                try ImportJob.bytes(of: document), options: job.options(for: document))
            for explanation in explanations { OutputStream.write(line(explanation), to: 1) }
        } catch {
            diagnostics.error(
                error.message, in: name,
                error.code == .unsupported ? .badInput : error.code == .unreadable ? .noInput : ExitStatus(error))
        }
    }

    /// `  12  byline          Ann Ash, 2 April  (a name and a date)`
    private static func line(_ explanation: ArticleExplanation) -> String {
        let number = explanation.line > 0 ? String(explanation.line) : ""
        let role = explanation.role
        let text = DryRun.line(explanation.text)
        let short = text.count > 100 ? text.prefix(99) + "…" : text[...]
        let line =
            String(repeating: " ", count: max(5 - number.count, 0)) + number + "  " + role
            + String(repeating: " ", count: max(14 - role.count, 0)) + "  " + short
        return explanation.reason.isEmpty ? line + "\n" : line + "  (\(DryRun.line(explanation.reason)))\n"
    }
}
