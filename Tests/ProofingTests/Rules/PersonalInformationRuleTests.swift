import Testing

@testable import Proofing

@Suite struct PersonalInformationRuleTests {
    @Test(arguments: [
        ("村民⟦王建国⟧反映的宅基地纠纷已经调解。", "个人姓名", "王某某"),
        ("执法人员对⟦赵德顺⟧住所进行了复查。", "个人姓名", "赵某某"),
        ("妥善化解了⟦昌建民⟧与某装饰公司纠纷。", "个人姓名", "昌某某"),
        ("给予⟦张志强⟧党内警告处分。", "个人姓名", "张某某"),
        ("2023年3月，⟦李秀英⟧因酒后驾驶受到党内严重警告处分。", "个人姓名", "李某某"),
        ("⟦欧阳娜娜⟧诉该院劳动争议一案已经开庭。", "个人姓名", "欧阳某某"), ("清退长期不在岗人员1名（⟦葛振洪⟧），追回2.16万元。", "个人姓名", "葛某某"),
        ("职工⟦陈志强⟧的工资已补发。", "个人姓名", "陈某某"),
        ("原村支书⟦王德福⟧因套取补贴资金被开除党籍。", "个人姓名", "王某某"),
        ("退役军人⟦徐海军⟧优抚补助已补发。", "个人姓名", "徐某某"),
        ("时任局长⟦刘志刚⟧因严重违纪违法被开除党籍。", "个人姓名", "刘某某"),
        ("患者⟦刘桂兰⟧（肢体残疾二级）的护理补贴已补发。", "与健康状况写在一起的个人姓名", "刘某某"),
        ("⟦孙丽娟⟧，患有尿毒症，已纳入低保。", "与健康状况写在一起的个人姓名", "孙某某"),
        ("身份证号⟦11010519491231002X⟧已核对。", "公民身份号码", "11*************02X"),
        ("已核对⟦11010519491231002X⟧一人。", "公民身份号码", "11*************02X"),
        ("身份证号：⟦110105491231002⟧。", "公民身份号码", "11**********002"),
        ("残疾人证⟦11010519491231002X43⟧已注销。", "公民身份号码", "11***************X43"),
        ("银行卡号⟦6222020200112345678⟧。", "个人银行卡号", "6222***********5678"),
        ("款项存入⟦6222 0202 0011 2345⟧账户。", "个人银行卡号", "6222********2345"),
        ("举报人电话⟦139-1234-5678⟧被写进材料。", "个人手机号码", "139****5678"),
        ("用私家车⟦鲁A12345⟧接送。", "车辆号牌", "鲁A*****"),
        ("新能源车⟦苏C·D12345⟧违规停放。", "车辆号牌", "苏C******"),
        ("家住⟦云溪区城关镇幸福村三组⟧的老人。", "个人住址", "云溪区城关镇"),
        ("其住址为⟦云溪区幸福路12号3单元402室⟧，已核实。", "个人住址", "云溪区某处"),
        ("⟦幸福小区3号楼2单元501室⟧住户反映漏水。", "个人住址", "某处"),
        ("用个人邮箱⟦lihua@163.com⟧传送文件。", "个人电子邮箱", "l***@163.com"),
        ("误发到⟦lihua88@qq.com⟧，已撤回。", "个人电子邮箱", "l***@qq.com"),
    ])
    func `不得公开的个人信息`(_ text: String, _ kind: String, _ masked: String) {
        let remarks = MarkedText(text).remarks(.personalInformation)
        #expect(remarks.map(\.message) == ["文中写了\(kind)（\(masked)），属于不得公开的个人信息，请隐去。"])
        #expect(remarks.map(\.replacement) == [masked])
        #expect(remarks.map(\.severity) == [.error])
    }

    @Test(arguments: [
        ("党委书记⟦张建国⟧主持召开会议。", "张某某"), ("⟦刘慧⟧同志任区医院院长。", "刘某"), ("整改责任人：⟦张建国⟧", "张某某"),
        ("县纪委书记⟦王强⟧带队查处违纪问题3件。", "王某"), ("医生⟦黄丽华⟧获评先进。", "黄某某"),
    ])
    func `职务上的姓名只作提示`(_ text: String, _ masked: String) {
        let remarks = MarkedText(text).remarks(.personalInformation)
        #expect(remarks.map(\.message) == ["文中写了干部职工的姓名（\(masked)），请核实是否确有必要公开。"])
        #expect(remarks.map(\.replacement) == [nil])
        #expect(remarks.map(\.severity) == [.note])
    }

