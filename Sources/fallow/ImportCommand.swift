import ArgumentParser

/// `fallow import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "导入合同登记（CSV、Excel）· Imports registers of grant contracts.",
    discussion: HelpText.text(
      zh: """
        读取全国供地结果、广东省供地结果、Fallow 模板（fallow template），以及列名
        可识别的其他登记表：UTF-8、GB18030、UTF-16 文本，或 Excel 工作簿。合格的行
        导入；不合格的行逐一列出位置、内容和改法，存入退回文件，改正后可再次导入。
        --explain 说明文件将如何读取，--map 指明不能识别的列；全部选项见
        fallow help import files。

        每次导入有一个号：fallow import list 列出历次导入，fallow import show 号
        看某次写入了什么，fallow import undo 号 撤销。文件名恰为 list、show 或
        undo 的，写作 ./list。
        """,
      en: """
        Reads the national register's supply results, the Guangdong register, Fallow's own template \
        (`fallow template`), and any other register whose headers are known, in UTF-8, GB18030 or \
        UTF-16, or as Excel workbooks. Good rows go in; bad rows are listed with where, what and how to \
        fix it, and kept in a rejects file that imports again after editing. `--explain` shows how a \
        file would be read, and `--map` says what columns are that it does not know; `fallow help \
        import files` lists every option.

        Every import has a number: `fallow import list` shows them, `fallow import show N` what one \
        brought, and `fallow import undo N` takes it back. A file called list, show or undo is ./list.
        """), subcommands: [Files.self, History.self, Show.self, Undo.self],
    defaultSubcommand: Files.self)
}
