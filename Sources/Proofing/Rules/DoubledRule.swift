import OfficialText

/// 叠词赘字: a word or a unit typed twice by slip.
enum DoubledRule: Rule {
    static let card = RuleCard(
        name: .doubled, title: "叠词赘字", severity: .warning,
        law: "同一个词、同一个单位不得误写两遍。",
        why: "误叠的字让名称、数字变样：“10万余万元”差着一万倍。",
        authority: "公文处理的通行要求：印发前复核文稿（《党政机关公文处理工作条例》第二十五条）",
        exceptions: "“一项一项”“常常”这样的重叠、引号里的重叠、“医院医院感染管理”这样前后两个名称相接的，不算。",
        example: .init(wrong: "市疾病预防控制控制中心支出10万余万元。", right: "市疾病预防控制中心支出10余万元。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        text.lines.flatMap { DoubledScanner(text: text, line: $0).remarks() }
    }
}

/// Looks for what stands twice in one line.
private struct DoubledScanner {
    let text: CheckedText
    let line: Range<Int>

    func remarks() -> [Remark] {
        (words() + units() + clauses()).map { doubled in
            let printed = text.printed(doubled.range)
            return Remark(
                .doubled, .warning, "“\(printed)”里“\(doubled.word)”写了两遍，像是误输；会让人读错，请核对后删去一个。",
                at: text.text.byteRange(doubled.range), replacement: doubled.replacement)
        } + approximations()
    }

    /// Something that stands twice: all of it, what it is, and how it would be right.
    private struct Doubled {
        let range: Range<Int>
        let word: String
        let replacement: String
    }

    /// 控制控制, 的的: of several lengths the shortest, from left to right.
    private func words() -> [Doubled] {
        var found: [Doubled] = []
        var index = line.lowerBound
        while let next = text.text.firstRecurrence(in: index..<line.upperBound, within: Self.longest) {
            index = next
            guard Letter.isIdeograph(text.unit(index)),
                let length = (1...Self.longest).first(where: { isRepeated(index, $0) })
            else {
                index += 1
                continue
            }
            let range = index..<index + 2 * length
            let word = text.text.string(index..<index + length)
            if isSlip(word, range) {
                let single = text.printed(index..<index + length)
                found.append(Doubled(range: range, word: single, replacement: single))
            }
            index = range.upperBound
        }
        return found
    }

    private func isRepeated(_ start: Int, _ length: Int) -> Bool {
        guard start + 2 * length <= line.upperBound else { return false }
        for index in start..<start + length {
            let unit = text.unit(index)
            guard unit == text.unit(index + length), Letter.isIdeograph(unit) else { return false }
        }
        return true
    }

    private func isSlip(_ word: String, _ range: Range<Int>) -> Bool {
        let (before, after) = (text.unit(range.lowerBound - 1), text.unit(range.upperBound))
        if before == Letter.openQuote && after == Letter.closeQuote { return false }
        // 实实在在 doubles both.
        if range.count == 2, Letter.isIdeograph(before), before == text.unit(range.lowerBound - 2) { return false }
        guard range.count > 2 else { return Self.particles[word].map { !$0.contains(after) } ?? false }
        // 一项一项, 逐条逐条; 委党委党的建设 and 问责主责主业, whose words begin and end elsewhere.
        if Self.countingWords.contains(text.unit(range.lowerBound)) { return false }
        if Self.beginnings.contains(text.unit(range.upperBound - 1)) && Letter.isIdeograph(after) { return false }
        // The Party committee of a commission is its 委员会委员会.
        if Self.committees.contains(word) { return false }
        // One name ends and another begins: 医院医院感染管理.
        return Self.names.longest(in: text.text, at: range.lowerBound + range.count / 2, before: line.upperBound) == nil
    }

    /// 10万余万元, 3个个, 5%%: behind figures.
    private func units() -> [Doubled] {
        var found: [Doubled] = []
        for index in text.text.places(of: Self.digits, in: line) where Self.measures.contains(text.unit(index + 1)) {
            let start = index + 1
            if let doubled = doubledYuan(after: start) {
                found.append(doubled)
                continue
            }
            let second = Self.approximations.contains(text.unit(start + 1)) ? start + 2 : start + 1
            guard second < line.upperBound, text.unit(second) == text.unit(start) else { continue }
            let isMoney = Self.largeMeasures.contains(text.unit(start))
            guard isMoney || !Letter.isIdeograph(text.unit(second + 1)) else { continue }
            let figures = beginOfFigures(before: start)
            let end = isMoney && text.unit(second + 1) == Self.yuan ? second + 2 : second + 1
            let approximation = text.printed(start + 1..<second)
            found.append(
                Doubled(
                    range: figures..<end, word: text.printed(start..<start + 1),
                    replacement: text.printed(figures..<start) + approximation + text.printed(second..<end)))
        }
        return found
    }

