public import Workbench

/// A port that something else listens on.
public struct PortTaken: ExplainedError, Equatable {
    /// The port.
    public let port: Int

    /// Its name in the catalogue.
    public var code: ErrorCode { .portTaken }

    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String {
        "端口 \(port) 已被别的程序占用，没有开始服务，请停掉那个程序，或用 --port、--health-port 换一个端口。"
    }
}
