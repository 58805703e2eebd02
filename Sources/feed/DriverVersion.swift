/// The version that `feed --version` prints.
enum DriverVersion {
    static let current = "0.1.0"
}
