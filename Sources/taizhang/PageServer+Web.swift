import Commands
import Foundation
import Logging
import Store
import Web
import Workbench

extension PageServer {
    /// The pages of this release; the log goes to standard error.
    static let web = PageServer { order, onReady in
        let place = order.place
        let logger = Logger(label: "taizhang") { label in
            JSONLineLog(label: label, level: .info, now: { place.now }) { line in
                try? FileHandle.standardError.write(contentsOf: line)
            }
        }
        let store = try await place.open()
        defer { try? store.close() }
        try await WebServer(store, at: place, logger: logger)
            .run(on: .init(pages: order.port, health: order.healthPort), onReady: onReady)
    }
}
