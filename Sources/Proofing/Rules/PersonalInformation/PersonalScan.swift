import OfficialText

/// One walk through a text for everything personal.
struct PersonalScan {
    private let text: CheckedText
    private let numbers: NumberScanner
    private let mailboxes: MailboxScanner
    private let plates: PlateScanner
    private let addresses: AddressScanner
    private let contacts: ContactPlaces
    private var names: NameScanner
    private var table: NameTable
    private var found: [PersonalDatum] = []

    /// What is found, in the order of the text, apart from each other.
    static func data(in text: CheckedText) -> [PersonalDatum] {
        var scan = PersonalScan(text)
        return scan.data()
    }

    private init(_ text: CheckedText) {
        self.text = text
        contacts = ContactPlaces(text)
        numbers = NumberScanner(text: text, contacts: contacts)
        mailboxes = MailboxScanner(text: text, contacts: contacts)
        plates = PlateScanner(text: text)
        addresses = AddressScanner(text: text, contacts: contacts)
        names = NameScanner(text: text, contacts: contacts)
        table = NameTable(text: text)
    }

    private mutating func data() -> [PersonalDatum] {
        for line in text.lines {
            if let name = table.name(in: line) { found.append(name) }
            walk(line)
        }
        let privately = repeatedNames()
        return apart(found + privately)
    }

    private mutating func walk(_ line: Range<Int>) {
        let (words, marks) = (text.text, Self.marks)
        var place = line.lowerBound
        while let next = words.first(in: place..<line.upperBound, of: marks) {
            place = look(at: next, words.units[next], in: line)
        }
    }

    private mutating func look(at place: Int, _ unit: UInt16, in line: Range<Int>) -> Int {
        if Letter.isDigit(unit) {
            let number = numbers.number(at: place, in: line)
            return keep(number.datum) ?? number.next
        }
        if unit == 0x40 { return keep(mailboxes.mailbox(around: place, in: line)) ?? place + 1 }
        if PlateScanner.mayBegin(unit), let next = keep(plates.plate(at: place, in: line)) { return next }
        if Self.ofDwellings.contains(unit),
            let label = Self.dwellings.longest(in: text.text, at: place, before: line.upperBound)?.range
        {
            let isFlat = unit == 0x5355
            let address =
                isFlat ? addresses.dwelling(around: place, in: line) : addresses.address(after: label, in: line)
            return keep(address) ?? label.upperBound
        }
        guard PersonName.mayGoOn(text.unit(place + 1)), PersonName.mayBegin(unit) else { return place + 1 }
        return keep(names.name(at: place, in: line)) ?? place + 1
    }

    private mutating func keep(_ datum: PersonalDatum?) -> Int? {
        if let datum { found.append(datum) }
        return datum?.range.upperBound
    }

    /// The other places of private names of three characters and more: who is named once is known everywhere.
    private func repeatedNames() -> [PersonalDatum] {
        let known = Dictionary(
            found.filter { ($0.kind == .name || $0.kind == .patient) && $0.range.count >= 3 }.map {
                (key($0.range.prefix(3)), $0)
            }, uniquingKeysWith: { first, _ in first })
        guard !known.isEmpty else { return [] }
        var repeated: [PersonalDatum] = []
        for line in text.lines {
            for place in line.dropLast(2)
            where PersonName.mayBegin(text.unit(place)) && PersonName.mayGoOn(text.unit(place + 1)) {
                guard let same = known[key(place..<place + 3)], place + same.range.count <= line.upperBound,
                    case let range = place..<place + same.range.count,
                    text.text.units[range] == text.text.units[same.range], !contacts.contain(range)
                else { continue }
                repeated.append(PersonalDatum(kind: same.kind, range: range, masked: same.masked))
            }
        }
        return repeated
    }

    private func key(_ range: Range<Int>) -> UInt64 {
        range.reduce(0) { $0 << 16 | UInt64(text.unit($1)) }
    }

    /// One datum a place: what weighs more wins, then what came first.
    private func apart(_ data: [PersonalDatum]) -> [PersonalDatum] {
        let sorted = data.sorted {
            ($0.range.lowerBound, $0.kind == .official ? 1 : 0, -$0.range.count)
                < ($1.range.lowerBound, $1.kind == .official ? 1 : 0, -$1.range.count)
        }
        return sorted.reduce(into: []) { kept, datum in
            if let last = kept.last, last.range.upperBound > datum.range.lowerBound { return }
            kept.append(datum)
        }
    }

    private static let dwellings = PhraseSet(
        "家住 家庭住址 家庭地址 住址 户籍地址 户籍地 户籍所在地 户口所在地 现住址 现住 现居 现居住 居住地址 居住地 居住在 居住于 暂住地 暂住 暂住在 租住 租住在 租住于 住在 住于 住所地 住所 常住地址 户籍在 单元"
    )
    /// What any of the finds may begin with.
    private static let marks = ("0123456789@" as LetterSet)
        .union(LetterSet((0x4E00...0x9FFF).filter { PlateScanner.mayBegin($0) || PersonName.mayBegin($0) }))
        .union(ofDwellings)
    private static let ofDwellings = LetterSet(dwellings.all.compactMap(\.text.utf16.first))
}
