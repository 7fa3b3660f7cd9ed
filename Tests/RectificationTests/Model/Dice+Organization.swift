@testable import Rectification

extension Dice {
    mutating func organizationMove() -> Move {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<3: recordDepartment()
        case 3: renameDepartment()
        case 4: closeDepartment()
        case 5, 6: recordPost()
        case 7: leavePost()
        case 8: recordSubordinate()
        case 9, 10: columnMove()
        case 11: reorganize()
        case 12: changeSetting()
        case 13..<17: grantMove()
        case 17: setClock()
        case 18: recordSomewhereElse()
        default: recordPerson()
        }
    }

    private func isNameTaken(_ name: String) -> Bool {
        ledger.office.departments.contains { !$0.isClosed && $0.name == name }
    }

    private mutating func recordDepartment() -> Move {
        let name = words("科室\(random.next() % 6)")
        return Move(RecordDepartment(organization: organization, name: name)) { ledger, new in
            ledger.office.departments.append(.init(id: new.next("department"), name: name))
        }
        .requiring(name, "科室名称")
        .requiring(!isNameTaken(name), .planning(.nameTaken(name)))
    }

    private mutating func recordSomewhereElse() -> Move {
        isOne(in: 2)
            ? Move(RecordDepartment(organization: stranger(), name: "科室"))
            : Move(SetClock(inspection: stranger(), cadence: .daily))
    }

    private mutating func renameDepartment() -> Move {
        let id = one(ledger.office.departments.map(\.id))
        let name = words("科室\(random.next() % 6)")
        let isSame = ledger.office.departments.first { $0.id == id }?.name == name
        return Move(RenameDepartment(organization: organization, department: id, name: name)) { ledger, _ in
            ledger.office.change(id) { $0.name = name }
        }
        .requiring(name, "科室名称")
        .requiring(ledger.office.isOpen(id), .planning(.noSuchDepartment))
        .requiring(!isSame, .planning(.nothingNew))
        .requiring(isSame || !isNameTaken(name), .planning(.nameTaken(name)))
    }

    private mutating func closeDepartment() -> Move {
        let id = one(ledger.office.departments.map(\.id))
        return Move(CloseDepartment(organization: organization, department: id)) { ledger, _ in
            ledger.office.change(id) { $0.isClosed = true }
        }
        .requiring(ledger.office.isOpen(id), .planning(.noSuchDepartment))
    }

    private mutating func recordPost() -> Move {
        let name = words("李四")
        let department = isOne(in: 2) ? one(ledger.office.departments.map(\.id)) : nil
        let person = pick(ledger.installation.people) ?? actor
        let command = RecordPost(organization: organization, person: person, name: name, department: department)
        return Move(command) { ledger, new in
            ledger.office.posts.append(.init(id: new.next("post"), person: person, department: department))
        }
        .requiring(name, "姓名")
        .requiring(department.map(ledger.office.isOpen) ?? true, .planning(.noSuchDepartment))
    }

    private mutating func leavePost() -> Move {
        let id = post()
        return Move(LeavePost(organization: organization, post: id)) { ledger, _ in
            for index in ledger.office.posts.indices where ledger.office.posts[index].id == id {
                ledger.office.posts[index].isLeft = true
            }
        }
        .requiring(ledger.office.isHeld(id), .planning(.noSuchPost))
    }

    private mutating func recordSubordinate() -> Move {
        let name = words("下属\(random.next() % 4)")
        return Move(RecordSubordinate(organization: organization, name: name)) { ledger, new in
            ledger.office.subordinates.append(.init(id: new.next("listing"), name: name))
        }
        .requiring(name, "下属单位名称")
        .requiring(!ledger.office.subordinates.contains { $0.name == name }, .planning(.nameTaken(name)))
    }

    private mutating func columnMove() -> Move {
        let columns = ledger.office.columns
        let id = one(columns.map(\.id))
        let column = columns.first { $0.id == id }
        let name = words("栏\(random.next() % 40)")
        let isTaken = columns.contains { $0.name == name }
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            return Move(RenameColumn(organization: organization, column: id, name: name)) { ledger, _ in
                ledger.office.change(id) { $0.name = name }
            }
            .requiring(name, "栏目名称")
            .requiring(column != nil, .planning(.noSuchColumn))
            .requiring(column?.name != name, .planning(.nothingNew))
            .requiring(!isTaken || column?.name == name, .planning(.nameTaken(name)))
        case 1:
            let isShownAgain = isOne(in: 2)
            let command = HideColumn(organization: organization, column: id, isShownAgain: isShownAgain)
            return Move(command) { ledger, _ in ledger.office.change(id) { $0.isHidden = !isShownAgain } }
                .requiring(column != nil, .planning(.noSuchColumn))
                .requiring(column == nil || column?.isHidden == isShownAgain, .planning(.nothingNew))
        default: return addColumn(name, isTaken: isTaken)
        }
    }

    private mutating func addColumn(_ name: String, isTaken: Bool) -> Move {
        let content: ColumnAdded.Content = any()
        let isChoice = content == .choice
        let choices = isOne(in: 10) ? ["甲"] : isChoice ? ["甲", isOne(in: 12) ? " " : "乙"] : []
        let isFit = isChoice ? choices.count == 2 : choices.isEmpty
        let command = AddColumn(organization: organization, name: name, content: content, choices: choices)
        return Move(command) { ledger, new in
            ledger.office.columns.append(
                .init(id: new.next("column"), name: name, content: content, choices: choices))
        }
        .requiring(name, "栏目名称")
        .requiring(ledger.office.columns.count < 20, .planning(.tooManyColumns(20)))
        .requiring(!isTaken, .planning(.nameTaken(name)))
        .requiring(isFit, .planning(.unfitChoices))
        .requiring(choices.contains(" ") ? "" : "有", "选项")
    }

    private mutating func reorganize() -> Move {
        let (on, ground) = (aDay(), words("某文"))
        let from = isOne(in: 16) ? [] : [one(ledger.office.departments.map(\.id))]
        let into = isOne(in: 16) ? [] : [words("科室\(random.next() % 6)")]
        let command = Reorganize(organization: organization, from: from, into: into, day: on, ground: ground)
        return Move(command) { ledger, new in
            var successors: [DepartmentID] = []
            for name in into {
                if let known = ledger.office.departments.first(where: { !$0.isClosed && $0.name == name }) {
                    successors.append(known.id)
                } else {
                    successors.append(new.next("department"))
                    ledger.office.departments.append(.init(id: successors[successors.count - 1], name: name))
                }
            }
            for department in from where !successors.contains(department) {
                ledger.office.change(department) { $0.isClosed = true }
            }
            ledger.office.reorganizations += 1
        }
        .requiring(ground, "机构变动的依据")
        .requiring(on <= day, .closing(.dayAhead(on)))
        .requiring(!from.isEmpty, .planning(.empty("变动前的科室")))
        .requiring(!into.isEmpty, .planning(.empty("变动后的科室")))
        .requiring(from.allSatisfy(ledger.office.isOpen), .planning(.noSuchDepartment))
        .requiring(into.first ?? "有", "科室名称")
    }

    // MARK: The installation

    private mutating func recordPerson() -> Move {
        let name = isOne(in: 4) ? "" : "新人"
        let id: PersonID = stranger()
        // A few are enough.
        let isNew = ledger.installation.people.count < 8
        return Move(RecordPerson(person: id, name: isNew ? name : "")) { ledger, _ in
            ledger.installation.people.append(id)
        }
        .requiring(isNew && name.contains { !$0.isWhitespace }, .emptyName)
    }

    private mutating func changeSetting() -> Move {
        let choices: [(Setting, [String])] = [
            (.separations, ["full", "smallOffice", "smallOffice", "half"]),
            (.highestSecrecy, ["public", "internal", "workSecret", "internal"]),
            (.closureGates, ["问题查清、责任追究、制度完善", "无", "群众认可", "甲、甲"]),
            (.quorums, ["终止三分之二", Setting.quorums.preset, "随便"]),
            (.evidenceLimit, ["100", "500", "0"]), (.retention, ["10", "长期", "-1"]),
        ]
        guard let (setting, values) = pick(choices), let value = pick(values) else { fatalError("nothing to set") }
        let isAllowed = !["half", "甲、甲", "随便", "0", "-1"].contains(value)
        var conflict: (Role, Role)?
        if setting == .separations, value == "full" {
            for person in ledger.installation.people {
                let administrators = ledger.installation.roles(of: person).intersection([
                    .systemAdministrator, .securityAdministrator, .auditAdministrator,
                ])
                if administrators.count > 1 { conflict = (.systemAdministrator, .securityAdministrator) }
            }
        }
        let move = Move(ChangeSetting(setting: setting, value: value)) { ledger, _ in
            ledger.installation.settings[setting] = value
        }
        .requiring(isAllowed, .access(.unfitValue(setting, value)))
        .requiring(ledger.installation.value(of: setting) != value, .planning(.nothingNew))
        return conflict.map { move.with([.access(.administratorsApart($0.0, $0.1))]) } ?? move
    }

    private mutating func grantMove() -> Move {
        let installation = ledger.installation
        let grants = installation.grants.filter { !$0.isEnded }
        if isOne(in: 3) {
            let id = one(
                (isOne(in: 3) ? grants.filter { $0.role == .securityAdministrator } : installation.grants).map(\.id))
            let ending = grants.first { $0.id == id }
            let isLast =
                ending?.role == .securityAdministrator
                && !grants.contains { $0.id != id && $0.role == .securityAdministrator }
            return Move(EndGrant(grant: id)) { ledger, _ in
                for index in ledger.installation.grants.indices where ledger.installation.grants[index].id == id {
                    ledger.installation.grants[index].isEnded = true
                }
            }
            .requiring(ending != nil, .access(.noSuchGrant))
            .requiring(!isLast, .access(.lastSecurityAdministrator))
        }
        let person = one(installation.people)
        let role: Role = isOne(in: 3) ? pick([.systemAdministrator, .auditAdministrator]) ?? any() : any()
        let department = role == .liaison ? pick(ledger.office.departments)?.id : nil
        let until = isOne(in: 10) ? day.adding(days: -1) : nil
        let conflict = installation.conflict(of: role, for: person)
        let command = GiveGrant(
            person: person, role: role, scope: department.map { .department($0) } ?? .installation,
            from: until == nil ? nil : day, until: until)
        let move = Move(command) { ledger, new in
            ledger.installation.grants.append(
                .init(id: new.next("grant"), person: person, role: role, department: department))
        }
        .requiring(person != actor, .access(.ownGrant))
        .requiring(installation.people.contains(person), .access(.noSuchPerson))
        .requiring(until == nil, .access(.noDays))
        return conflict.map { move.with([.access(.administratorsApart(role, $0))]) } ?? move
    }

    // MARK: Time

    private mutating func setClock() -> Move {
        let isHere = isOne(in: 2)
        let before = isHere ? ledger.clock : ledger.installation.clock
        var after = before
        if isOne(in: 6) { after = ClockSet() }
        let isAnew = after != before && isOne(in: 2)
        if !isAnew { after = before }
        let cadence = isOne(in: 4) ? nil : pick(Array(Cadence.all.prefix(4)))
        if let cadence { after.cadence = cadence }
        let command = SetClock(inspection: isHere ? inspection : nil, isAnew: isAnew, cadence: cadence)
        return Move(command) { [after] ledger, _ in
            if isHere { ledger.clock = after } else { ledger.installation.clock = after }
        }
        .requiring(after.cadence != before.cadence, .planning(.nothingNew))
    }
}
