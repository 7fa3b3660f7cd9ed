import Store
import Testing

@testable import StoreSQLite

@Suite struct FullDiskTests {
    @Test func `日志的共享索引无处增长也是磁盘已满`() {
        let noRoomForSharedIndex: Int32 = 4874
        #expect(StoreError(sqliteCode: noRoomForSharedIndex) == .diskFull)
    }
}
