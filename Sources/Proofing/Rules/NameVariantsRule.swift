import OfficialText

/// 名称不一: one document or body that is named in two nearly equal ways.
enum NameVariantsRule: Rule {
    static let card = RuleCard(
        name: .nameVariants, title: "名称不一", severity: .warning,
        law: "同一个制度、文件、单位，全文用同一个名称。",
        why: "名称差一个字，读的人分不清是一个还是两个，按名称也查不到。",
        authority: "GB/T 9704—2012《党政机关公文格式》；公文写作的通行要求",
        exceptions: "年份、期次、序号不同的是不同的文件；办法和它的实施细则、试行和修订的版本是不同的文件；前面省去单位名称的简写、只差标点的不算。",
        example: .init(
            wrong: "印发《某县水务局财务管理制度及报销流程》，严格执行《某县水务财务管理制度及报销流程》。", right: "印发《某县水务局财务管理制度》，严格执行《某县水务局财务管理制度》。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        var index = NameIndex()
        for line in text.lines {
            for name in PrintedName.all(in: line, of: text) { index.add(name) }
        }
        return index.variants.map { variant in
            Remark(
                .nameVariants, .warning,
                "“\(text.printed(variant.name.range))”和另一处的“\(text.printed(variant.other.range))”只差几个字，像是同一个名称写成了两样，请统一。",
                at: text.text.byteRange(variant.name.range), related: [text.text.byteRange(variant.other.range)])
        }
    }
}

/// The different names of a text, and which of them are nearly equal.
private struct NameIndex {
    private struct Form {
        let name: PrintedName
        /// Where its hashes stand among all.
        let remains: Range<Int>
        var count = 1
    }

    /// In the order of the text.
    private var forms: [Form] = []
    private var known: [UInt64: Int] = [:]
    /// What is left of each form without one character or one soft word; equal remains mean nearly equal names.
    private var remains: [UInt64] = []

    mutating func add(_ name: PrintedName) {
        let hashes = KeyHashes(name)
        if let form = known[hashes.whole] {
            forms[form].count += 1
            return
        }
        known[hashes.whole] = forms.count
        let start = remains.count
        remains += hashes.remains()
        forms.append(Form(name: name, remains: start..<remains.count))
    }

    /// The forms that are nearly equal, in the order of the later ones.
    private func pairs() -> [(Int, Int)] {
        let shared = SharedHashes(remains)
        var pairs: [(Int, Int)] = []
        // The first two forms by what is left of them: two speak for all.
        var met: [UInt64: (first: Int, second: Int)] = [:]
        var numbers: [String: Int] = [:]
        for (number, form) in forms.enumerated() {
            for hash in remains[form.remains] where shared.mayContain(hash) {
                guard let others = met[hash] else {
                    met[hash] = (number, number)
                    continue
                }
                guard others.first != number, others.second != number else { continue }
                if isSlip(others.first, number) { pairs.append((others.first, number)) }
                if others.second == others.first {
                    met[hash] = (others.first, number)
                } else if isSlip(others.second, number) {
                    pairs.append((others.second, number))
                }
            }
            if let printed = form.name.number {
                if let other = numbers[printed], NameDifference.isVariant(forms[other].name.key, form.name.key) {
                    pairs.append((other, number))
                }
                numbers[printed] = numbers[printed] ?? number
            }
        }
        return pairs
    }

    private func isSlip(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (forms[one].name, forms[other].name)
        if let first = one.number, let second = other.number, first != second { return false }
        return one.kind == other.kind && NameDifference.isSlip(one.key, other.key, one.kind)
    }

    /// The rarer form, else the later one, of every pair; each once.
    var variants: [(name: PrintedName, other: PrintedName)] {
        var remarked: Set<Int> = []
        return pairs().compactMap { pair in
            let (rare, other) = forms[pair.0].count < forms[pair.1].count ? pair : (pair.1, pair.0)
            guard remarked.insert(rare).inserted else { return nil }
            return (forms[rare].name, forms[other].name)
        }
    }
}

/// The numbers that stand in a list more than once, and few others: most names leave nothing that another leaves too.
private struct SharedHashes {
    // By the last bits of a number, whether it stands in the list once, or more often.
    private var once: UnitSet
    private var more: UnitSet
    private let mask: UInt64

