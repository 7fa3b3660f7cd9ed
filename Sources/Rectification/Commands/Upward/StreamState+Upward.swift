import HashChain

// What the commands about submissions ask of the registers.

extension StreamState {
    /// A submission that has come to one of these steps.
    @discardableResult
    func submission(_ id: SubmissionID, at stages: Submission.Stage...) throws(Refusal) -> Submission {
        guard let submission = entry(Submission.self, .submission(id)) else { throw .office(.noSuch("份报送件")) }
        guard stages.contains(submission.stage) else { throw .upward(.notNext(submission.stage)) }
        return submission
    }

    /// The opinions on the version before that nobody answered.
    func openOpinions(before submission: Submission) -> [Opinion] {
        let before = submission.drafted.previous.flatMap { entry(Submission.self, .submission($0)) }
        return before?.opinions.compactMap { entry(Opinion.self, .opinion($0)) }.filter(\.isOpen) ?? []
    }
}

extension BoundHead {
    /// The end of a stream as it is now.
    init(_ head: StreamHead) {
        self.init(stream: head.stream.description, sequence: head.sequence, hash: head.hash)
    }
}
