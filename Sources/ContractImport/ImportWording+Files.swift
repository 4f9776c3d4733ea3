import Glibc
package import LandLifecycle
package import Wording

/// Sentences about whole files.
extension Wording {
  /// Returns why a file cannot be read at all, as a sentence that begins with its name.
  package func refusal(_ refusal: ContractFile.Refusal, file: String) -> String {
    switch refusal {
    case .file(let refusal): fileRefusal(refusal, file: file)
    case .header(let problem): headerProblem(problem, file: file)
    }
  }

  /// Returns why a file cannot be read as text, as a sentence that begins with its name.
  package func fileRefusal(_ refusal: FileRefusal, file: String) -> String {
    // What is called a workbook and is none was cut off on its way.
    if case .notText = refusal,
      file.lowercased().hasSuffix(".xlsx") || file.lowercased().hasSuffix(".xls")
    {
      return "\(file): " + told(.damagedWorkbook)
    }
    return "\(file): " + told(refusal)
  }

  private func told(_ refusal: FileRefusal) -> String {
    switch refusal {
    case .cannotOpen(let number):
      text(
        zh: "打不开：\(systemError(number))。请核对路径和权限。",
        en: "cannot be opened: \(systemError(number)). Check the path and the permissions.")
    case .cannotRead(let number):
      text(
        zh: "读取失败：\(systemError(number))。请重试，或把文件复制到本机后再导入。",
        en: "cannot be read: \(systemError(number)). Try again, or copy the file to this machine."
      )
    case .notARegularFile:
      text(
        zh: "是文件夹、管道或设备，不是文件。请给出文件的路径。",
        en: "is a folder, a pipe or a device. Give the path of a file.")
    case .foreignFormat(let format): foreign(format)
    case .notText(let offset):
      text(
        zh: "不是文本文件：第\(offset + 1)个字节为零。\(saveAsCSV)。",
        en: "is not text: its byte \(offset + 1) is zero. \(saveAsCSV).")
    case .damagedWorkbook, .encryptedWorkbook, .workbookTooLarge, .noSheet, .severalSheets,
      .noWorkbookLibrary:
      toldOfWorkbook(refusal)
    case .mistakenEncoding(let encoding): told(encoding)
    case .noConverter(let encoding):
      text(
        zh: "是 \(encoding) 编码，而本机没有转换模块。"
          + "请安装系统的 glibc-gconv-extra（或 libc-gconv-modules-extra）软件包，或另存为 UTF-8 后再导入。",
        en: "is in \(encoding), for which this system has no converter. Install the package "
          + "glibc-gconv-extra (or libc-gconv-modules-extra), or save the file as UTF-8.")
    }
  }

  private func toldOfWorkbook(_ refusal: FileRefusal) -> String {
    switch refusal {
    case .damagedWorkbook:
      text(
        zh: "工作簿不完整或已损坏。请用 Excel 或 WPS 打开并另存，再导入。",
        en:
          "is a workbook with parts missing or broken. Open it in Excel or WPS, save it anew, and "
          + "import that.")
    case .encryptedWorkbook:
      text(
        zh: "工作簿有密码。请取消密码另存后再导入。",
        en: "is a workbook with a password. Save it without, and import that.")
    case .workbookTooLarge:
      text(
        zh: "工作簿中的文字过多。\(saveAsCSV)。", en: "is a workbook with too much text. \(saveAsCSV).")
    case .noSheet(let wanted?, let available):
      text(
        zh: "没有工作表“\(wanted)”。现有：\(available.joined(separator: "、"))。",
        en: "has no sheet '\(wanted)'. It has: \(available.joined(separator: ", ")).")
    case .noSheet(nil, let available):
      text(
        zh: "没有含内容的可见工作表。要读取隐藏的工作表，请用 --sheet 指明：\(available.joined(separator: "、"))。",
        en: "has no visible sheet that holds anything. For a hidden one, name it with --sheet: "
          + "\(available.joined(separator: ", ")).")
    case .severalSheets(let sheets):
      text(
        zh: "有\(sheets.count)张工作表。请用 --sheet 指明：\(sheets.joined(separator: "、"))。",
        en: "has \(sheets.count) sheets. Name one with --sheet: "
          + "\(sheets.joined(separator: ", ")).")
    case .noWorkbookLibrary(let library):
      text(
        zh: "是工作簿，而本机没有打开它的 \(library.rawValue)。"
          + "请安装系统的 \(library.packages.joined(separator: " 或 ")) 软件包，或另存为 CSV 后再导入。",
        en: "is a workbook, and this system has no \(library.rawValue) to open it. Install the "
          + "package \(library.packages.joined(separator: " or ")), or save the file as CSV.")
    case .cannotOpen, .cannotRead, .notARegularFile, .foreignFormat, .notText, .mistakenEncoding,
      .noConverter:
      told(refusal)
    }
  }

