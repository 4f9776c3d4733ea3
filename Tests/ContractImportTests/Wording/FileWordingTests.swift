import CivilCalendar
import ContractImport
import LandLifecycle
import Testing
import Wording

struct FileWordingTests {
  static let headers: [Told<HeaderProblem>] = [
    Told(
      .empty,
      "grants.csv: 没有表头。运行 fallow template 可得到模板。",
      "grants.csv: has no header. For a template, run: fallow template."),
    Told(
      .broken(.unclosedQuote(line: 1)),
      "grants.csv: 表头有未关闭的引号（在第1行打开）。请补上引号，或删去打开的引号。",
      "grants.csv: the header opens a quote on line 1 and never closes it. Close the "
        + "quote, or delete it."),
    Told(
      .broken(.recordTooLong),
      "grants.csv: 表头超过 1 MiB。可能缺少换行，请检查文件。",
      "grants.csv: the header is longer than 1 MiB. A line end may be missing; check the file."),
    Told(
      .noKnownColumn(["2024年供地结果表"]),
      "grants.csv: 没有找到已知的列名（首行为：2024年供地结果表）。请用 --map 指明各列。运行 fallow template 可得到模板。",
      "grants.csv: has no known header; its first row is: 2024年供地结果表. Say with --map what "
        + "its columns are. For a template, run: fallow template."),
    Told(
      .unknown(
        nearest: .nationalRegister, missing: ["约定开工时间", "合同签订日期"],
        unknown: ["约定动工时间", "签订日期", "备注"]),
      "grants.csv: "
        + "最接近“全国供地结果”，但缺少：约定开工时间、合同签订日期。“约定动工时间”如即“约定开工时间”，请改列名。“签订日期”如即“合同签订日期”，请改列名。运行 "
        + "fallow template 可得到模板。",
      "grants.csv: comes nearest to 'national supply results', but lacks: 约定开工时间, 合同签订日期. "
        + "If '约定动工时间' is '约定开工时间', rename it. If '签订日期' is '合同签订日期', rename it. For a "
        + "template, run: fallow template."),
    Told(
      .unknown(nearest: .fallowTemplate, missing: ["合同编号"], unknown: []),
      "grants.csv: 最接近“Fallow 模板”，但缺少：合同编号。运行 fallow template 可得到模板。",
      "grants.csv: comes nearest to 'Fallow template', but lacks: 合同编号. For a template, "
        + "run: fallow template."),
    Told(
      .headersDownwards(["合同编号", "项目名称", "合同签订日期"]),
      "grants.csv: 列名竖排在第一列（合同编号、项目名称、合同签订日期）。请在 Excel 或 WPS 中转置（复制，选择性粘贴，转置），"
        + "使首行为列名、一行一份合同。",
      "grants.csv: has its headers one below the other in the first column (合同编号, 项目名称, "
        + "合同签订日期). Transpose it in a spreadsheet (copy, paste special, transpose), so that they "
        + "stand in the first row and each contract in a row."),
    Told(
      .foreignDelimiter(.spaces),
      "grants.csv: 以空格分隔，列界不清。请用 Excel 或 WPS 分列，另存为“CSV UTF-8（逗号分隔）”后再导入。",
      "grants.csv: is parted by spaces, which also stand within cells. Part it into columns in Excel "
        + "or WPS and save it as 'CSV UTF-8 (comma delimited)'."),
  ]

  @Test(arguments: headers)
  func `a header that is not known says what it lacks`(_ item: Told<HeaderProblem>) {
    item.expect { $0.headerProblem($1, file: "grants.csv") }
    item.expect { $0.refusal(.header($1), file: "grants.csv") }
  }