    /// 1.04亿元元.
    private func doubledYuan(after start: Int) -> Doubled? {
        let first = text.unit(start) == Self.yuan ? start : start + 1
        guard first > start, Self.largeMeasures.contains(text.unit(start)), first + 1 < line.upperBound,
            text.unit(first) == Self.yuan, text.unit(first + 1) == Self.yuan, text.unit(first + 2) != Self.dan
        else { return nil }
        let figures = beginOfFigures(before: start)
        return Doubled(
            range: figures..<first + 2, word: text.printed(first..<first + 1),
            replacement: text.printed(figures..<first + 1))
    }

    /// 近40余份, 约30人左右: less than a number and more than it.
    private func approximations() -> [Remark] {
        Self.nearly.matches(in: text.text, line).compactMap { nearly in
            guard !Self.headsOfNearly.contains(text.unit(nearly.range.lowerBound - 1)) else { return nil }
            var figure = nearly.range.upperBound
            while figure < line.upperBound, case let unit = text.unit(figure),
                Letter.isDigit(unit) || unit == Letter.dot || Self.powers.contains(unit) || Numeral.digit(unit) != nil
            { figure += 1 }
            let unit = figure + (Self.approximations.contains(text.unit(figure)) ? 1 : 0)
            guard figure > nearly.range.upperBound, !Self.times.contains(text.unit(unit)),
                text.unit(unit) != Self.each || !Self.times.contains(text.unit(unit + 1))
            else { return nil }
            let end =
                unit > figure
                ? unit
                : (figure...min(figure + 3, line.upperBound)).lazy.compactMap {
                    Self.about.longest(in: text.text, at: $0, before: line.upperBound)?.range.upperBound
                }.first
            guard let end else { return nil }
            let range = nearly.range.lowerBound..<end
            let (before, after) = (text.printed(nearly.range), text.printed((end - (unit > figure ? 1 : 2))..<end))
            return Remark(
                .doubled, .warning,
                "“\(text.printed(range))”前面说“\(before)”、后面又说“\(after)”，是多是少说不清；请只留一个，最好写准确的数。",
                at: text.text.byteRange(range))
        }
    }

    private static let nearly = PhraseSet("近 约 大约 将近 接近")
    /// 附近, 签约: no words of their own.
    private static let headsOfNearly: LetterSet = "附最邻靠就临贴新远亲相切走逼凑挨晚节签预合特履集违简解契缔失邀相制续婚公条守爽立要誓盟租毁背大将接"
    private static let about = PhraseSet("左右 上下 以上")
    private static let powers: LetterSet = "十百千万亿"
    /// 近3个多月 is of late.
    private static let times: LetterSet = "年月日天周季"
    private static let each: UInt16 = 0x4E2A

    private func beginOfFigures(before end: Int) -> Int {
        var start = end
        while start > line.lowerBound, case let unit = text.unit(start - 1),
            Letter.isDigit(unit) || unit == Letter.dot || unit == Letter.comma
        {
            start -= 1
        }
        return start
    }

    /// 加强日常监管，加强日常监管: a whole clause, side by side with itself.
    private func clauses() -> [Doubled] {
        var found: [Doubled] = []
        var last: Range<Int>?
        var start = line.lowerBound
        func take(_ clause: Range<Int>) {
            let clause = text.text.trimmed(clause)
            if let before = last, before.count >= 4, before.count == clause.count,
                text.text.units[before] == text.text.units[clause],
                clause.contains(where: { Letter.isIdeograph(text.unit($0)) })
            {
                found.append(
                    Doubled(
                        range: before.lowerBound..<clause.upperBound, word: text.printed(before),
                        replacement: text.printed(before)))
                last = nil
            } else {
                last = clause
            }
        }
        for index in text.text.landmarks.members(in: line) where Self.pauses.contains(text.unit(index)) {
            take(start..<index)
            start = index + 1
        }
        take(start..<line.upperBound)
        return found
    }

