import OfficialText
import Testing

struct LargePagesTests {
    @Test(arguments: [0, 1, 1_000, (8 << 20) - 1, 8 << 20, (24 << 20) + 17])
    func `留出的位置足够，且还没有东西`(count: Int) {
        var bytes = [UInt8](reserving: count)
        #expect(bytes.isEmpty && bytes.capacity >= count)
        let room = bytes.capacity
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: index)) }
        #expect(bytes.capacity == room && bytes.count == count)
        #expect(bytes.indices.allSatisfy { bytes[$0] == UInt8(truncatingIfNeeded: $0) })
    }
}