  static let files: [Told<FileRefusal>] = [
    Told(
      .cannotOpen(errorNumber: 2),
      "grants.csv: 打不开：没有这个文件或文件夹。请核对路径和权限。",
      "grants.csv: cannot be opened: No such file or directory. Check the path and the "
        + "permissions."),
    Told(
      .mistakenEncoding(.other("BIG5")),
      "grants.csv: 是 BIG5 编码（按它才能认出列名），不能直接读取。请转换后再导入：iconv -f BIG5 -t UTF-8 原文件 > 新文件。",
      "grants.csv: is in BIG5, by which its headers are known, and cannot be read as it is. Convert "
        + "it and import that: iconv -f BIG5 -t UTF-8 FILE > NEW-FILE"),
    Told(
      .mistakenEncoding(.spoilt("WINDOWS-1252")),
      "grants.csv: 是乱码：曾被误作 WINDOWS-1252 编码另存。请向提供单位索取原文件，或还原后再导入："
        + "iconv -f UTF-8 -t WINDOWS-1252 原文件 > 新文件。",
      "grants.csv: is garbled: it was taken for WINDOWS-1252 and saved again. Ask for the original, "
        + "or turn it back and import that: iconv -f UTF-8 -t WINDOWS-1252 FILE > NEW-FILE"),
    Told(
      .cannotOpen(errorNumber: 13),
      "grants.csv: 打不开：没有权限。请核对路径和权限。",
      "grants.csv: cannot be opened: Permission denied. Check the path and the permissions."),
    Told(
      .cannotRead(errorNumber: 5),
      "grants.csv: 读取失败：存储设备出错。请重试，或把文件复制到本机后再导入。",
      "grants.csv: cannot be read: Input/output error. Try again, or copy the file to this "
        + "machine."),
    Told(
      .notARegularFile,
      "grants.csv: 是文件夹、管道或设备，不是文件。请给出文件的路径。",
      "grants.csv: is a folder, a pipe or a device. Give the path of a file."),
    Told(
      .foreignFormat(.xlsx),
      "grants.csv: 是压缩包，其中没有 Excel 工作簿。是 .ods 等其他表格的，请打开后另存为 .xlsx；是打包的文件，请先解压，再导入其中的表格。",
      "grants.csv: is a ZIP archive without an Excel workbook. If it is a table of another program, such "
        + "as .ods, open it and save it as .xlsx; else unpack it, and import the table in it."),
    Told(
      .foreignFormat(.xls),
      "grants.csv: 是旧版 Office 文件，其中没有可读的 Excel 工作簿（也可能有密码）。请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”后再导入。",
      "grants.csv: is an old Office document without an Excel workbook that can be read (it may "
        + "have a password). Open it in Excel or WPS and save it as 'CSV UTF-8 (comma delimited)'."),
    Told(
      .severalSheets(["一月", "二月"]),
      "grants.csv: 有2张工作表。请用 --sheet 指明：一月、二月。",
      "grants.csv: has 2 sheets. Name one with --sheet: 一月, 二月."),
    Told(
      .noSheet("三月", available: ["一月"]),
      "grants.csv: 没有工作表“三月”。现有：一月。",
      "grants.csv: has no sheet '三月'. It has: 一月."),
    Told(
      .damagedWorkbook,
      "grants.csv: 工作簿不完整或已损坏。请用 Excel 或 WPS 打开并另存，再导入。",
      "grants.csv: is a workbook with parts missing or broken. Open it in Excel or WPS, save it "
        + "anew, and import that."),
    Told(
      .foreignFormat(.markup),
      "grants.csv: 是网页或 XML（有些系统导出的 .xls 即如此），不是 CSV。请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”后再导入。",
      "grants.csv: is a web page or XML, as some systems export under .xls, not CSV. Open "
        + "it in Excel or WPS and save it as 'CSV UTF-8 (comma delimited)'."),
    Told(
      .foreignFormat(.pdf),
      "grants.csv: 是 PDF，不是 CSV。请向提供单位索取电子表格，再另存为“CSV UTF-8（逗号分隔）”。",
      "grants.csv: is a PDF, not CSV. Ask for the table it was made from, and save that as "
        + "'CSV UTF-8'."),
    Told(
      .notText(zeroByteAt: 9),
      "grants.csv: 不是文本文件：第10个字节为零。请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”后再导入。",
      "grants.csv: is not text: its byte 10 is zero. Open it in Excel or WPS and save it "
        + "as 'CSV UTF-8 (comma delimited)'."),
    Told(
      .noConverter("GB18030"),
      "grants.csv: 是 GB18030 编码，而本机没有转换模块。请安装系统的 glibc-gconv-extra（或 "
        + "libc-gconv-modules-extra）软件包，或另存为 UTF-8 后再导入。",
      "grants.csv: is in GB18030, for which this system has no converter. Install the "
        + "package glibc-gconv-extra (or libc-gconv-modules-extra), or save the file as UTF-8."),
    Told(
      .noConverter("UTF-16LE"),
      "grants.csv: 是 UTF-16LE 编码，而本机没有转换模块。请安装系统的 glibc-gconv-extra（或 "
        + "libc-gconv-modules-extra）软件包，或另存为 UTF-8 后再导入。",
      "grants.csv: is in UTF-16LE, for which this system has no converter. Install the "
        + "package glibc-gconv-extra (or libc-gconv-modules-extra), or save the file as UTF-8."),
  ]

