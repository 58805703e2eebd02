internal import SyndicationXML

/// An executable with the same command line as this one, which can do more and takes longer to start.
package enum Companion {
    /// Has it go on in this process, with the arguments that this one has.
    ///
    /// - Throws: ``ExitStatus`` when it is not there; the diagnostics say so.
    package static func takeOver(_ name: String, _ diagnostics: inout Diagnostics) throws -> Never {
        try takeOver(name, Array(CommandLine.arguments.dropFirst()), &diagnostics)
    }

    /// Has it go on in this process, with arguments of its own.
    ///
    /// - Throws: ``ExitStatus`` when it is not there; the diagnostics say so.
    package static func takeOver(
        _ name: String, _ arguments: [String], _ diagnostics: inout Diagnostics
    ) throws -> Never {
        let failure = Subprocess.become(Subprocess.path(of: name), arguments)
        diagnostics.error("needs \(name), which cannot be started: \(SystemError.message(failure))", .unavailable)
        throw ExitStatus.unavailable
    }
}