    @Test func `一处写明的人，处处都是他`() {
        let remarks = MarkedText("信访人⟦周玉兰⟧多次上访。\n《关于⟦周玉兰⟧〈申请书〉的答复》已送达。").remarks(.personalInformation)
        #expect(remarks.map(\.replacement) == ["周某某", "周某某"])
    }

    @Test func `并列的名字`() {
        let remarks = MarkedText("向低保户⟦钱玉芬⟧、⟦孙长河⟧发放慰问金各500元，⟦吴敏⟧300元。").remarks(.personalInformation)
        #expect(remarks.map(\.severity) == [.error, .error, .error])
    }

    @Test func `联系方式里写着别人的也不行`() {
        let text = "反映人：⟦钱学明⟧，联系电话：⟦13688889999⟧。"
        #expect(MarkedText(text).remarks(.personalInformation).map(\.severity) == [.error, .error])
    }

    @Test func `表里的名字`() {
        let rows = "姓名\t身份证号\t补助金额\n⟦王建国⟧\t⟦11010519491231002X⟧\t500元\n⟦李秀英⟧\t未提供\t500元"
        #expect(MarkedText(rows).remarks(.personalInformation).count == 3)
        #expect(MarkedText("姓名\t职务\n王建国\t组长\n李秀英\t成员").remarks(.personalInformation).isEmpty)
    }

    @Test(arguments: [
        // Already masked.
        "村民马某、牛某某与杨某的土地纠纷已调解，李××、张某某的问题已整改。", "联系电话139****5678，身份证号11*************02X。", "车牌鲁A*****。",
        // The organisation's own.
        "监督电话：13912345678（工作日）。", "请将意见发送至shuiwuju@163.com。", "账号：6222020200112345，户名：某县财政局专户。", "公务用车鲁B23456已封存。",
        "我局办公地址由健康路16号搬至文化路88号3单元2室。", "公司住所：云溪区幸福路12号。",
        // Other numbers.
        "项目编号：110105194912310021。", "身高11010519491231002米。", "收缴13800001111元。", "苏公网安备32010202010291号。",
        "统一社会信用代码91110105MA01234567。",
        "发放皖N95口罩，沿川G318国道排查。", "沿京G6高速排查。",
        // Words that begin as names do.
        "患者安全是底线，党员关心群众冷暖，职工文明素养提高，老人温馨生活，学生安心学习。", "针对高新区、江宁区、金山镇信访积案，逐案化解。", "解决李家庄村与王家庄村的土地纠纷。", "江海路、常青路违法建设已拆除。",
        "康安医院、华康诊所因违法执业被警告。", "全程跟踪金安桥项目施工合同纠纷。", "习近平总书记的重要指示；学习焦裕禄同志先进事迹。", "对3名党员干部给予党内警告处分，撤销对方文明单位称号。",
        "帮助群众王大爷解决困难。", "方便申请人查阅、使用。",
        // Places that say nothing of a person.
        "居住在农村的老人，居住地社区已走访。", "30号楼管线已改造完毕。", "走访城关镇幸福村三组。",
    ])
    func `可以公开的`(_ text: String) {
        #expect(MarkedText(text).remarks(.personalInformation).isEmpty)
    }

    @Test func `检验码和位置`() {
        #expect(IdentityNumber.isValid(Array("11010519491231002X".utf16)[...]))
        #expect(!IdentityNumber.isValid(Array("110105194912310021".utf16)[...]))
        #expect(!IdentityNumber.isValid(Array("990105194912310025".utf16)[...]))
        #expect(BankCardNumber.isValid(Array("4111111111111111".utf16)[...]))
        #expect(!BankCardNumber.isValid(Array("4111111111111112".utf16)[...]))
    }

    @Test func `意见里不重复原来的信息`() {
        let text = "村民王建国，身份证号11010519491231002X，电话13912345678，家住云溪区城关镇幸福路12号。"
        let remarks = Proofreader().remarks(on: TestReading.of(text)).filter { $0.rule == .personalInformation }
        #expect(remarks.count == 4)
        for datum in ["王建国", "11010519491231002X", "13912345678", "幸福路12号"] {
            #expect(!remarks.contains { $0.message.contains(datum) || $0.replacement?.contains(datum) == true })
        }
    }
}