  @Test(arguments: files)
  func `a file that cannot be read says what to do with it`(_ item: Told<FileRefusal>) {
    item.expect { $0.fileRefusal($1, file: "grants.csv") }
    item.expect { $0.refusal(.file($1), file: "grants.csv") }
  }

  @Test func `encodings and formats have names`() {
    #expect(
      TextEncoding.allCases.map { chinese.encoding($0) } == [
        "UTF-8", "UTF-8（带标记）", "GB18030（含 GBK）", "UTF-16（低字节在前）", "UTF-16（高字节在前）",
      ])
    #expect(
      TextEncoding.allCases.map { english.encoding($0) } == [
        "UTF-8", "UTF-8 with mark", "GB18030 (GBK)", "UTF-16 little-endian", "UTF-16 big-endian",
      ])
    #expect(
      RegisterFormat.all.map { chinese.formatName($0) } == ["Fallow 模板", "广东省供地结果", "全国供地结果"])
    #expect(
      RegisterFormat.all.map { english.formatName($0) }
        == ["Fallow template", "Guangdong supply results", "national supply results"])
  }

  @Test func `what a register does not carry is said once`() throws {
    let map = try HeaderMap(headers: HeaderMapTests.headers(.nationalRegister))
    #expect(
      chinese.uncarried(map.uncarriedMilestones)
        == "本登记不含：约定缴款、实际缴款、约定保证金、实际保证金、实际交地、约定投产、实际投产、约定达产、实际达产；相应节点不作评估。")
    #expect(
      english.uncarried([(.bond, true), (.handover, false)])
        == "This register has no place for: agreed bond, actual handover; those days are not assessed."
    )
    #expect(chinese.uncarried([]) == nil)
  }

  @Test func `columns that are not read are named, with what they may be`() throws {
    let map = try HeaderMap(
      headers: ["电子监管号", "项目名称", "约定开工时间", "合同签订日期", "计划竣工时间", "备注"])
    #expect(chinese.unknownHeaders(map) == "以下各列不认识，未读取：计划竣工时间、备注。“计划竣工时间”如即“约定竣工时间”，请改列名。")
    #expect(
      english.unknownHeaders(map)
        == "These columns are not known and were not read: 计划竣工时间, 备注. If '计划竣工时间' is '约定竣工时间', "
        + "rename it.")
    let whole = try HeaderMap(headers: HeaderMapTests.headers(.fallowTemplate))
    #expect(chinese.unknownHeaders(whole) == nil)
  }

  @Test func `a rejects file that cannot be written says where and why`() {
    let problem = RejectsProblem.cannotWrite(path: "out.csv", errorNumber: 28)
    #expect(chinese.rejectsProblem(problem) == "out.csv: 导入问题文件写不进去：空间已满。请换一个文件夹，或腾出空间后重新导入。")
    #expect(
      english.rejectsProblem(problem)
        == "out.csv: the rejects file cannot be written: No space left on device. Choose "
        + "another folder or make room, and import again.")
  }
}
