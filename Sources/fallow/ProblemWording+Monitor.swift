import ContractImport
import LandMonitor
import Reports
import Wording

extension ProblemWording {
  func words(for problem: MonitorProblem) -> (words: String, code: Int32) {
    switch problem {
    case .noSuchParcel(let text, let suggestions):
      let near = suggestions.map { "\n  \($0)" }.joined()
      let hint =
        near.isEmpty ? "" : wording.text(zh: "\n是不是：\(near)", en: "\nDid you mean:\(near)")
      return (
        wording.text(zh: "没有找到“\(text)”。", en: "Nothing matches '\(text)'.") + hint,
        Code.cannotBeDone
      )
    case .notRegistered(let name, let entries):
      let list = entries.map { "\n  \($0)" }.joined()
      let facts =
        entries.isEmpty
        ? ""
        : wording.text(
          zh: "\n其上的记录仍在案，再次登记后有效；属于另一份合同的，请在那份合同上录入：\(list)",
          en:
            "\nWhat is on record about it stays, and holds once it is registered again; what belongs "
            + "to another contract, record there:\(list)")
      return (
        wording.text(
          zh: "\(name) 现没有登记：写入它的导入已撤销。",
          en: "Nothing registers \(name) any more: the import that brought it was undone.") + facts,
        Code.cannotBeDone
      )
    case .ambiguousParcel(let text, let candidates, let count):
      var list = candidates.map { "\n  \($0)" }.joined()
      let rest = count - candidates.count
      if rest > 0 { list += wording.text(zh: "\n  …… 另有\(rest)宗", en: "\n  … and \(rest) more") }
      return (
        wording.text(
          zh: "“\(text)”对应\(count)宗，请用更完整的编号，或 '#号码'：\(list)",
          en: "'\(text)' matches \(count) parcels; type more of it, or '#NUMBER':\(list)"),
        Code.cannotBeDone
      )
    case .notKnownYet(let text, let day):
      return (
        wording.text(
          zh: "\(day) 24时，数据库中还没有“\(text)”。",
          en: "At 24:00 of \(day) nothing was on record about '\(text)'."),
        Code.cannotBeDone
      )
    case .dayAlreadyTold(let day, let last):
      return (
        wording.text(
          zh: "已发送过\(last)的评估，不能再发送更早的\(day)。查看过去请用 fallow list --as-of \(day)。",
          en:
            "\(last) was told already, so \(day) cannot be. To look back: fallow list --as-of \(day)"
        ), Code.cannotBeDone
      )
    case .dayNotCome(let day, let today):
      return (
        wording.text(
          zh: "\(day)还没有到（今天是\(today)），不能发送该日的评估。要看届时的内容：fallow daily --dry-run --as-of \(day)；"
            + "其间的变化：fallow forecast。",
          en:
            "\(day) has not come (today is \(today)), so nobody can be told of it. To see what it "
            + "would say: fallow daily --dry-run --as-of \(day); what changes until then: "
            + "fallow forecast."), Code.cannotBeDone
      )
    case .importDayNotCome(let day, let today):
      return (
        wording.text(
          zh: "\(day)还没有到（今天是\(today)），不能按该日导入。请去掉 --as-of，或写今天及以前的日期。",
          en: "\(day) has not come (today is \(today)), so nothing can be imported as of it. Leave "
            + "--as-of out, or name today or a day before."), Code.cannotBeDone
      )
    case .dailyRunAtWork:
      return (
        wording.text(zh: "另一个每日评估正在运行。", en: "Another daily run is at work."),
        Code.tryAgain
      )
    case .unknownFinding(let name, let suggestions):
      let near = suggestions.map { "\n  \($0)" }.joined()
      let hint =
        near.isEmpty ? "" : wording.text(zh: "\n是不是：\(near)", en: "\nDid you mean:\(near)")
      return (
        wording.text(
          zh: "没有“\(name)”这种情况。全部代码和名称见 fallow rules。",
          en: "'\(name)' is no finding. fallow rules lists them all.") + hint,
        Code.cannotBeDone
      )
    case .noSuchEntry(let number, let parcel):
      return (
        wording.text(
          zh: "\(parcel) 没有可撤销的记录 #\(number)；用 fallow show 查看记录号。",
          en: "\(parcel) has no entry #\(number) that can be retracted; fallow show lists them."),
        Code.cannotBeDone
      )
    case .lastRegistration(let number, let parcel):
      return (
        wording.text(
          zh: "#\(number) 是 \(parcel) 的登记，登记不能撤销到一条不剩。内容有误的，用 fallow correct \(number) --set 更正；"
            + "整份文件导入有误的，用 fallow import undo 撤销。",
          en:
            "#\(number) is the registration of \(parcel), and the last cannot be retracted. What is "
            + "wrong in it: fallow correct \(number) --set; a whole file: fallow import undo."),
        Code.cannotBeDone
      )
    case .unknownGoal(let name, let known):
      return (
        wording.text(
          zh: "没有“\(name)”这个阶段或步骤。可用：\(known.joined(separator: "、"))",
          en: "'\(name)' is no stage or step. Known: \(known.joined(separator: ", "))"),
        Code.cannotBeDone
      )
    case .noSuchImport, .importUndone, .importBroughtNothing, .importRestedOn, .noSuchSource,
      .sourceTwice, .sameParcel, .linkedAlready, .differingContracts, .notLinked:
      return (wordsOfBatches(problem), Code.cannotBeDone)
    case .contractOfActualDaysAlone(let path, let line, let number, let headers, let command):
      let named = number.map { wording.text(zh: "“\($0)”", en: " '\($0)'") } ?? ""
      let columns = headers.joined(separator: wording.text(zh: "、", en: ", "))
      return (
        wording.text(
          zh: "\(path):\(line): 合同\(named)尚未登记，而本表只有编号和实际日期（\(columns)），没有签订日期、面积、价款，也没有约定日期，不能据以登记"
            + "合同；全部未导入。是已登记合同的事项，请核对编号后运行：\(command)",
          en:
            "\(path):\(line): the contract\(named) is not on record, and the table has numbers and actual days "
            + "(\(columns)), and no signing day, area, price or agreed day by which it could be; nothing was "
            + "imported. If it says what happened to contracts on record, check the number and run: "
            + command),
        Code.inputUnreadable
      )
    case .instalmentRows(let path, let line, let earlier, let days):
      return (
        wording.instalmentRows(path: path, line: line, earlier: earlier, days: days),
        Code.inputUnreadable
      )
    case .noSheets(let path, let sheet):
      return (
        wording.text(
          zh: "\(path): 不是 Excel 工作簿，没有工作表“\(sheet)”。请去掉 --sheet。",
          en: "\(path): is no workbook and has no sheet '\(sheet)'. Leave out --sheet."),
        Code.inputUnreadable
      )
    case .cannotWrite(let path, let number):
      let reason = wording.systemError(number)
      return (
        wording.text(zh: "无法写入 \(path)（\(reason)）。", en: "Cannot write \(path) (\(reason))."),
        Code.cannotWrite
      )
    }
  }

