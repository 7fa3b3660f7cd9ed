import Notices
import OfficialText
import Resemblance

/// The passages of one kind that are copies of earlier ones: of another finding of the text, or of another text.
struct LookAlikes {
    /// A document's passages, with its file where several documents are held against each other.
    typealias Document = (file: String?, passages: ComparedPassages)

    private let documents: [Document]
    /// Each passage that is long enough: its document, and its number there.
    private var entries: [(document: Int, passage: Int)] = []
    /// What is compared of each of them.
    private var letters: [Letters] = []

    /// Of a crowd that is all alike so many are held against later passages.
    private static let crowd = 4
    /// With the titles of documents counted, copies are still half alike: else only the frame around the titles is the same.
    private static let leastWithTitles = LeastLikeness(thousandths: 500)

    init(of kind: ComparedPassage.Kind, in documents: [Document]) {
        self.documents = documents
        for (document, checked) in documents.enumerated() {
            for (number, passage) in checked.passages.all.enumerated()
            where passage.kind == kind && passage.isLongEnough {
                entries.append((document, number))
                letters.append(passage.letters)
            }
        }
    }

    /// The copies, passages side by side that are copied from one finding as one, in the order of the documents.
    func copies(from least: LeastLikeness) -> [LookAlikeCopy] {
        var copies: [LookAlikeCopy] = []
        for copy in singleCopies(in: Corpus.pairs(among: letters, from: least, crowd: Self.crowd)) {
            // The whole stands for its parts.
            if copy.isWhole { while copies.last?.findings == copy.findings { copies.removeLast() } }
            if copies.isEmpty || !copies[copies.count - 1].join(copy) { copies.append(copy) }
        }
        return copies.filter { !$0.isCommonStep }
    }

    /// Each later passage with the earlier one of which it is a copy, the most like and the first of several.
    private func singleCopies(in pairs: [Corpus.Pair]) -> [LookAlikeCopy] {
        var copies: [LookAlikeCopy] = []
        var start = 0
        while start < pairs.count {
            let end = pairs[start...].firstIndex { $0.later != pairs[start].later } ?? pairs.count
            let candidates = pairs[start..<end].sorted {
                ($1.likeness.value, $0.earlier) < ($0.likeness.value, $1.earlier)
            }
            for pair in candidates {
                guard let copy = copy(in: pair) else { continue }
                copies.append(copy)
                break
            }
            start = end
        }
        return copies
    }

    private func passage(_ entry: (document: Int, passage: Int)) -> ComparedPassage {
        documents[entry.document].passages.all[entry.passage]
    }

    private func side(_ number: Int) -> LookAlikeCopy.Side {
        let entry = entries[number]
        return .init(document: documents[entry.document], passages: [passage(entry)])
    }

    private func copy(in pair: Corpus.Pair) -> LookAlikeCopy? {
        let (earlier, later) = (side(pair.earlier), side(pair.later))
        let document = entries[pair.later].document
        let isElsewhere =
            documents.count == 1
            ? earlier.finding != later.finding
            : entries[pair.earlier].document != document && !earlier.isVersion(of: later)
        guard isElsewhere, Self.isCopied(earlier, by: later) else { return nil }
        return LookAlikeCopy(of: earlier, by: later, document: document)
    }

    private static func isCopied(_ earlier: LookAlikeCopy.Side, by later: LookAlikeCopy.Side) -> Bool {
        guard !earlier.saysShared, !later.saysShared else { return false }
        let (one, other) = (earlier.letters, later.letters)
        if one == other { return !earlier.sharesAction(with: later) }
        // Two of which all words are their own are as like as they were found to be.
        return earlier.isOwn(one) && later.isOwn(other) || leastWithTitles.admits(Likeness(one, other))
    }
}

/// A passage, or several side by side, that are copied from passages before.
struct LookAlikeCopy {
    /// The passages of one finding on one side.
    struct Side {
        let document: LookAlikes.Document
        var passages: [ComparedPassage]

        private var first: ComparedPassage { passages[0] }
        var finding: Int { first.finding }
        private var text: ComparedPassages { document.passages }
        var letters: Letters { text.letters(of: first) }
        var saysShared: Bool { passages.contains(where: text.saysShared) }
        var name: String { FindingName(text.finding(of: first), in: text.text.reading).text }
        /// From the first to the last passage, in bytes.
        var range: Range<Int> { text.range(from: first, to: passages.last ?? first) }
        var kind: ComparedPassage.Kind { first.kind }
        var isWhole: Bool { first.number == nil }

