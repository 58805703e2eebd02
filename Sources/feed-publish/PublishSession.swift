internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// One run: a feed is read and repaired, the site planned, the folder brought up to date, and hubs are told.
struct PublishSession {
    private let command: FeedPublish
    private let path: String

    init(_ command: FeedPublish, _ path: String) {
        self.command = command
        self.path = path
    }

    func run(_ diagnostics: inout Diagnostics) throws {
        // What is shown is cleaned where it is written; what did not change need not be.
        let collected = try CollectedFeed(command.input, sanitizing: false, &diagnostics)
        guard collected.hasRead, !(command.standard.strict && diagnostics.status != .done) else { return }
        var feed = collected.feed
        command.result.apply(to: &feed)
        let check = FeedCheck(
            command.input.operands.first ?? "-", of: collected.types, site: command.result.site)
        feed = check.repaired(feed, isStrict: command.standard.strict, &diagnostics)
        if command.standard.strict, diagnostics.status != .done { return }
        let theme = try ThemeFolder.theme(command.site.theme, &diagnostics)
        let folder = try SiteFolder(path, isTrial: command.mode.dryRun, &diagnostics)
        let site = FeedSite(
            feed, options: options, theme: theme, history: folder.history,
            reading: { folder.bytes(of: $0) })
        for (path, lost) in site.damaged {
            let loss = lost == 0 ? "" : lost == 1 ? "; an entry of it is lost" : "; \(lost) entries of it are lost"
            diagnostics.note("was removed or changed, and is written anew\(loss)", in: folder.full(path))
        }
        var writer = SiteWriter(
            folder, command.site.precompress ? .all : .none, isTrial: command.mode.dryRun)
        var manifest: SiteManifest
        do throws(SiteError) {
            manifest = try writer.write(site.files(), keeping: site.kept, history: site.history)
            if !command.mode.dryRun {
                manifest.untold = ping?.notices(writer.changes, manifest.untold) ?? []
                try folder.write(manifest)
            }
        } catch {
            return diagnostics.error(error.message, in: error.path, error.status)
        }
        tell(writer.changes, feed, &diagnostics)
        if !command.mode.dryRun { try ping(folder, writer.changes, &manifest, &diagnostics) }
    }

    private var ping: HubPing? {
        command.hubs.ping.isEmpty ? nil : command.result.site.map { HubPing(command.hubs, root: $0) }
    }

    /// Hubs fetch at once what they are told of: so everything is on the disk by now. What they could not be told is
    /// remembered for the next run.
    private func ping(
        _ folder: SiteFolder, _ changes: [SiteChange], _ manifest: inout SiteManifest, _ diagnostics: inout Diagnostics
    ) throws {
        guard let ping, !manifest.untold.isEmpty else { return }
        manifest.untold = ping.tell(manifest.untold, &diagnostics)
        do throws(SiteError) {
            try folder.write(manifest)
        } catch {
            diagnostics.error(error.message, in: error.path, error.status)
        }
    }

    private var options: FeedSite.Options {
        var options = FeedSite.Options(url: command.result.site, limit: command.site.limit)
        options.entriesPerFeed = command.site.recent
        options.pages = command.site.pages
        options.parts = command.site.by
        options.hubs = command.hubs.named
        options.sanitizes = command.input.sanitize ?? true
        return options
    }

    private func tell(_ changes: [SiteChange], _ feed: Feed, _ diagnostics: inout Diagnostics) {
        if command.mode.dryRun {
            var text = ""
            for change in changes { text += "\(change.kind.rawValue) \(change.path)\n" }
            diagnostics.output(text)
        }
        let counts = [SiteChange.Kind.new, .changed, .removed].compactMap { kind in
            let count = changes.count { $0.kind == kind }
            return count > 0 ? "\(count) \(kind.rawValue)" : nil
        }
        let summary = counts.isEmpty ? "nothing changed" : counts.joined(separator: ", ")
        diagnostics.detail("\(summary); \(feed.entries.count) entries", in: path)
    }
}
