/// A spelling that the house does not use, and what it uses instead.
struct BannedCall {
    let spelling: String
    /// Folders in which it is looked for.
    var folders = ["Sources/"]
    /// Folders in which it is right.
    var exempt: [String] = []
    /// An argument label that makes it right.
    var redeemedBy: String?
    let replacement: String

    private static let roots = ["Sources/Commands/", "Sources/taizhang/"]
    private static let clock = "take the time as a value; only the composition root asks the clock"
    private static let chance = "take a generator (`using:`) or the value; only the composition root draws at random"

    static let all = [
        BannedCall(spelling: "print(", exempt: roots, replacement: "return the text; only Commands prints"),
        BannedCall(spelling: "debugPrint(", replacement: "return the text; only Commands prints"),
        BannedCall(spelling: "Date()", exempt: roots, replacement: clock),
        BannedCall(spelling: "Date.now", exempt: roots, replacement: clock),
        BannedCall(spelling: "UUID()", exempt: roots, replacement: "take the id as a value"),
        BannedCall(spelling: "SystemRandomNumberGenerator", exempt: roots, replacement: chance),
        BannedCall(spelling: ".random(", exempt: roots, redeemedBy: "using:", replacement: chance),
        BannedCall(spelling: ".randomElement(", exempt: roots, redeemedBy: "using:", replacement: chance),
        BannedCall(spelling: ".shuffled(", exempt: roots, redeemedBy: "using:", replacement: chance),
        BannedCall(
            spelling: "try!", folders: ["Sources/", "Tests/"],
            replacement: "let the error through, or say what it means"),
        BannedCall(spelling: "fatalError()", replacement: "say what must never have happened: fatalError(\"…\")"),
        BannedCall(spelling: "preconditionFailure()", replacement: "say what must never have happened"),
    ]

    /// Every use of it in a file where it is not right.
    func complaints(about file: SourceFile) -> [Complaint] {
        guard folders.contains(where: file.path.hasPrefix), !exempt.contains(where: file.path.hasPrefix) else {
            return []
        }
        return file.code.ranges(of: spelling).compactMap { range in
            guard stands(alone: range.lowerBound, in: file.code) else { return nil }
            if let redeemedBy, file.arguments(from: range.lowerBound).contains(redeemedBy) { return nil }
            return Complaint(
                file.path, file.line(range.lowerBound, in: file.code), "`\(spelling)` is not used here: \(replacement)")
        }
    }

    /// Whether the spelling is not the tail of a longer name or a member of something.
    private func stands(alone place: String.Index, in code: String) -> Bool {
        guard spelling.first?.isLetter == true, place > code.startIndex else { return true }
        let before = code[code.index(before: place)]
        return !(before.isLetter || before.isNumber || before == "_" || before == ".")
    }
}
