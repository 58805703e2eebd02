/// How much a command says on standard error, as `FEED_VERBOSITY` spells it.
enum Verbosity: Int {
    case quiet = -1
    case normal = 0
    case verbose = 1

    /// What an outer `feed` asked for; normal if none did, or if the value is not one of ours.
    static var inherited: Verbosity {
        let value = Environment.value(of: "FEED_VERBOSITY")
        return value.flatMap { Int($0.text) }.flatMap(Verbosity.init) ?? .normal
    }
}
