import OfficialText

/// The words by which reading knows what a heading, a line or a sentence is about.
///
/// Data only: a new synonym is added here and nowhere else.
enum Vocabulary {
    /// Page furniture: what a web page prints around the text.
    static let furniture = PhraseSet(
        "当前位置 您的位置 您当前的位置 来源: 作者: 编辑: 审核: 复审: 校对: 发布时间 发布日期 发文日期 时间: 日期: 阅读: 阅读( 点击: 点击( 浏览( 点击次数 字体: 分享: 关闭窗口 关闭本页 【关闭】 返回顶部 上一篇 下一篇 上一条 下一条 扫一扫 手机打开 索引号 成文日期 生成日期 组配分类 体裁分类 生效日期 废止日期 文号: 内容概览 在线链接 主办单位 承办单位 主办: 承办: 版权所有 技术支持 ICP备 公网安备 网站标识码 网站声明 网站地图 版权所有 Copyright copyright 欢迎访问 设为首页 加入收藏 收藏本 相关链接 网站支持IPv6 名称: 标题: 微信公众号扫 保护视力色 链接地址 党务公开> 通知公告> 备案号 政务公开> 信息公开> 所属分类 栏目: 浏览: 查看: 签发: 分类: 所属栏目 打印本页"
    )
    /// Words of page furniture that sentences use too: furniture only with a mark or a space after them.
    static let furnitureLabels = PhraseSet(
        "所在位置 首页 网站首页 信息来源 文章来源 稿件来源 责任编辑 责编 审核人 终审 初审 更新时间 浏览次数 浏览量 访问量 阅读次数 阅读量 点击数 点击量 点击率 字体大小 字号 分享到 打印 二维码 主题分类 发布机构 发文机关 发布单位 公开方式 公开类别 公开时限 公开范围 公开形式 信息名称 关键词 文件下载 无障碍 站内搜索 附件下载 相关文章 相关信息 手机版 联系我们 关于我们 登录 注册 长者模式 适老化 供稿 撰稿 摄影 纠错 信息分类 信息索引 有效性 官方微信 官方微博 政务微博 政务新媒体 推荐阅读 相关阅读 阅读数 点击查看 人阅读 次阅读 复制链接 责任编校 次浏览 发布人 发布者 录入 签发人 访问次数 发文单位 发布部门 主题词 公开日期 浏览数 更多 返回首页"
    )

    /// How the imprint of a site begins where it is a sentence.
    static let imprintOpeners = PhraseSet("Copyright copyright 版权所有 Copyright©")
    /// What is below the imprint of a site, or below what leads on to its other pages, is the site's.
    static let imprint = PhraseSet(
        "ICP备 公网安备 版权所有 Copyright 备案号 网站标识码 技术支持 上一篇 下一篇 上一条 下一条 分享到 打印本页 关闭窗口 关闭本页 主管单位 主办单位")
    /// How 以上报告,请予审议。 begins, which ends what is handed to somebody.
    static let closings = PhraseSet("以上报告 特此报告 特此通报 特此公示 特此公告 特此公布 专此报告")

    /// Whose telephone is the web master's, not the office's.
    static let footers = PhraseSet("技术支持 主办 承办 版权 备案 ICP 客服 网站 维护 Copyright")

    /// Words that tell of a deed; an invitation to supervise has none of them.
    static let doneWords = PhraseSet("已 收到 办结 收集 征集到 设立")

    /// Lines that are furniture only when they are nothing else.
    static let bareFurniture = PhraseSet(
        "打印 关闭 分享 收藏 返回 关闭打印 关闭 打印 打印 关闭 首页 更多 大 中 小 A+ A- 返回首页 返回列表 微信 微博 QQ空间 通知公告 公示公告 政务公开 信息公开 党建工作 巡察整改 分享到")

    /// What a document of this genre is called, in its title.
    static let titleWords = PhraseSet("通报 公示 公告 公布 报告 情况 总结 清单 汇报 通知 讲话 说明 台账 消息 简报 方案 公开 意见")
    static let bodyWords = PhraseSet(
        "党组 党委 委员会 党工委 总支 支部 公司 局 医院 学校 学院 大学 中学 小学 中心 办公室 委 院 厅 署 集团 联合会 工会 政府 法院 检察院 协会 银行 站 队 所 处 馆 社 部 团委 妇联 党校 总工会 领导小组 巡察组 巡视组 工作组 纪委 人大 政协 整改办 幼儿园 街道 镇 乡"
    )
    /// The same, where a name ends with one.
    static let bodyEnds = PhraseEnds(bodyWords.all)

