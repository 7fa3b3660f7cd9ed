/// A text that is no stream's name.
public struct StreamNameError: Error, Sendable, Hashable {
    /// The text as it came.
    public let name: String

    /// Takes the text as it came.
    public init(name: String) {
        self.name = name
    }
}

extension StreamNameError: CustomStringConvertible {
    /// One Chinese sentence: what came, what was wanted, and what to do.
    public var description: String {
        let shown = name.count > 40 ? "\(name.prefix(40))…" : name
        return "“\(shown)”不是记录流的名称：应为 installation、organization/编号 或 inspection/编号，编号为 1 至 64 位小写字母和数字。"
    }
}
