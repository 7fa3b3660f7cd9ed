@testable import Rectification

extension RandomEvents {
    /// Random events of what an office calls, sends, is told and waits for.
    mutating func office(_ kind: Event.Kind) -> Event {
        switch kind {
        case .meetingCalled:
            .meetingCalled(
                .init(
                    meeting: id(), kind: pick(MeetingCalled.Kind.allCases), title: maybe { $0.text() }, on: date(),
                    place: maybe { $0.text() }, agenda: many { $0.agendaEntry() }))
        case .meetingHeld:
            .meetingHeld(
                .init(
                    meeting: id(), on: date(), chair: text(), recorder: text(), present: many { $0.text() },
                    absent: many { $0.absence() }, withoutVote: many { $0.text() }))
        case .meetingDecided:
            .meetingDecided(
                .init(
                    meeting: id(), entry: number(), outcome: pick(MeetingDecided.Outcome.allCases),
                    votes: maybe { $0.votes() }, words: maybe { $0.text() }))
        case .meetingCancelled:
            .meetingCancelled(.init(meeting: id(), why: text()))
        case .letterRecorded:
            .letterRecorded(
                .init(
                    letter: id(), direction: pick(LetterRecorded.Direction.allCases),
                    kind: pick(LetterRecorded.Kind.allCases), title: text(), number: maybe { $0.letterNumber() },
                    theirNumber: maybe { $0.text() }, correspondent: text(), on: date(), inspection: maybe { $0.id() },
                    about: many { $0.item() }, due: maybe { $0.date() }, answers: maybe { $0.id() }))
        case .letterAnswered:
            .letterAnswered(.init(letter: id(), on: date(), words: text()))
        case .letterWithdrawn:
            .letterWithdrawn(.init(letter: id(), why: text()))
        case .instructionGiven:
            .instructionGiven(
                .init(
                    instruction: id(), by: text(), post: maybe { $0.id() }, on: date(), words: text(),
                    findings: many { $0.id() }, task: maybe { $0.text() }, units: many { $0.unit() },
                    due: maybe { $0.due() }))
        case .instructionAnswered:
            .instructionAnswered(.init(instruction: id(), on: date(), words: text()))
        case .instructionReturned:
            .instructionReturned(.init(instruction: id(), why: text()))
        case .obstacleRaised:
            .obstacleRaised(
                .init(obstacle: id(), subject: reportSubject(), waitingFor: text(), what: text(), since: date()))
        case .obstacleLifted:
            .obstacleLifted(.init(obstacle: id(), on: date(), words: text()))
        case .extensionRequested:
            .extensionRequested(
                .init(dueExtension: id(), subject: item(), former: maybe { $0.due() }, due: due(), why: text()))
        case .extensionApproved:
            .extensionApproved(.init(dueExtension: id(), decision: id()))
        case .extensionRefused:
            .extensionRefused(.init(dueExtension: id(), why: text()))
        default: upward(kind)
        }
    }

    mutating func agendaEntry() -> AgendaEntry {
        .init(inspection: maybe { $0.id() }, subject: maybe { $0.item() }, words: text())
    }

    mutating func absence() -> Absence {
        .init(name: text(), why: maybe { $0.text() })
    }

    mutating func votes() -> Votes {
        .init(inFavour: number(), against: number(), abstained: number())
    }

    mutating func letterNumber() -> LetterNumber {
        .init(word: text(), year: number(), serial: number())
    }
}