    /// Headings of the section that says how rectification was organised.
    static let organisation = PhraseSet(
        "组织情况 组织领导 政治站位 思想认识 政治责任 主体责任 整改责任 责任落实 压实 压紧 高位推动 高位推进 统一思想 强化领导 加强领导 强化组织 组织实施 工作开展情况 组织开展情况 组织推进 主要做法 总体情况 基本情况 整体情况 书记 履行 工作机制 扛起 扛牢 担当 认识 部署 动员 总体进展 总体整改 整改工作情况 整改工作开展 概况 组织推动 强力推进 领导班子 凝聚 做法"
    )
    /// Headings of the section that goes through the findings.
    static let detail = PhraseSet(
        "问题 反馈意见 整改任务 逐条 逐项 具体整改 见底 见效 整改落实情况 整改落实进展 落实情况 整改进展情况 整改完成情况 具体情况 整改成效 反馈事项 整改事项 具体进展 任务落实 任务完成 整改台账 落地见效")
    /// Headings of a section that looks back on the whole, after the findings.
    static let results = PhraseSet("成效 总体 效果 原因 体会 经验 评价")
    /// Headings of a section on something beside the findings: what became of cases and letters, and the like.
    static let besides = PhraseSet("处理情况 查处情况 办理情况 处置情况 问责情况 核查情况 移交事项 移交问题 线索 其他事项 其他情况")
    /// Words of a paragraph on a whole round of inspections, or of a report to a people's congress.
    static let rounds = PhraseSet("综述 各被巡察 各被巡视 个单位党组织开展 家单位党组织开展 请予审议 人大常委会报告")
    /// Headings of the section on what comes next.
    static let nextSteps = PhraseSet(
        "下一步 下步 今后 下一阶段 后续 持续巩固 巩固提高 巩固提升 巩固深化 巩固整改 巩固拓展 巩固扩大 长效 努力方向 永远在路上 工作打算 工作安排 持续用力 持续深化 常态长效 持续发力 工作计划 整改打算 持续抓好 持续推进整改 工作思路 持续整改 久久为功 不断巩固 常抓不懈 善作善成 驰而不息"
    )
    /// How a paragraph on what comes next begins.
    static let nextStepOpeners = PhraseSet("下一步 下步 下一阶段 今后 接下来 下阶段 后续")
    /// The same behind the name of the organisation: 学校党委下一步将….
    static let nextStepAnnouncements = PhraseSet("党委下一步 党组下一步 党总支下一步 党支部下一步 党工委下一步 委员会下一步")
    /// How a paragraph without such words says the same: 局党组将继续…, 党委将对持续推进的1个问题….
    static let resolutions = PhraseSet(
        anyOf: ["党组", "党委", "党总支", "党支部", "党工委", "委员会"].flatMap { body in
            [
                "继续", "进一步", "持续", "坚持", "以此", "紧盯", "紧扣", "切实", "始终", "不断", "严格", "扎实", "深入", "认真", "对持续", "对长期", "对未",
                "对尚", "坚决", "适时", "定期", "巩固",
            ]
            .map { Phrase(body + "将" + $0) }
        })
    /// Words by which such a paragraph speaks for the whole organisation and the whole inspection.
    static let collective = PhraseSet(
        "巡察整改 巡视整改 整改工作 审计整改 我局 我委 我院 我校 我中心 我单位 我公司 党组将 党委将 党组织将 支部将 局党组 委党组 院党委 校党委 公司党委 集团党委 后续整改 整改成果 整改任务 党工委将 总支将 委员会将"
    )

