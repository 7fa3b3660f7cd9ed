/// The days off and the make-up working days that the State Council's General Office ordered for one year.
public struct HolidayNotice: Sendable {
    /// A holiday as the notice words it: from when, how many days, and which days are worked in exchange.
    public struct Holiday: Sendable {
        /// What is celebrated.
        public let name: String
        let start: String
        /// How many days in succession are off.
        public let days: Int
        let worked: [String]

        init(_ name: String, _ start: String, days: Int, worked: String...) {
            self.name = name
            self.start = start
            self.days = days
            self.worked = worked
        }
    }

    /// The year that it is about.
    public let year: Int
    /// Its document number.
    public let number: String
    let issued: String
    /// The holidays, in the notice's order.
    public let holidays: [Holiday]

    /// The day on which it was issued.
    public var issuedOn: CivilDate? { CivilDate(issued) }

    /// Every day off, weekends within a holiday among them.
    public var daysOff: [CivilDate] {
        holidays.flatMap { holiday in
            CivilDate(holiday.start).map { start in (0..<holiday.days).map { start.adding(days: $0) } } ?? []
        }
    }

    /// Every Saturday and Sunday that is worked.
    public var makeUpDays: [CivilDate] { holidays.flatMap { $0.worked.compactMap { CivilDate($0) } } }
}

extension HolidayNotice {
    /// 国务院办公厅关于2022—2026年部分节假日安排的通知, one a year.
    ///
    /// 国办发明电〔2021〕11号 (25 October 2021), 〔2022〕16号 (8 December 2022), 〔2023〕7号 (25 October 2023), 〔2024〕12号
    /// (12 November 2024) and 〔2025〕7号 (4 November 2025). A next year is added here when its notice is out.
    public static let published = [
        HolidayNotice(
            year: 2022, number: "国办发明电〔2021〕11号", issued: "2021-10-25",
            holidays: [
                .init("元旦", "2022-01-01", days: 3),
                .init("春节", "2022-01-31", days: 7, worked: "2022-01-29", "2022-01-30"),
                .init("清明节", "2022-04-03", days: 3, worked: "2022-04-02"),
                .init("劳动节", "2022-04-30", days: 5, worked: "2022-04-24", "2022-05-07"),
                .init("端午节", "2022-06-03", days: 3),
                .init("中秋节", "2022-09-10", days: 3),
                .init("国庆节", "2022-10-01", days: 7, worked: "2022-10-08", "2022-10-09"),
            ]),
        HolidayNotice(
            year: 2023, number: "国办发明电〔2022〕16号", issued: "2022-12-08",
            holidays: [
                .init("元旦", "2022-12-31", days: 3),
                .init("春节", "2023-01-21", days: 7, worked: "2023-01-28", "2023-01-29"),
                .init("清明节", "2023-04-05", days: 1),
                .init("劳动节", "2023-04-29", days: 5, worked: "2023-04-23", "2023-05-06"),
                .init("端午节", "2023-06-22", days: 3, worked: "2023-06-25"),
                .init("中秋节、国庆节", "2023-09-29", days: 8, worked: "2023-10-07", "2023-10-08"),
            ]),
        HolidayNotice(
            year: 2024, number: "国办发明电〔2023〕7号", issued: "2023-10-25",
            holidays: [
                .init("元旦", "2024-01-01", days: 1),
                .init("春节", "2024-02-10", days: 8, worked: "2024-02-04", "2024-02-18"),
                .init("清明节", "2024-04-04", days: 3, worked: "2024-04-07"),
                .init("劳动节", "2024-05-01", days: 5, worked: "2024-04-28", "2024-05-11"),
                .init("端午节", "2024-06-10", days: 1),
                .init("中秋节", "2024-09-15", days: 3, worked: "2024-09-14"),
                .init("国庆节", "2024-10-01", days: 7, worked: "2024-09-29", "2024-10-12"),
            ]),
        HolidayNotice(
            year: 2025, number: "国办发明电〔2024〕12号", issued: "2024-11-12",
            holidays: [
                .init("元旦", "2025-01-01", days: 1),
                .init("春节", "2025-01-28", days: 8, worked: "2025-01-26", "2025-02-08"),
                .init("清明节", "2025-04-04", days: 3),
                .init("劳动节", "2025-05-01", days: 5, worked: "2025-04-27"),
                .init("端午节", "2025-05-31", days: 3),
                .init("国庆节、中秋节", "2025-10-01", days: 8, worked: "2025-09-28", "2025-10-11"),
            ]),
        HolidayNotice(
            year: 2026, number: "国办发明电〔2025〕7号", issued: "2025-11-04",
            holidays: [
                .init("元旦", "2026-01-01", days: 3, worked: "2026-01-04"),
                .init("春节", "2026-02-15", days: 9, worked: "2026-02-14", "2026-02-28"),
                .init("清明节", "2026-04-04", days: 3),
                .init("劳动节", "2026-05-01", days: 5, worked: "2026-05-09"),
                .init("端午节", "2026-06-19", days: 3),
                .init("中秋节", "2026-09-25", days: 3),
                .init("国庆节", "2026-10-01", days: 7, worked: "2026-09-20", "2026-10-10"),
            ]),
    ]
}
