import HashChain

@testable import Rectification

extension RandomEvents {
    mutating func clockSet() -> Event {
        .clockSet(
            .init(
                inspection: maybe { $0.id() }, pack: maybe { $0.text() }, text: maybe { $0.text() },
                cadence: maybe { $0.pick(Cadence.all) }, why: maybe { $0.text() }))
    }

    mutating func chaseActed() -> Event {
        .chaseActed(
            .init(
                key: text(), subject: reportSubject(), step: text(), letter: pick(RulePack.Letter.allCases),
                addressees: many { random in
                    .init(
                        random.pick(RulePack.Rank.allCases), post: random.maybe { $0.id() },
                        unit: random.maybe { $0.pick([.department($0.id()), .organization($0.id())]) },
                        printed: random.maybe { $0.text() })
                }, day: date(), due: maybe { $0.date() }, missed: maybe { $0.number() }, points: number(), pack: text()
            ))
    }
}
