#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The environment of this process, which the command inherits.
///
/// Changing it in place leaves every other variable exactly as it came, even those that are not UTF-8.
enum Environment {
    /// The value of a variable; `nil` if it is unset or empty, which means the same to the driver.
    static func value(of name: String) -> SystemString? {
        guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
        return unsafe SystemString(cString: value)
    }

    static func set(_ name: String, to value: SystemString) {
        unsafe setenv(name, value.cString, 1)
    }

    static func remove(_ name: String) {
        unsafe unsetenv(name)
    }
}
