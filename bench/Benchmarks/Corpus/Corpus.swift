/// Fictional rectification notices, as many as are wanted; no two are alike.
struct Corpus {
    /// A document and what must be found in it.
    struct Document {
        var text: [UInt8]
        var findings: Int
    }

    let seed: UInt64

    /// The notice of an index; it does not depend on how many others there are.
    func notice(_ index: Int) -> Document {
        let forms = NoticeForm.allCases
        var writer = NoticeWriter(index: index, seed: seed, form: forms[index % forms.count])
        writer.writeNotice()
        return Document(text: writer.text, findings: writer.findings)
    }

    /// Notices parted by form feeds until there are so many bytes.
    func notices(ofBytes size: Int) -> Document {
        var all = Document(text: [], findings: 0)
        all.text.reserveCapacity(size + 100_000)
        var index = 0
        while all.text.count < size {
            if index > 0 { all.text.append(Self.formFeed) }
            let next = notice(index)
            all.text.append(contentsOf: next.text)
            all.findings += next.findings
            index += 1
        }
        return all
    }

    /// One notice of so many bytes.
    func longNotice(ofBytes size: Int) -> Document {
        var writer = NoticeWriter(index: 0, seed: seed, form: .labelled)
        writer.writeNotice(ofBytes: size)
        return Document(text: writer.text, findings: writer.findings)
    }

    /// One notice of so many findings.
    func longNotice(findings count: Int) -> Document {
        var size = 400 * count
        var document = longNotice(ofBytes: size)
        // A finding has more bytes than this, so that none is passed over.
        while document.findings < count {
            size += 200
            document = longNotice(ofBytes: size)
        }
        return document
    }

    /// What parts the documents of one file.
    static let formFeed: UInt8 = 0x0C
}