    private static let longest = 8
    private static let pauses: LetterSet = [
        Letter.comma, Letter.semicolon, Letter.enumerationComma, Letter.fullStop,
    ]
    /// Characters that are typed twice by slip, and what may follow where they are not: 进行了了解.
    private static let particles: [String: LetterSet] = [
        "的": "的确士", "了": "解结然却如断", "在": "在建职册线编岗校库场学读位此",
        "和": "和谐平睦解美气顺", "是": "是否非", "与": "会", "将": "将领军士官来近",
        "被": "子", "并": "购联网轨行入", "队": "长员伍部友旗形里列", "局": "长机领党属班务域部面内", "院": "长区内领党务所系属感士落校",
        "所": "长属有在得以谓需辖", "站": "长点台内", "率": "先队领众部军", "点": "滴头评亮名开对明赞面位数多长火子心缀",
        "镇": "长区党政村直域属街", "组": "长织成员建合团稿",
    ]
    private static let countingWords: LetterSet = "一二三四五六七八九十两逐每各几半"
    /// Characters that begin words rather than end them.
    private static let beginnings: LetterSet = "党主重再各新"
    private static let committees: Set<String> = ["委员会", "委員會"]
    /// Names of bodies and works with what they begin: where one name ends, another may begin so.
    private static let names = PhraseSet(
        anyOf: [
            "医院": "感染 管理 文化 章程 信息 领导 党委 党 医保 质量 等级 院 内 职工 医 药 财务 各 全体 工会 纪 专家 门诊 住院 后勤",
            "公司": "章程 制 治理 法 党 董事 管理 员工 领导 各 总经理 财务 机关 纪",
            "支部": "书记 委员 大会 党员 建设 班子 工作 会 主题 组织 联", "会议": "纪要 记录 室 精神 制度 决定 材料 议定 研究 议题 审议 费 决策 通过 要求",
            "项目": "资金 经理 法人 建设 管理 库 负责 经费 部 单位 申报 实施 验收 前期 审批 入库 化 支出 绩效 清单 谋划",
            "党委": "会 书记 委员 班子 中心组 理论 领导 办 副书记 主体 政府 工作 成员 统一 宣传 组织 研究 纪委 及",
            "党组": "会 书记 成员 理论 班子 中心组 副书记 办 研究 领导 主体", "社区": "居民 党 工作 矫正 干部 书记 服务 网格 居委 治理 卫生 养老 警务 教育 两委",
            "学校": "领导 章程 党 教师 食堂 管理 师生 教学 教育 各 财务 纪 中层", "中心": "组 主任 党 工作 领导 站 任务 职工 干部 城区 小学 学校 卫生院 镇 村 幼儿园",
            "学院": "党 领导 章程 院长 各 教师 学生 二级 师生",
            "街道": "党 办 社区 机关 纪 工作 干部 人大", "部门": "负责 领导 职责 预算 协作 协同 联 单位 决算 规章 整改",
            "企业": "负责 管理 职工 法人 文化 党 所得税 领导 家 年金 改革 主", "小组": "成员 组长 办公室 副组长 长 办",
            "委员": "会 代表", "工程": "款 质量 建设 师 项目 量 造价 变更 验收 施工 进度 监理 结算 招标 总", "资金": "管理 使用 拨付 监管 池 支付 来源 安排 需求 量 缺口 占用",
            "合同": "管理 款 价 约定 期 签订 纠纷 金额 文本 审查", "采购": "人 代理 文件 项目 需求 方式 预算 计划 管理 合同 限额 目录",
            "集团": "公司 党 领导 总部 化 本部 纪 各 有限", "机关": "党 干部 事务 纪 作风 工会 单位 支部 内部 各 工作", "基金": "会 管理 支出 监管 安全 收支",
            "单位": "负责 领导 名称 职工 党 部 内部 主要 法人 管理 干部", "人员": "名单 信息 管理 身份 经费 编制 密集 配备 培训 伤亡 流动 安排",
            "干部": "职工 教育 队伍 选拔 人事 管理 作风 档案 任 群众 监督 培训 大会 履", "党员": "干部 教育 发展 大会 管理 积分 代表 身份 先锋 群众 领导",
            "教师": "队伍 培训 资格 节 发展 招聘 代表 党支部", "学生": "会 资助 家长 宿舍 管理 干部 党员 社团 食堂 工作",
            "群众": "工作 满意 反映 诉求 路线 身边 利益 意见 代表 评议 参与 性 信访",
            "政府": "采购 投资 工作 债务 网站 购买 性 办 信息 补助 专项 部门 常务", "法院": "判决 院长 执行 裁定 受理 立案", "检察院": "检察",
            "银行": "账户 存款 卡 贷款 流水 转账", "村民": "委员会 代表 小组 自治 理事 议事", "居民": "委员会 代表 小组 自治 区 议事", "总支": "书记 委员 部",
            "卫生院": "院长 职工 党支部 医",
            "办公室": "主任 负责 副主任 工作 人员 设", "党支部": "书记 委员 大会 党员 班子 会", "党总支": "书记 委员 会", "工会": "经费 主席 会员 组织 法 委员 活动 福利",
            "土地": "出让 管理 征收 整治 流转 使用 证 利用 复垦", "房屋": "租 安全 征收 所有 建筑 权", "设备": "采购 管理 维护 购置 安装 更新",
            "档案": "管理 馆 室 专审 材料 工作", "食堂": "管理 从业 食材 承包 经营 卫生 采购",
            "园区": "管委会 企业 内 建设 管理 党", "市场": "监管 监督 化 主体 价 准入 秩序 管理", "公路": "养护 建设 管理 路政 工程", "水库": "除险 大坝 管理 移民 安全 巡",
            "河道": "管理 采砂 治理 保洁 整治 巡", "农村": "公路 集体 人居 电", "主任": "科员 助理 医师 委员 办公", "会员": "大会 代表 单位 费",
            "代表": "大会 团 性 建议 委员", "组织": "部 生活 实施 建设 关系 开展 领导 委员 纪律 召开", "护士": "长", "专家": "组 库 评审 论证 委员 咨询",
            "纪委": "书记 监委 委员 全会 副书记 办公", "国家": "机关 公园 工作人员 标准 安全 级", "人民": "法院 医院 政府 检察院 群众 银行 代表 调解 警察",
            "人大": "代表 常委 主席 工作", "病人": "家属 满意", "患者": "家属 满意", "职工": "代表 大会 工会 食堂 家属 子女 培训", "医生": "签约 队伍",
            "品牌": "建设 化 战略", "课题": "组 经费 研究", "车间": "主任 班组", "小区": "业主 物业 居民 业委会 改造", "景区": "管理 管委会 门票 内",
            "产业": "园 链 发展 项目 结构 化 扶贫", "大队": "长 员 干", "中队": "长 员 干", "支队": "长 员 干", "总队": "长 员 干", "科室": "主任 负责 人员",
            "协会": "会员 章程 理事", "家长": "委员会 会 代表", "常委": "会",
            "农民": "工 专业 合作 收入", "账户": "资金 管理", "药品": "采购 管理 监管 价格", "团委": "书记", "书记": "员 例会",
            "研究": "生 所 院 员 室 会 中心", "教育": "局 厅 部 系统 学院 集团", "管理": "局 办法 处 人员 中心 委员会", "检查": "组 站 院", "培训": "班 中心 学校",
            "服务": "中心 站 业 队 对象", "监督": "员 所 管理 局", "发展": "中心 党员 改革 规划", "卫生": "院 室 健康 局 监督", "安全": "生产 员",
            "工作": "组 人员 日 站 室 专班 量 作风", "会计": "师 人员",
            "规划": "局", "审计": "局 组", "建设": "局 单位 工程 项目", "投资": "公司 者", "信息": "中心 化 系统", "巡察": "组 办 机构 干部 整改",
            "指导": "员 组 中心 意见", "评估": "组 机构", "保护": "区 局", "财务": "管理 人员 科 部 处 制度 报销 审计 负责",
        ].flatMap { name, goings in goings.split(separator: " ").map { Phrase(name + $0) } })
    private static let digits: LetterSet = "0123456789"
    private static let approximations: LetterSet = "余多"
    private static let largeMeasures: LetterSet = "万亿%‰"
    private static let measures: LetterSet = "万亿元个项件人名次条份户家场套吨亩台篇处%‰"
    private static let yuan: UInt16 = 0x5143
    /// 元旦 is a day.
    private static let dan: UInt16 = 0x65E6
}