  private func told(_ encoding: MistakenEncoding) -> String {
    switch encoding {
    case .other(let name):
      text(
        zh: "是 \(name) 编码（按它才能认出列名），不能直接读取。请转换后再导入：iconv -f \(name) -t UTF-8 原文件 > 新文件。",
        en:
          "is in \(name), by which its headers are known, and cannot be read as it is. Convert it and "
          + "import that: iconv -f \(name) -t UTF-8 FILE > NEW-FILE")
    case .spoilt(let name):
      text(
        zh: "是乱码：曾被误作 \(name) 编码另存。请向提供单位索取原文件，或还原后再导入："
          + "iconv -f UTF-8 -t \(name) 原文件 > 新文件。",
        en:
          "is garbled: it was taken for \(name) and saved again. Ask for the original, or turn it back "
          + "and import that: iconv -f UTF-8 -t \(name) FILE > NEW-FILE")
    }
  }

  private func foreign(_ format: ForeignFormat) -> String {
    switch format {
    case .xlsx:
      text(
        zh: "是压缩包，其中没有 Excel 工作簿。是 .ods 等其他表格的，请打开后另存为 .xlsx；是打包的文件，请先解压，再导入其中的表格。",
        en:
          "is a ZIP archive without an Excel workbook. If it is a table of another program, such as .ods, open "
          + "it and save it as .xlsx; else unpack it, and import the table in it.")
    case .xls:
      text(
        zh: "是旧版 Office 文件，其中没有可读的 Excel 工作簿（也可能有密码）。\(saveAsCSV)。",
        en: "is an old Office document without an Excel workbook that can be read (it may have a "
          + "password). \(saveAsCSV).")
    case .markup:
      text(
        zh: "是网页或 XML（有些系统导出的 .xls 即如此），不是 CSV。\(saveAsCSV)。",
        en: "is a web page or XML, as some systems export under .xls, not CSV. \(saveAsCSV).")
    case .pdf:
      text(
        zh: "是 PDF，不是 CSV。请向提供单位索取电子表格，再另存为“CSV UTF-8（逗号分隔）”。",
        en: "is a PDF, not CSV. Ask for the table it was made from, and save that as 'CSV UTF-8'.")
    }
  }

  private var saveAsCSV: String {
    text(
      zh: "请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”后再导入",
      en: "Open it in Excel or WPS and save it as 'CSV UTF-8 (comma delimited)'")
  }

  /// Returns why a rejects file cannot be written, as a sentence that begins with its path.
  package func rejectsProblem(_ problem: RejectsProblem) -> String {
    switch problem {
    case .cannotWrite(let path, let number):
      text(
        zh: "\(path): 导入问题文件写不进去：\(systemError(number))。请换一个文件夹，或腾出空间后重新导入。",
        en: "\(path): the rejects file cannot be written: \(systemError(number)). Choose another "
          + "folder or make room, and import again.")
    }
  }

