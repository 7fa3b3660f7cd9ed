import OfficialText

/// Follows tables: below 姓名 stand names, with what else the table says of the persons.
struct NameTable {
    let text: CheckedText
    private var column: Int?
    private var isPrivate = false
    private var width = 0

    init(text: CheckedText) { self.text = text }

    /// The name in a row; a row with 姓名 in it begins a table, one of other width ends it.
    mutating func name(in line: Range<Int>) -> PersonalDatum? {
        guard let first = text.text.landmarks.first(in: line, where: { Letter.isBlank(text.unit($0)) }) else {
            column = nil
            return nil
        }
        guard column != nil || text.text.first(Self.title, in: line) != nil else { return nil }
        let cells = cells(of: line, from: first)
        if let found = cells.firstIndex(where: { text.text.has(Self.title, at: $0.lowerBound, before: $0.upperBound) })
        {
            (column, width) = (found, cells.count)
            isPrivate = text.text.contains(Self.privately, in: line)
            return nil
        }
        guard let column, column < cells.count, cells.count + 1 >= width else {
            self.column = nil
            return nil
        }
        let cell = cells[column]
        let surname = PersonName.surname(in: text, at: cell.lowerBound, before: cell.upperBound)
        guard isPrivate, surname > 0, (1...2).contains(cell.count - surname),
            PersonName.isGiven(in: text, cell.lowerBound + surname..<cell.upperBound)
        else { return nil }
        return PersonalDatum(kind: .name, range: cell, masked: PersonName.masked(in: text, cell, surname: surname))
    }

    private func cells(of line: Range<Int>, from first: Int) -> [Range<Int>] {
        var cells = [line.lowerBound..<first]
        var place = first
        while place < line.upperBound {
            let start = text.afterBlanks(place)
            place = start
            while place < line.upperBound, !Letter.isBlank(text.unit(place)) { place += 1 }
            cells.append(start..<place)
        }
        return cells
    }

    private static let title: Phrase = "姓名"
    private static let privately = PhraseSet("身份证 电话 手机 金额 元 补助 补贴 工资 卡号 账号 住址 病 残疾 低保 奖金 津贴 慰问 救助 处分 违纪")
}