  func words(for interrupted: Interrupted) -> String {
    switch interrupted.work {
    case .importing(let file):
      wording.text(
        zh: "\(file)：已中断，未导入任何一行，数据库保持原样。",
        en: "\(file): interrupted; no row of it went in, and the database is as it was.")
    case .undoing(let number):
      wording.text(
        zh: "已中断，第\(number)次导入没有撤销，仍然有效，数据库保持原样。",
        en:
          "Interrupted; import \(number) was not undone and stands, and the database is as it was.")
    case .rebuilding:
      wording.text(zh: "已中断，数据库保持原样。", en: "Interrupted; the database is as it was.")
    case .foldingWhatWasWritten:
      wording.text(
        zh: "已中断：内容已经记录，结果尚未重算；下次每日评估或 fallow rebuild 时重算。",
        en:
          "Interrupted: it is on record, but the results are not worked out anew. The next daily run "
          + "does it, or 'fallow rebuild'.")
    case .judgingTheDay:
      wording.text(
        zh: "已中断，当日评估没有作出，也没有发送；下次运行时补上。",
        en: "Interrupted; the day was neither judged nor told. The next run makes up for it.")
    }
  }

  func words(for problem: CrontabProblem) -> String {
    switch problem {
    case .notInstalled:
      wording.text(
        zh: "没有 crontab 命令。请安装 Debian 的 cron 包：apt install cron",
        en: "There is no crontab program. Install Debian's package: apt install cron")
    case .refused(let reason): wording.text(zh: "crontab：\(reason)", en: "crontab: \(reason)")
    }
  }

