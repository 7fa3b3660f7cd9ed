import Rectification
import Store
import Testing

@testable import Web

struct LedgerAddressTests {
    private let inspection: InspectionID

    init() throws { inspection = try #require(InspectionID("0123456789abcdef")) }

    private func fields(of href: String) -> FormFields {
        FormFields(href.split(separator: "?", maxSplits: 1).dropFirst().first.map(String.init) ?? "")
    }

    @Test func `每种看法写成地址再读回来不变`() throws {
        var addresses: [LedgerAddress] = []
        for statuses: Set<DeclaredStatus?> in [[], [nil], [.completed, .ongoing], Set(DeclaredStatus.allCases)] {
            for headings in [[], ["一、党的领导弱化"], ["外 & 层", "里=层 100%"]] {
                for key in FindingOrder.Key.allCases {
                    for (text, isDescending) in [("", false), ("“整改” +1", true)] {
                        var address = LedgerAddress(of: inspection)
                        address.statuses = statuses
                        address.headings = headings
                        address.text = text
                        address.order = FindingOrder(key, isDescending: isDescending)
                        addresses.append(address)
                    }
                }
            }
        }
        for address in addresses {
            #expect(try LedgerAddress(of: inspection, fields(of: address.href)) == address)
        }
        #expect(Set(addresses.map(\.href)).count == addresses.count)
    }

    @Test func `全部问题的地址没有问号`() {
        #expect(LedgerAddress(of: inspection).href == "/inspections/0123456789abcdef/ledger")
    }

    @Test func `换了筛选就从头看起`() throws {
        let address = try LedgerAddress(of: inspection, FormFields("status=completed&after=p50"))
        #expect(address.ordered(by: FindingOrder(.owner)).href.hasSuffix("/ledger?status=completed&sort=owner"))
        #expect(address.csvHref.hasSuffix("/ledger.csv?status=completed"))
        #expect(address.paperHref.hasSuffix("/ledger/print?status=completed"))
        #expect(address.unfiltered.href.hasSuffix("/ledger"))
        #expect(address.row(of: 77).hasSuffix("/ledger?status=completed&at=77#f77"))
    }

    @Test func `表单把换行写成两个字符`() throws {
        let address = try LedgerAddress(of: inspection, FormFields("heading=%E4%B8%80%0D%0A%E4%BA%8C"))
        #expect(address.headings == ["一", "二"])
    }

    @Test(arguments: [
        "status=done", "status=%00", "sort=size", "sort=--status", "sort=-", "at=0", "at=x", "at=99999999999999999999",
    ])
    func `不认识的写法不猜`(query: String) {
        #expect(throws: WebFailure.self) { try LedgerAddress(of: inspection, FormFields(query)) }
    }
}
