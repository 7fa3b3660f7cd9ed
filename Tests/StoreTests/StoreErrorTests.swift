import HashChain
import Rectification
import Testing

@testable import Store
@testable import StoreSQLite

@Suite struct StoreErrorTests {
    @Test(
        arguments: [
            (5, .busy), (6, .busy), (261, .busy), (13, .diskFull), (8, .readOnly), (1032, .readOnly), (10, .disk),
            (778, .disk), (11, .damaged), (26, .damaged), (19, .engine(19)),
        ] as [(Int32, StoreError)])
    func `结果码的含义`(_ code: Int32, _ error: StoreError) {
        #expect(StoreError(sqliteCode: code) == error)
    }

    @Test(
        arguments: [
            (
                .movedHead(
                    expected: StreamHead(stream: .installation, sequence: 3, hash: .zero),
                    found: StreamHead(stream: .installation, sequence: 5, hash: .zero)),
                "记录流 installation 已从第 3 条续到第 5 条，本次未登记，请重试。"
            ),
            (.movedCheckpoint(expected: 1, found: 2), "最后的检查点是第 2 个，不是第 1 个，本次未保存，请重试。"),
            (.missingContent(.zero), "文件内容（散列值 0000000000000000…）没有一并收存，未登记，请重新导入。"),
            (
                .fault(LedgerFault(stream: .installation, sequence: 4, reason: .itemExists)),
                "记录流 installation 第 4 条：登记的事项已经有了，请用 verify 检查台账。"
            ),
            (
                .malformedRecord(RecordPlace(stream: .installation, sequence: 2)),
                "记录流 installation 第 2 条的存放格式不合规定，请停止使用，并用备份核对。"
            ),
            (.malformedCheckpoint(number: 2), "第 2 个检查点的存放格式不合规定，请用检查点副本核对。"),
            (.noFile(path: "a.db"), "没有台账文件“a.db”，请核对路径，或用 init 新建。"),
            (.fileExists(path: "a.db"), "“a.db”已经存在，未新建台账，请换一个路径。"),
            (.emptyFile(path: "a.db"), "“a.db”是空文件，不是台账；请核对路径，或移走它后用 init 新建。"),
            (.notALedger(path: "a.db"), "“a.db”不是台账文件，未作改动，请核对路径。"),
            (.truncated(path: "a.db"), "台账文件“a.db”不完整，比它自己记载的短，未作改动，请用备份恢复。"),
            (.newerSchema(found: 2, known: 1), "台账的结构是第 2 版，本程序只认识到第 1 版，未作改动，请用更新的版本打开。"),
            (
                .forkedStream(
                    own: StreamHead(stream: .installation, sequence: 4, hash: .zero),
                    other: StreamHead(stream: .installation, sequence: 3, hash: .zero)),
                "记录流 installation 两边各有对方没有的记录：这里到第 4 条（0000000000000000…），那边到第 3 条（0000000000000000…），"
                    + "未登记；请双方核对以哪边为准。"
            ),
            (.cannotOpen(path: "a.db"), "打不开台账文件“a.db”，请核对文件和所在文件夹的权限。"),
            (.busy, "台账正被另一个程序写入，等待超时，本次未登记，请稍后重试。"),
            (.diskFull, "磁盘已满，本次未登记，已有记录不受影响；请腾出空间后重试。"),
            (.readOnly, "台账只能读，不能写入，本次未登记；请核对磁盘和文件的权限。"),
            (.disk, "磁盘读写出错，本次未登记；请检查磁盘，并用 verify 检查台账。"),
            (.damaged, "台账文件已损坏，请停止使用，用 verify 检查，并用备份恢复。"),
            (.notDurable(synchronous: 1), "数据库的同步方式是 1，应为 2（FULL），断电会丢记录，拒绝使用；请报告此问题。"),
            (.engine(19), "数据库出错（代码 19），本次未登记；请用 verify 检查台账，并报告此问题。"),
        ] as [(StoreError, String)])
    func `说明各种失败`(_ error: StoreError, _ words: String) {
        #expect(error.description == words)
    }

    @Test func `长路径只引末尾`() {
        let path = String(repeating: "很长的文件夹/", count: 20) + "台账.db"
        #expect(StoreError.noFile(path: path).description.contains("“…\(path.suffix(40))”"))
    }
}
