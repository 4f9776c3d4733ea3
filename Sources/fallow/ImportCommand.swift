import ArgumentParser

/// `fallow import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "导入合同登记（CSV、Excel）· Imports registers of grant contracts.",
    discussion: """
      Reads the national register's supply results, the Guangdong register, Fallow's own template \
      (`fallow template`), and any other register whose headers are known, in UTF-8, GB18030 or \
      UTF-16, or as Excel workbooks. Good rows go in; bad rows are listed with where, what and how to fix it, and kept in \
      a rejects file that imports again after editing. `--explain` shows how a file would be read, \
      and `--map` says what columns are that it does not know.

      Every import has a number: `fallow import list` shows them, `fallow import show N` what one \
      brought, and `fallow import undo N` takes it back. A file called list, show or undo is ./list.
      """, subcommands: [Files.self, History.self, Show.self, Undo.self],
    defaultSubcommand: Files.self)
}
