import OfficialText

/// What a Chinese personal name is made of; precision first: one that could be a common word is none.
enum PersonName {
    /// Whether a name may begin with a unit.
    static func mayBegin(_ unit: UInt16) -> Bool { surnames.contains(unit) || compoundBegins.contains(unit) }

    /// Whether a unit may stand behind the one that a name begins with.
    static func mayGoOn(_ unit: UInt16) -> Bool { given.contains(unit) || compoundEnds.contains(unit) }

    /// The units of the surname at a place: two of a compound one, else one, else none.
    static func surname(in text: CheckedText, at place: Int, before end: Int) -> Int {
        let unit = text.unit(place)
        if compoundBegins.contains(unit), place + 1 < end, compounds.contains(pair(in: text, at: place)) { return 2 }
        return surnames.contains(unit) ? 1 : 0
    }

    /// Whether so many units after a surname may be a given name.
    static func isGiven(in text: CheckedText, _ range: Range<Int>) -> Bool {
        range.allSatisfy { given.contains(text.unit($0)) }
    }

    /// Whether a place begins a common word, or the name of somebody whom everybody knows.
    static func isWord(in text: CheckedText, at place: Int, before end: Int) -> Bool {
        words.contains(pair(in: text, at: place)) || known.longest(in: text.text, at: place, before: end) != nil
    }

    /// The name with the given name hidden: 王某某.
    static func masked(in text: CheckedText, _ range: Range<Int>, surname: Int) -> String {
        text.text.string(range.prefix(surname)) + String(repeating: "某", count: range.count - surname)
    }

    private static func pair(in text: CheckedText, at place: Int) -> UInt32 {
        UInt32(text.unit(place)) << 16 | UInt32(text.unit(place + 1))
    }

    private static func pairs(_ words: String) -> Set<UInt32> {
        Set(
            words.split(separator: " ").compactMap { word in
                let units = Array(word.utf16)
                return units.count == 2 ? UInt32(units[0]) << 16 | UInt32(units[1]) : nil
            })
    }

    private static let compoundNames = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 端木 夏侯 宇文 长孙 轩辕 南宫 西门 独孤"
    private static let compounds = pairs(compoundNames)
    private static let compoundBegins = LetterSet(compoundNames.split(separator: " ").compactMap(\.utf16.first))
    private static let compoundEnds = LetterSet(compoundNames.split(separator: " ").compactMap(\.utf16.last))

    private static let surnames: LetterSet =
        """
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛\
        闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤赖洪季骆康俞柯欧邢焦庄辛耿鲁殷章童涂翟裴岳符牛霍项毕樊兰聂詹柳柴翁牟靳阎邬宁甘尚古舒凌祁温安宫莘娄文齐伍梅葛乔\
        盛昌包储卞仇滕倪车蒲池屈闵班芦窦阮卫关常鲍尤宗卓寇沙竺蔺郎褚巩应佟冉匡臧桂冼容冀麦游敖卜边银甄路苗谷华施景佘缪褟穆郜郗糜萧晏蓝揭晋隋刁成纪费覃\
        虞戚裘瞿岑钮封鞠云柏屠蒙查桑凤褟冷辜
        """

    private static let given: LetterSet =
        """
        伟刚勇毅俊峰强军平保东文辉力明永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子杰涛昌成康星光天达安岩茂进林坚和彪博诚敬震振壮思群豪心邦承乐\
        绍功松善厚庆磊民友裕河哲江超浩亮政谦亨奇固轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士建家致树炎德泰盛雄琛钧冠策腾楠榕风航弘秀娟英华慧巧美娜静淑惠珠翠雅芝玉\
        萍红娥玲芬芳燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹霞香月莺媛艳瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁\
        梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜姬舒影荔枝丽阳妮宝贝初程梓涵轩宇然奕诺萱琪雨彤萌紫睿昊煜晟皓桐语桦焕传\
        道鸿柳水冬连喜双银金铁铜钢根柱栓锁旺财禄寿长久远仓石锋锐敏捷骏骥祖宗耀显辅佑佐相培栽植森材廉孝忠恕礼智仲季叔孟继绪延恒恩泉溪源洋洪湘滨润津渊湖汉泓涌淳深潮瀚灿炳\
        焰烨炜煌照熙勋列煊焱艮坤乾宙宸岳岭峻崇嵩巍岗崎峥嵘魁昆仑凯旋骄娇俏佩珂珑玮玺珩瑜璇璋瑛珏琨琮璟苗茵莹菡葵蓝蔚薪藜蕾芙芮苇茹莘芹荃荆章赋诗书绘彰典策鑫铭钰铮铎钊\
        锡镕玫慈念怀慎恺悟意愉慕彦彭影徽霖霏雷震霆尚甫普景晴晖晗映曦晔旻昕昶易旦朴杉杏柏柯桃桑榆槐樱橙歌正永汝沐沙沫泊洲济浦淇渝湛滔漪澄灵炫烁牧玄甜甲申男益盈睦硕祯禾秉\
        秦竞笑笛筱米粟纳纹绮缘翎耕联至舟艾花苏范荫莱菱萧虎虹蝶衡西谊豫贤贻赞跃迪逸遥邵钦铃闻阔陆陶隆霁靖韬韶颂颜飒驰骁高鲁鹤鹰鹿麒麟黎齐龄小大宾芷淼炯桥堂增训楚钟岐立科\
        品祺庭娣弟召喻仕仓佺侠依俐倬允先兆兵兰军冉凌劲勉劭卓台吉同名啸圣地坡基培堃塘境墨壁奎奋女妙姗娴学宁守宝实客宣宪宾少尔尧岱峪巨巩师希帆帅常干广庚康弋征德怿悌慧成才扬\
        抒拓挺振捷搏攀敦文斐方旗日早昂昌明晋晶智曼望朝木杭林果柳柱栩桂梧梅楷殿民江汪沛河法泰润涤淮渤满滢滨潇澎火烈然煦燕爵特玖环珮班理瑄瑾生用甫畅登白百皎盼眷矫知硕碧磐社祥禹\
        福秋穆章童竣端策简箐节籽精紫素纶经继续维绍美群翊翠耘聚胜能臻良芊苓茜荔莎菀萌葆蓬藩行表袁裴观诠谋谱豆贝贤贯赟超跃蹊辉辛达迁连通造道遵鄂里金铖钜铨锟长闯阅际陆陵隽雯青音\
        卫拥仙臣俭献治宽亭项顶顺颀风飞驹骐骞魏鲜鸥鸣鸽鸾田
        """