  /// Returns what an `errno` says.
  package func systemError(_ number: Int32) -> String {
    let chinese: String =
      switch number {
      case ENOENT: "没有这个文件或文件夹"
      case EACCES, EPERM: "没有权限"
      case EISDIR: "这是文件夹"
      case EEXIST: "已有同名文件"
      case ENOTDIR: "上级不是文件夹"
      case ENOSPC, EDQUOT: "空间已满"
      case EROFS: "所在位置只能读取"
      case EIO: "存储设备出错"
      default: "系统错误\(number)"
      }
    return text(zh: chinese, en: String(cString: strerror(number)))
  }

  // MARK: - What a file is

  /// Returns the name of an encoding.
  package func encoding(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8: "UTF-8"
    case .utf8WithBOM: text(zh: "UTF-8（带标记）", en: "UTF-8 with mark")
    case .gb18030: text(zh: "GB18030（含 GBK）", en: "GB18030 (GBK)")
    case .utf16LittleEndian: text(zh: "UTF-16（低字节在前）", en: "UTF-16 little-endian")
    case .utf16BigEndian: text(zh: "UTF-16（高字节在前）", en: "UTF-16 big-endian")
    }
  }

  /// Returns the name of a register's format.
  package func formatName(_ format: RegisterFormat) -> String { formatName(format.name) }

  /// Returns the name of a register's format.
  package func formatName(_ format: RegisterFormat.Name) -> String {
    switch format {
    case .nationalRegister: text(zh: "全国供地结果", en: "national supply results")
    case .guangdongRegister: text(zh: "广东省供地结果", en: "Guangdong supply results")
    case .fallowTemplate: text(zh: "Fallow 模板", en: "Fallow template")
    case .events: text(zh: "事项表", en: "events")
    case .genericRegister: text(zh: "其他登记表", en: "another register")
    }
  }

  /// Returns what a file has no place for, in one sentence for the whole file; nil for nothing.
  ///
  /// It is a property of the register, and no finding about any contract.
  package func uncarried(_ milestones: [(milestone: Milestone, agreed: Bool)]) -> String? {
    guard !milestones.isEmpty else { return nil }
    let names = milestones.map { milestone, isAgreed in
      let name = short(milestone)
      return isAgreed
        ? text(zh: "约定\(name)", en: "agreed \(name)") : text(zh: "实际\(name)", en: "actual \(name)")
    }
    return text(
      zh: "本登记不含：\(names.joined(separator: "、"))；相应节点不作评估。",
      en: "This register has no place for: \(names.joined(separator: ", ")); those days are not "
        + "assessed.")
  }

  /// Returns what a file has no place for, and, of an office's own table, what to do about it; nil for
  /// nothing.
  ///
  /// A published register is as it is; an office's own lacks a column because somebody left it out, and
  /// would then be silent about what comes to be late.
  package func uncarried(by map: HeaderMap) -> String? {
    let milestones = map.uncarriedMilestones
    guard let said = uncarried(milestones) else { return nil }
    let undated = milestones.filter { milestone, isAgreed in
      !isAgreed && !milestones.contains { $0.milestone == milestone && $0.agreed }
    }
    let isOwn = [.fallowTemplate, .genericRegister].contains(map.format.name)
    guard isOwn, !undated.isEmpty else { return said }
    let columns = undated.compactMap { milestone, _ in
      RegisterFormat.fallowTemplate.columns.first { $0.field == .actual(milestone) }?.header
    }
    let list = columns.joined(separator: text(zh: "、", en: ", "))
    return said
      + text(
        zh: "须评估是否逾期的，请补上列后重新导入（内容可不填）：\(list)。",
        en: " To have them assessed, add the columns, blank or not, and import again: \(list).")
  }

  private func short(_ milestone: Milestone) -> String {
    switch milestone {
    case .bond: text(zh: "保证金", en: "bond")
    case .handover: text(zh: "交地", en: "handover")
    case .signing, .payment, .start, .completion, .production, .targetOutput, .evaluation, .termEnd:
      self.milestone(milestone)
    }
  }
}
