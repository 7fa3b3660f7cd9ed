/// How common characters are in prose of this kind, once and for all: what is filed today must be found in ten years.
///
/// Counted over the 14,148 characters and figures of the project's own fictional samples; every class is twice as common as the next,
/// and so the classes of three characters add up to how common they are side by side. A poor guess costs time, and nothing is missed.
enum Commonness {
    private static let classes = [
        "改整021",
        "一3组成巡4题完公问不6的党情况察委二是",
        "年进部关个月对5开实工8务制展建9日作市局行已度管理反县查中时施机位7会三人规用办责于业任项设水区",
        "长全员教立学定第单通馈意方措次推资在到持核政面有下和共落见议大动要现备了发校目将期考服至向出督监家合电报化生以布领正清计费结购审统修联明点房余采万元主记调视育新订小金上事高坚据体按提程导",
        "织企间重支馆集条前安构每号处补村标及室求同信分续干式后门与子量复等效档使检轮确师来请基案范加常专众底财本算训由系级步车强署逐住群入其收示件健名限严话邮率乡录院根十职数法文保台民物运江岭照召城套班食回平比司头配交划岗节约接协箱路果试予把源所映排增场更农善抓地放广如云预质执河培态卫",
    ]

    private static let ranks: [UInt8] = {
        var ranks = [UInt8](repeating: 0, count: 1 << 16)
        for (index, characters) in classes.enumerated() {
            for unit in characters.utf16 { ranks[Int(unit)] = UInt8(classes.count - index) }
        }
        return ranks
    }()

    /// How common three letters in a row are, 0 to 15.
    @inline(__always)
    static func of(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> UInt64 {
        ranks.withUnsafeBufferPointer { UInt64($0[Int(first)] + $0[Int(second)] + $0[Int(third)]) }
    }
}
