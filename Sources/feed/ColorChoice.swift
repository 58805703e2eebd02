/// The value of `--color`.
enum ColorChoice: String, CaseIterable {
    case auto
    case always
    case never

    init(parsing argument: SystemString) throws(DriverError) {
        guard let choice = ColorChoice(rawValue: argument.text) else {
            throw .usage("--color takes auto, always or never, not \(argument.quoted)")
        }
        self = choice
    }
}
