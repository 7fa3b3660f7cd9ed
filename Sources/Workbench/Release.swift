/// This release of the program.
public enum Release {
    /// Its number, as changelog and pages bear it.
    public static let version = "0.2.0-dev"
}
