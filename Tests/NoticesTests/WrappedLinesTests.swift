import Foundation
import Notices
import OfficialText
import Testing

/// A notice that a mail program or an old page has broken into lines of one width.
struct WrappedLinesTests {
    /// All samples of text but two whose paragraphs are so short that few of them are broken at all.
    private static let samples = Corpus.samples.filter {
        let name = $0.lastPathComponent
        return name.hasSuffix(".txt") && !name.hasPrefix("14") && !name.hasPrefix("16")
    }

    /// Each paragraph in lines of so many characters, the first indented.
    private static func wrapped(_ text: String, width: Int, indent: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
            let words = Array((paragraph.isEmpty ? "" : indent) + paragraph.trimmingCharacters(in: .whitespaces))
            return stride(from: 0, to: max(words.count, 1), by: width)
                .map { String(words[$0..<min($0 + width, words.count)]) }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// What a reading says, without line ends.
    private static func said(_ reading: Reading) -> [String] {
        var said = [
            "\(reading.kind)", reading.title.map(reading.text) ?? "", reading.issuer.map(reading.text) ?? "",
            "\(reading.inspection.map { [$0.startedOn, $0.endedOn, $0.feedbackOn] } ?? [])",
            "\(DeclaredTotals.Key.allCases.map { reading.declared[$0]?.value })",
        ]
        for finding in reading.findings {
            said.append(reading.text(finding.title))
            said.append(finding.description.map(reading.text) ?? "")
            said.append("\(finding.status.map { "\($0)" } ?? "")")
            said += finding.measures.map { reading.text($0.range) }
            said += finding.progress.map { reading.text($0.range) + ($0.status.map { "\($0)" } ?? "") }
        }
        said += reading.nextSteps.map { reading.text($0.range) }
        let contacts = reading.contacts
        said += (contacts.phone + contacts.email + contacts.postcode).map(reading.text)
        return said.map { $0.filter { !$0.isWhitespace } }
    }

    @Test(arguments: samples)
    func `折成定宽的行，读出来的一样`(file: URL) throws {
        let text = String(decoding: try Corpus.manuscript(file).text, as: UTF8.self)
            .replacingOccurrences(of: "\r\n", with: "\n")
        let plain = Self.wrapped(text, width: 100_000, indent: "　　")
        let expected = Self.said(NoticeReader().read(Manuscript(text: Array(plain.utf8))))
        for width in [30, 34, 36, 40] {
            let broken = Self.wrapped(text, width: width, indent: "　　")
            let reading = NoticeReader().read(Manuscript(text: Array(broken.utf8)))
            let said = Self.said(reading)
            #expect(zip(said, expected).first { $0 != $1 }.map { "\(width): \($0) | \($1)" } == nil)
            #expect(said.count == expected.count, "\(width)")
            #expect(reading.unread.isEmpty)
        }
    }

    @Test(arguments: [
        "．管网漏损率偏高，水表更换不及时，抢修队伍人手不足。", "．管网漏损率偏高，水表更换不及时，抢修队伍人手不足；",
        "\t管网漏损率偏高，水表更换不及时\t抢修队伍、运行人员\t2024年底", "．关于管网漏损率偏高、水表更换不及时和抢修队伍人手不足的问题",
    ])
    func `没有折行的，行行作数`(line: String) {
        let text = (1...30).map { "\($0)\(line)" }.joined(separator: "\n")
        let reading = NoticeReader().read(Manuscript(text: Array(text.utf8)))
        #expect(reading.folded.count == text.count)
    }
}
