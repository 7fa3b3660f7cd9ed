import OfficialText

/// The citizen identity number of GB 11643—1999: 17 figures and a check sign; before, 15 figures.
enum IdentityNumber {
    /// Whether figures (and a last X) are a number of 18 signs whose place, birthday and check sign are right.
    static func isValid(_ signs: ArraySlice<UInt16>) -> Bool {
        let signs = Array(signs)
        guard signs.count == 18, let last = signs.last, isPlausible(signs) else { return false }
        let sum = zip(signs, weights).reduce(0) { $0 + Int($1.0 &- 0x30) * $1.1 }
        return checks[sum % 11] == (last == 0x78 ? 0x58 : last)
    }

    /// Whether its place and birthday are possible, whatever the check sign.
    static func isPlausible(_ signs: [UInt16]) -> Bool {
        guard signs.count == 15 || signs.count == 18, regions.contains(number(signs, 0..<2)) else { return false }
        let isOld = signs.count == 15
        let year = isOld ? 1900 + number(signs, 6..<8) : number(signs, 6..<10)
        let start = isOld ? 8 : 10
        return (1900...2099).contains(year) && (1...12).contains(number(signs, start..<start + 2))
            && (1...31).contains(number(signs, start + 2..<start + 4))
    }

    private static func number(_ signs: [UInt16], _ range: Range<Int>) -> Int {
        signs[range].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks: [UInt16] = Array("10X98765432".utf16)
    private static let regions: Set<Int> = Set(
        [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83, 91...91].flatMap { $0 })
}

/// The number of a bank card (GB/T 14504, ISO/IEC 7812).
enum BankCardNumber {
    /// Whether figures pass the check of Luhn.
    static func isValid(_ signs: ArraySlice<UInt16>) -> Bool {
        let sum = signs.reversed().enumerated().reduce(0) { sum, sign in
            let doubled = Int(sign.element &- 0x30) * (sign.offset % 2 + 1)
            return sum + doubled / 10 + doubled % 10
        }
        return sum % 10 == 0
    }
}