    init(_ hashes: [UInt64]) {
        var room = 1_024
        while room < 8 * hashes.count { room *= 2 }
        (once, more) = (UnitSet(count: room), UnitSet(count: room))
        mask = UInt64(room - 1)
        for hash in hashes {
            let place = Int(hash & mask)
            if once.contains(place) { more.insert(place) } else { once.insert(place) }
        }
    }

    func mayContain(_ hash: UInt64) -> Bool { more.contains(Int(hash & mask)) }
}

/// Numbers that are equal for equal names, and for names that are equal but for a character.
private struct KeyHashes {
    private let key: [UInt16]
    private let isTitle: Bool
    /// Of the first 0, 1, 2 … units.
    private var heads: [UInt64] = [0]
    private var powers: [UInt64] = [1]
    let whole: UInt64

    init(_ name: PrintedName) {
        key = name.key
        isTitle = name.kind == .title
        for unit in key {
            heads.append((heads[heads.count - 1] &+ UInt64(unit)) &* Self.base)
            powers.append(powers[powers.count - 1] &* Self.base)
        }
        whole = heads[key.count] ^ (name.kind == .title ? 0 : 1)
    }

    /// The places of soft words of two and three characters.
    private var soft: [Range<Int>] {
        key.indices.filter { NameDifference.softBeginnings.contains(key[$0]) }.flatMap { start in
            (2...3).compactMap { length in
                start + length <= key.count && NameDifference.soft.contains(PackedWord(key[start..<start + length]))
                    ? start..<start + length : nil
            }
        }
    }

    /// Of the name itself, without each of its characters, without each soft word in it, without its last word.
    func remains() -> [UInt64] {
        let soft = soft
        var hashes = [heads[key.count]]
        for start in key.indices {
            hashes.append(without(start..<start + 1))
        }
        hashes += soft.map(without)
        // Two that changed places: without both of them.
        for start in key.indices.dropLast() { hashes.append(without(start..<start + 2) ^ Self.swapped) }
        if isTitle, key.count >= NameDifference.long { hashes += bags(without: soft) + named() }
        if key.count >= NameDifference.stem + 2, NameDifference.types.contains(PackedWord(key.suffix(2))) {
            hashes.append(heads[key.count - 2] ^ Self.typed)
        }
        return hashes
    }

    /// Of its characters in whatever order, also without each soft word: 资金资产资源 and 资产资源资金.
    private func bags(without soft: [Range<Int>]) -> [UInt64] {
        let whole = bag(key.indices)
        return [whole] + soft.map { whole &- bag($0) }
    }

    private func bag(_ range: Range<Int>) -> UInt64 {
        range.reduce(UInt64(0)) { sum, index in
            let product = (UInt64(key[index]) &+ 1) &* Self.base
            return sum &+ (product ^ (product >> 29)) &* Self.base
        }
    }

    /// With each word that is taken for another replaced by what they have in common.
    private func named() -> [UInt64] {
        key.indices.dropLast().filter { NameDifference.wordBeginnings.contains(key[$0]) }.compactMap { start in
            NameDifference.words[PackedWord(key[start..<start + 2])].map { number in
                without(start..<start + 2) ^ (Self.worded &+ UInt64(number) &* Self.base &+ UInt64(start))
            }
        }
    }

    private func without(_ range: Range<Int>) -> UInt64 {
        let tail = key.count - range.upperBound
        let rest = heads[key.count] &- heads[range.upperBound] &* powers[tail]
        return heads[range.lowerBound] &* powers[tail] &+ rest
    }

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let worded: UInt64 = 0x6969_9696_C3C3_3C3C
    private static let typed: UInt64 = 0x3C3C_C3C3_55AA_AA55
    private static let swapped: UInt64 = 0xA5A5_5A5A_0F0F_F0F0
}
