import OfficialText

/// The words by which a name is known to be one, and by which it is known whose.
enum NameCues {
    /// 村民王建国: somebody whose name is nobody's business.
    static let privately = PhraseEnds(
        "村民 居民 患者 病人 当事人 业主 申请人 举报人 信访人 投诉人 上访人 诉求人 反映人 来访人 来信人 上访户 原告 被告 被告人 第三人 死者 逝者 伤者 受害人 家属 家长 学生 学员 贫困户 低保户 五保户 脱贫户 监测户 特困人员 特困户 低保对象 残疾人 优抚对象 独居老人 老人 孤儿 儿童 产妇 孕妇 受助人 户主 承包人 承包户 租户 租赁人 承租人 借款人 经营户 个体户 商户 摊主 店主 车主 驾驶员 司机 农户 农民 群众 市民 消费者 乘客 考生 嫌疑人 被执行人 债务人 债权人 被处罚人 违法人 行贿人 包工头 村医 妻子 丈夫 儿子 女儿 父亲 母亲 弟弟 哥哥 姐姐 妹妹 亲属 亲戚 朋友 姓名 名叫 病患 患儿 钉子户 困难户 住户 用户 储户 种植户 养殖户 拆迁户 移民 事主 监护人 委托人 代理人 伤员 遗属 烈属 军属 员工家属 信访群众 经营者 聘用人员 临时工 护工 受助学生"
    )
    /// 职工王建国: staff; whose name is private where something sensitive is said.
    static let staff = PhraseEnds(
        "职工 员工 党员 医生 医师 护士 教师 老师 教授 干部 工人 公职人员 工作人员 网格员 保洁员 护林员 辅警 协管员 会计 出纳 借调人员 退役军人 违纪人员 被处分人 专干 科员 民警 法官 检察官 驻村队员 同志 代表 委员 专家 顾问 律师 村干部 名医 研究生 博士 工程师 技师 药师 队员"
    )
    /// 局长王建国: somebody in office.
    static let official = PhraseEnds(
        "书记 主任 局长 院长 科长 处长 部长 县长 市长 区长 省长 镇长 乡长 所长 站长 校长 园长 主席 会长 秘书长 理事长 组长 队长 董事长 总经理 经理 厅长 司长 常委 支书 行长 党组成员 主任科员 调研员 大队长 支队长 护士长 班主任 股长 庭长 检察长 村长 村主任 负责人 联系人 责任人 责任领导 牵头领导 分管领导 党委委员 总监 总裁 主编 馆长 场长 厂长 团长 政委 专员 巡视员 巡察专员 督查员 法定代表人 主讲人 党组书记、局长"
    )
    /// 对王建国, 解决王建国: where a name may begin inside a sentence.
    static let boundaries = PhraseEnds(
        "对 给 由 与 和 及 将 向 经 是 为 有 因 从 让 请 了 予 被 于 以 原 即 系 叫 至 解决 处理 化解 查处 处置 调解 涉及 免去 发现 查明 核实 约谈 督促 责令 发放 帮助 走访 慰问 救助 看望 通知 判决 批准 同意 认定 确认 收到 接到 受理 办理 追缴 退还 返还 拖欠 支付 聘用 录用 其中 分别为 包括 例如 比如 如 答复 回复 开除 安排 违规为 处分"
    )

