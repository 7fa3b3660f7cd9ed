import ArgumentParser
import Workbench

/// `taizhang key`: the public keys of this installation.
struct KeyCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "显示本台账的公钥：别人用来核对签名，给本台账加密。",
        discussion: "收件密钥在第一次用到时生成，和台账放在一起。公钥可以公开，私钥文件不要外传。")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let keys = try await ShowKeys(of: place).keys()
        try session.console.say("签名公钥：\(keys.signing)")
        try session.console.say("收件公钥：\(keys.recipient)")
        try session.console.say("私钥在 \(place.keyPath) 和 \(place.openingKeyPath)，请另行保管，不要外传。")
        return .done
    }
}
