import ArgumentParser
import Store
import Workbench

/// `taizhang import`: documents into the ledger.
struct ImportCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "把通报导入台账，每份文件要么整份导入，要么原样不动。",
        discussion: """
            没有台账时自动新建。已经导入过的文件、已经立项的检查、看不出是哪一次检查的通报、
            不是通报的文件都会说明原因并跳过，接着导入下一份。
            """)

    @Argument(help: ArgumentHelp("要导入的文件，- 是标准输入；以换页符分开的几份材料各算一份。", valueName: "文件"))
    var paths: [String]

    @Option(help: ArgumentHelp("并入这次检查（编号写开头几位即可），问题按文字对上才并。", valueName: "检查"))
    var into: String?

    @Flag(help: "即使已经立项也立为新的检查。")
    var new = false

    @Option(help: ArgumentHelp("文件的编码，例如 gbk；不写就自动辨认。", valueName: "编码"))
    var encoding: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if new, into != nil { throw ValidationError("--new 和 --into 只能写一个。") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let reader = try ReadFile(files: session.surroundings.files, encoding: encoding)
        let place = session.place
        guard hasFile(session) || session.surroundings.files.exists(place.path) else {
            return try refuseMissingFiles(reader, session)
        }
        let store = try await store(at: place, session)
        let actor = try await place.actor(session.settings.person, in: store)
        let importing = ImportFiles(reader: reader, store: store, actor: actor, at: place)
        var report = ImportReport(session)
        let interruption = session.surroundings.interruption
        interruption.watch()
        let isStopped = { interruption.isRequested }
        do {
            try await importing.run(paths, into: target, shouldStop: isStopped) { try report.tell($0) }
        } catch {
            // What went in before stays in, and whoever reads the error must know it.
            try report.finish()
            throw error
        }
        try report.finish()
        if isStopped() { return try report.interrupted() }
        // All documents are in: who stops the rest has lost nothing, because the next import goes on with it.
        _ = try await session.showing("正在编制检索……") { try await FollowJournal(store).catchUp(shouldStop: isStopped) }
        return report.hasRefusals ? .refused : .done
    }

    private var target: ImportTarget { into.map { .into($0) } ?? (new ? .new : .newUnlessKnown) }

    /// Only an import makes a ledger by itself.
    private func store(at place: LedgerPlace, _ session: Session) async throws -> any LedgerStore {
        // An inspection or a person that is named must be in a ledger already.
        guard into == nil, session.settings.person == nil else { return try await place.open() }
        let made = try await MakeLedger(at: place, personName: nil).openOrMake()
        if made.isNew { try session.sayMade(made) }
        return made.store
    }

    private func hasFile(_ session: Session) -> Bool {
        paths.contains { $0 == "-" || session.surroundings.files.exists($0) }
    }

    /// A slip in a file's name must not leave an empty ledger behind.
    private func refuseMissingFiles(_ reader: ReadFile, _ session: Session) throws -> ExitStatus {
        for path in paths {
            do {
                _ = try reader.read(path)
            } catch let error as any ExplainedError {
                try session.console.complain(error)
            }
        }
        return .refused
    }
}