    /// What stands after the name of somebody to whom something happened.
    static let fates = PhraseSet(
        folded(
            "住所 住处 住宅 家中 家里 家庭 户 案 一案 不服 诉 上访 信访 投诉 举报 反映 控告 涉嫌 受贿 行贿 贪污 挪用 侵占 醉驾 酒驾 醉酒 酒后 违纪 违法 被判 被处 被给予 受到 纠纷 欠薪 宅基地 低保 身份证 死亡 去世 病故 意外 因病 因违 因严重违 因涉嫌 因挪用 因收受 因公款 因参与 因酒 因醉 因犯 私自 套取 骗取 冒领 ，男 ，女 （男 （女 （身份证 （残疾 、男 、女 党内 政务 记过 警告 开除 撤职 诫勉 行政记 留党 收受 违规 利用职务 被立案 被留置 被采取 被取保 赌博 嫖娼 吸毒 阻工 闹访 缠访 非法 无证 行政复议 行政诉讼 行政信息 信息公开 劳动争议 离婚 工伤 赔偿 征地 拆迁 房屋 土地 债务 借款 欠款 医疗 交通事故 〈信息公开 ，身份证 ，联系电话 ，手机 ，电话 ，住 ，家住 ，现住 （家住"
        )
    )
    /// What goes on to such a fate, where the sentence says one.
    static let turns = PhraseSet("因 被 受到 擅自")
    /// What stands after the name of a patient.
    static let illnesses = PhraseSet(
        folded(
            "患 患有 患病 患癌 确诊 被诊断 经诊断 诊断 病情 病历 ，患 （患 ，确诊 ，残疾 ，肢体残疾 ，精神残疾 ，智力残疾 ，视力残疾 ，听力残疾 （肢体残疾 （精神残疾 （智力残疾 （视力残疾 （听力残疾 （一级残疾 （二级残疾 （三级残疾 （四级残疾 残疾 系残疾 系肢体 系精神 系智力 为肢体 为精神 为智力 为重度 系重度 精神障碍 精神分裂 肢体残疾 住院 手术 术后 流产 分娩 因患 ，因患 身患 ，身患 （身患 感染 的病 尿毒症 癌症 （尿毒症 （癌症 （肺癌 （艾滋病 （精神分裂"
        )
    )
    /// What stands after the name of somebody of whom no more is said than what he does.
    static let neutral = PhraseSet("同志 担任 兼任 任 主讲 主持 出席 带队 获 荣获 先生 女士 等同志")

    /// What is said of a person only where the name must not be said.
    static let sensitive = PhraseSet(
        "处分 警告 记过 撤职 开除 立案 纠纷 诉讼 起诉 判处 有期徒刑 拘留 逮捕 赔偿 酒驾 醉驾 醉酒驾驶 酒后驾驶 嫖娼 赌博 吸毒 受贿 行贿 贪污 挪用 侵占 违纪 违法 违规 套取 骗取 冒领 低保 特困 救助 残疾 确诊 患病 患有 病情 诊断 死亡 上访 信访 投诉 举报 欠款 借款 拖欠 抚恤 补偿款 离婚 诫勉 追缴 退缴 移送 留置 取保候审 涉嫌 检举 控告 仲裁 复议 失信 精神障碍 艾滋 癌 吃空饷 身份证 刑 批评教育 通报批评 免职 辞退 解聘 坐支 清退 多领 争执 争吵 冲突 殴打"
    )
    /// What is said of staff where the name must not be said.
    static let pay = PhraseSet("工资 补贴 补助 慰问金 困难 奖金 津贴 津补贴 绩效 社保 公积金 补发 扣发 退休金 养老金")
    static let disease = PhraseSet(
        "患有 患病 身患 确诊 诊断 病情 残疾等级 级残疾 肢体残疾 精神残疾 智力残疾 视力残疾 听力残疾 精神障碍 精神分裂 艾滋 癌 尿毒症 白血病 肺结核 糖尿病 残疾一级 残疾二级 残疾三级 残疾四级 抑郁症 肝炎 梅毒 流产 心脏病 脑瘫 脑梗"
    )

    /// Whether a name may end before a unit: punctuation, a figure, or a word that goes on.
    static func mayFollow(_ unit: UInt16) -> Bool { !Letter.isIdeograph(unit) || followers.contains(unit) }

    private static let followers: LetterSet =
        "的与和及等因在于向对为是系被将把从到以未不已曾又再也仍家户住反投举提申要来信上违受涉患死身男女同任担兼负其由给无有存获报拨领缴退交收占私酒醉驾利挪多先两三一二四五六七八九十主案诉使确诊述称说请借欠租种养干经参开签擅擅承代自共党政记警诫荣荐当推就所私购发带"

    /// As the folded text has the marks.
    private static func folded(_ words: String) -> String {
        words.replacing("，", with: ",").replacing("（", with: "(")
    }
}