    private static let words = pairs(
        """
        安全 安排 安置 安装 安心 安宁 安康 安居 安然 安业 高度 高级 高效 高等 高血 高龄 高考 高温 高新 高兴 高校 高风 高品 高端 平安 时间 成立 成员 成本 成果 成功 成绩 成长 成才 成熟 成效 成分 成人 \
        方便 方面 方案 方式 方法 方向 方可 文化 文明 文件 文艺 文书 文字 严格 严重 严肃 严明 严厉 严实 关于 关爱 关心 关系 关键 关注 关怀 关节 温暖 温馨 温情 温和 温度 路线 路面 路径 应急 应当 应该 应对 应用 \
        解决 解释 解放 解除 解读 解困 经济 金额 金融 金秋 金色 金牌 白天 白内 黄金 黄河 车辆 车间 车主 车位 费用 田地 田间 石油 石材 石化 连续 连接 连心 管理 全部 康复 康健 康乐 康宁 康养 凌晨 舒心 舒畅 舒适 包保 包联 包村 包户 \
        任意 任务 任用 任职 任期 任何 齐心 齐全 齐抓 齐聚 纪实 纪念 纪律 纪委 季度 单位 单独 单元 常态 常年 常务 常规 常委 常见 常用 常识 万元 万人 万户 万名 江河 江西 江苏 河南 云南 云平 云端 华侨 华东 华南 华北 华中 夏天 夏季 秋季 \
        宁波 宁夏 武汉 武装 武警 景区 景点 景观 花费 古城 古镇 古树 尚未 尚有 尚不 左右 左侧 施工 施策 施行 施教 施救 边远 边境 边防 边界 查处 查实 查看 查明 查清 查找 封闭 封存 向上 向下 向其 向社 向群 向患 向党 向前 容易 银行 游客 游览 \
        卫生 卫健 卫星 盖章 甘肃 乌鲁 于是 于今 于当 于次 于同 余名 余人 余户 余家 余万 余元 余件 余个 余项 何种 何时 水平 水务 龙头 龙江 龙舟 梅雨 童装 章程 章节 项目 钱款 雷同 雷电 雷达 欧洲 汤药 贺信 贺电 祝贺 祝福 毕业 毕竟 谷物 谷底 \
        阳光 阳性 广东 海南 海北 白云 白酒 白发 金华 东方 任双 查阅 查询 查收 马上 马路 马达 石家 石景 黄石 黄山 黄冈 晋级 晋升 晋江 蓝天 蓝图 洪水 洪涝 洪灾 段落 宫颈 牛羊 牛奶 牛肉 苗木 苗圃 游乐 桂林 桂花 林地 林业 林长 林权 林木 叶片 石料 沙石 沙场 池塘 植树 植物 \
        毛利 毛巾 班子 班级 班长 班组 席位 华为 衣服 衣物 房屋 相关 明确 强化 兰州 梅花 柳州 温室 温州 贵州 苏州 徐州 杭州 郑州 沈阳 辽阳 南阳 安阳 洛阳 贺州 滕州 胶州 孔庙 孟春 仇恨 终端 邢台 邯郸 廖若 韩国 唐山 唐朝 秦岭 秦皇 鲁班 鲁能 柴油 胡同 胡乱 武术 \
        谢意 谢绝 谢谢 许可 许多 许诺 应聘 应届 应付 应收 应缴 应退 应保 应享 应尽 应由 应急 应于 易地 万一 万安 万德 万象
        """)

    /// People of whom everybody speaks; they are named in theory, campaigns and museums.
    private static let known = PhraseSet(
        "习近平 毛泽东 邓小平 江泽民 胡锦涛 周恩来 刘少奇 马克思 孙中山 李克强 焦裕禄 孔繁森 雷锋 白求恩 张桂梅 黄文秀 王进喜 谷文昌 杨善洲 廖俊波 黄大年 王荷波 南仁东 张富清 郑培民 钟南山 袁隆平 屠呦呦 方志敏 李大钊 陈独秀 林则徐 包拯 诸葛亮 王阳明 孔子 孟子 老子 鲁迅"
    )
}
