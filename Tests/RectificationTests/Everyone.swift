import HashChain

@testable import Rectification

extension Authority {
    /// Everything of a small office, for whoever it is.
    static func everything(of person: PersonID) -> Authority {
        let random = RandomSource.counting(from: 99 << 40)
        let grants = FoundLedger.roles.map { role in
            GrantGiven(
                grant: random.identifier(), person: person, role: role, scope: .installation, secrecy: .workSecret)
        }
        return Authority(of: person, on: .earliest, grants: grants)
    }
}

extension Sight {
    /// A state as somebody sees it who may do everything.
    static func full(_ state: StreamState, organization: StreamState? = nil, by act: Act) -> Sight {
        Sight(authority: .everything(of: act.actor), state: state, organization: organization)
    }
}