  func words(for problem: LandMonitor.Configuration.Problem) -> String {
    switch problem {
    case .unreadable(let path, let number):
      wording.text(
        zh: "无法读取配置 \(path)（\(wording.systemError(number))）。",
        en: "Cannot read \(path) (\(wording.systemError(number))).")
    case .malformed(let path, let fault):
      words(for: fault, in: path) { key in
        switch key {
        case "policyText": "\"body\""
        case "units": "{\"idle-projects\": [\"☆区规划资源局\"]}"
        case "dueSoonDays": "[90, 30, 7]"
        case "idleRaisedAfterMonths": "12"
        case "choices": "{\"fee-review\": \"required\"}"
        case "rules": "\"rules.json\""
        default: "{\"dueSoonDays\": [90, 30, 7]}"
        }
      }
    case .noUnit(let path, let task):
      wording.text(
        zh: "\(path)：units 中 \(task) 没有责任单位。请写出单位，如 [\"☆区规划资源局\"]；按政策文件的，删去这一项。",
        en:
          "\(path): \(task) in units names no unit. Write one, e.g. [\"☆区规划资源局\"], or leave the task "
          + "out to go by the policy.")
    case .badTown(let path, let name):
      wording.text(
        zh: "\(path)：towns 中的“\(name)”不是镇（园区）的名称。请写全称，不含空格，如 \"枫泾镇\"。",
        en:
          "\(path): '\(name)' in towns is no name of a town or park. Write it in full, without spaces, "
          + "e.g. \"枫泾镇\".")
    case .unknownTask(let path, let name, let known):
      wording.text(
        zh: "\(path)：没有任务“\(name)”。可用：\(known.joined(separator: "、"))",
        en: "\(path): '\(name)' is no task. Known: \(known.joined(separator: ", "))")
    case .unknownText(let path, let name):
      wording.text(
        zh: "\(path)：policyText 为“\(name)”，应为 body 或 annex。",
        en: "\(path): policyText is '\(name)'. Write body or annex.")
    case .unknownKey(let path, let name, let known):
      wording.text(
        zh: "\(path)：没有“\(name)”这一项。可用：\(known.joined(separator: "、"))",
        en: "\(path): '\(name)' is no setting. Known: \(known.joined(separator: ", "))")
    case .badLadder(let path, let days):
      wording.text(
        zh: "\(path)：dueSoonDays 为 \(days)，应为由大到小的天数，如 [90, 30, 7]。",
        en: "\(path): dueSoonDays is \(days). Write falling days, e.g. [90, 30, 7].")
    case .unknownChoice(let path, let name, let known):
      wording.text(
        zh: "\(path)：choices 中没有“\(name)”这一项。可用：\(known.joined(separator: "、"))",
        en: "\(path): '\(name)' is no choice. Known: \(known.joined(separator: ", "))")
    case .badOption(let path, let choice, let option, let known):
      wording.text(
        zh: "\(path)：\(choice) 为“\(option)”，应为 \(known.joined(separator: "、")) 之一。",
        en: "\(path): \(choice) is '\(option)'. Write one of \(known.joined(separator: ", ")).")
    case .badMonths(let path, let months):
      wording.text(
        zh: "\(path)：idleRaisedAfterMonths 为 \(months)，应为 1 至 120。",
        en: "\(path): idleRaisedAfterMonths is \(months). Write 1 to 120.")
    }
  }
}