        /// Whether two passages of the same letters are, or report on, one action that both findings have.
        ///
        /// Where findings have several actions and all of them are the same, nobody shared an action: the answer was copied.
        func sharesAction(with other: Side) -> Bool {
            let (own, others) = (text.actions(of: finding), other.text.actions(of: other.finding))
            guard own.count < 2 || own != others else { return false }
            return kind == .measure || !own.isDisjoint(with: others)
        }

        /// Whether two findings are the same one in two versions of one notice.
        func isVersion(of other: Side) -> Bool {
            let (one, another) = (text.text.reading, other.text.text.reading)
            return one.inspection != nil && one.inspection?.feedbackOn == another.inspection?.feedbackOn
                && one.title.map { one.text($0) } == another.title.map { another.text($0) }
                && one.text(text.finding(of: first).title) == another.text(other.text.finding(of: other.first).title)
        }

        /// Whether it is a single short clause without a figure, with others beside it.
        var isCommonStep: Bool {
            !isWhole && passages.count == 1 && letters.units.count < 40
                && !letters.units.contains(where: Letter.isDigit)
                && text.hasSeveral(first)
        }

        /// Whether these are the letters of the first passage that count.
        func isOwn(_ letters: Letters) -> Bool { first.letters == letters }

        /// What is different in the first passage from the words of another text.
        func difference(from words: String) -> [Difference.Piece] {
            let other = FoldedText(Array(words.utf8))
            return Difference(other, OwnWords(other, 0..<other.count).units, text.text.text, first.units).pieces
        }

        /// Whether other passages of the same finding follow these.
        func continues(in next: Side) -> Bool {
            guard let last = passages.last?.number else { return false }
            return next.first.number == last + 1
        }

        /// Passage by passage, what is different in the other side.
        func difference(from other: Side) -> [Difference.Piece] {
            zip(passages, other.passages).flatMap { own, before in
                Difference(other.text.text.text, before.units, text.text.text, own.units).pieces
            }
        }
    }

    private var original: Side
    private var copy: Side
    /// The number of the document in which the copy stands.
    let document: Int

    init(of original: Side, by copy: Side, document: Int) {
        (self.original, self.copy, self.document) = (original, copy, document)
    }

    /// Takes in the next copy, when it goes on where this one ends, and so does its original.
    /// - Returns: Whether it did.
    mutating func join(_ next: LookAlikeCopy) -> Bool {
        guard findings == next.findings, copy.continues(in: next.copy), original.continues(in: next.original) else {
            return false
        }
        original.passages += next.original.passages
        copy.passages += next.copy.passages
        return true
    }

    /// From which finding to which it leads.
    struct Findings: Hashable {
        let file: String?
        let original: Int
        let document: Int
        let copy: Int
    }

    /// From which finding to which it leads.
    var findings: Findings {
        Findings(file: original.document.file, original: original.finding, document: document, copy: copy.finding)
    }

    /// Whether it is a copy of all passages of a finding as one.
    var isWhole: Bool { copy.isWhole }

    /// Whether it is one step among others that many findings need: short, and without a figure.
    var isCommonStep: Bool { copy.isCommonStep && original.isCommonStep }

    /// What is said of it.
    var remark: Remark {
        Remark(
            .lookAlike, .warning, message, at: copy.range,
            relatedPlaces: [.init(original.range, in: original.document.file)])
    }

    private var message: String {
        let difference = DifferenceWords(copy.difference(from: original)).text
        let likeness = difference.isEmpty ? "相同" : "几乎相同，只是\(difference)"
        let (what, name, before) = (copy.kind.title, copy.name, original.name)
        guard let file = original.document.file else {
            let wanted = copy.kind == .measure ? "怎么改" : "做了什么"
            let which = name == before ? "前面" : ""
            return "\(name)的\(what)与\(which)\(before)的\(likeness)，一段话用在两个问题上，请分别写清各自\(wanted)。"
        }
        return "\(name)的\(what)与“\(file)”里\(before)的\(likeness)，像是照抄来的，请核对写的是不是自己的情况。"
    }
}
