import Testing
import Workbench

struct CSVTests {
    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
    func `可能被当作公式的单元格前加撇号`(cell: String) {
        let record = CSV.record([cell])
        #expect(record.hasPrefix("'\(cell)") || record.hasPrefix("\"'\(cell)"))
    }

    @Test func `逗号引号和换行按规范括起`() {
        let cells = ["a,b", "好", "x\"y", "一\n二", "一\r\n二", ""]
        #expect(CSV.record(cells) == "\"a,b\",\u{597D},\"x\"\"y\",\"一\n二\",\"一\r\n二\",\r\n")
    }
}