    /// A fault, as statements of findings name it, anywhere in its last words.
    static let faults = PhraseSet(
        "不到位 不够 不足 不力 不强 不高 不深 不实 不严 不全 不准 不畅 不清 不细 不紧 不牢 不及时 不规范 不扎实 不深入 不彻底 不完善 不健全 不严格 不紧密 不均衡 不平衡 不充分 不明确 不主动 不经常 不合理 不敏感 不坚决 不精准 不明显 不突出 不合规 不一致 不落实 不重视 不符 不佳 不齐 不多 不透 不优 不准确 不完整 不顺畅 不达标 不连贯 不匹配 不适应 差距 薄弱 缺失 滞后 弱化 淡薄 欠缺 短板 漏洞 缺位 偏差 松散 走过场 短缺 缺乏 欠账 隐患 宽松软 缓慢 乏力 缺项 偏弱 较弱 形式主义 官僚主义 违规 超标准 虚化 淡化 空转 流于形式 松懈 脱节 拖延 弱项 不敢 不愿 挂空挡 未按 未严格 未及时 未落实 未建立 未开展 没有 缺少 落后 未纳入 未落 未进 未能 未达 未做 欠规范 较少 偏少 较慢 较差 偏低 较低 重形式轻 亟需 亟待 有待 较为突出 比较突出 问题突出 打折扣 意见大 意见较大 反映强烈 压力大 多发 频发 居高不下 不作为 失管 失察 风险较 风险突出 搞形式"
    )
    /// A last character that names a fault: 兑现慢, 使用率低.
    static let faultEndings = PhraseEnds("慢 少 低 弱 差 乱 难 松 散 软 虚 浮 缺 漏 偏 窄 长 滞 重 死角 闲置 堵点 真空 盲区 一刀切 隐患")
    /// Words by which a numbered paragraph says that it is about what was done.
    static let deeds = PhraseSet(
        "加强 推进 强化 完善 提升 落实 坚持 严格 规范 健全 提高 优化 深化 压实 履行 统筹 督促 夯实 建立 修订 制定 制订 开展 做好 抓好 推动 促进 改善 加快 保障 加大 聚焦 严肃 狠抓 抓实 建设 增强 发挥 构建 打造 巩固 拓展 丰富 创新 改进 整合 盘活 补齐 堵塞 将 把 通过 围绕 着眼 按照 持续 全面 切实 认真 积极 大力 注重 突出 树牢 扛起 严明 严守 配齐 选优 培育 培养 理顺 明确 细化 紧盯 攻坚 引导 支持 印发 出台 实施 组织 探索 稳步 有序 深入 进一步 牢牢 充分 定期 畅通 扩大 调整 充实 改造 清理 压缩 解决 化解 防范 扎实 着力 筑牢 精简 推行 建好 办好 用好 压减 严把 凝聚 锻造 锤炼 涵养 厚植 树立 弘扬 擦亮 织密"
    )
    /// How a sentence of detail on a finding begins or what it contains.
    static let faultDetail = PhraseSet(
        "反馈意见指出 巡察指出 巡视指出 巡察发现 巡视发现 巡察组指出 巡视组指出 巡察组发现 巡视组发现 审计发现 审计指出 主要表现 具体表现 表现为 表现在 反馈指出 检查发现 抽查发现 发现: 存在问题")
    /// What is not there, in a sentence of detail.
    static let lacks = PhraseSet("未 没有 无人 无专人 闲置 空置")
    /// Words that tell of a change since, so that the sentence is of an answer.
    static let changes = PhraseSet("已 完成 整改 目前 现 尚未 组织 开展 将 对 责成 督促 要求")
    /// How an answer begins when it has no label.
    static let answerOpeners = PhraseSet(
        "一是 首先 已 目前 截至 针对 围绕 严格 制定 组织 召开 修订 完善 加强 建立 强化 成立 印发 开展 进一步 局党组 委党组 党组高度 党委高度 对照 持续 全面 深入 认真 积极 立行立改 立即 及时 坚持 严肃 健全 落实 邀请 举办"
    )

    static let inspectionWords = PhraseSet("巡察 巡视")
    static let rectificationWords = PhraseSet("整改")
    /// How the preamble of a notice ends.
    static let announcements = PhraseSet(
        "予以公布 予以公开 予以通报 予以公示 通报如下 公布如下 公示如下 报告如下 公告如下 公开如下 向社会公布 向社会公开 向社会通报 向社会公示 情况如下 汇报如下 进行公示 进行公布 进行公开 进行通报 说明如下 公之于众 通报于后"
    )

    /// What opens the paragraph that invites supervision.
    static let supervision = PhraseSet(
        "欢迎广大 欢迎社会 欢迎干部 欢迎各界 欢迎职工 欢迎群众 欢迎师生 欢迎党员 欢迎对 如有意见 如有建议 如有问题 如有异议 如对 请及时向 请与 联系方式 联系电话 监督电话 举报电话 值班电话 咨询电话 反映电话 电子邮箱 电子信箱 电子邮件 邮政信箱 通信地址 通讯地址 联系地址 来信请寄 来信地址 邮寄地址 公示期 公示时间 公布期 受理电话 监督邮箱 举报邮箱 意见反馈方式 反馈方式 监督方式 联系人 邮政编码 电话: 地址: 邮箱: 信箱: 邮编: 来信: 欢迎监督 联系邮箱"
    )
    static let organisationsOfFirstPerson = PhraseSet(
        "我局 我委 我院 我校 我县 我区 我市 我镇 我乡 我单位 我中心 我部门 我公司 局党委 局党组 委党组 委党委 院党委 校党委 公司党委 我们")
    static let reportWords = PhraseSet(
        "工作总结 工作报告 工作汇报 情况报告 情况的报告 自查报告 整改报告 情况汇报 情况的汇报 总结如下 报告如下 汇报如下 述职报告 评价报告 自评报告 工作开展情况 工作情况")
    static let newsWords = PhraseSet("反馈会 反馈会议 反馈巡察 反馈巡视 巡察公告 巡视公告 进驻 动员会 动员部署会 推进会 反馈了巡察情况 讲话 工作动员 巡察进驻")
}
