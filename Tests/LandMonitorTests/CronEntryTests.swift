import LandMonitor
import Testing

struct CronEntryTests {
  @Test func `an entry names the program and the database by absolute paths`() {
    let entry = CronEntry(
      hour: 7, minute: 30, program: "/usr/local/bin/fallow", database: "/srv/fallow/fallow.db",
      language: "zh")
    #expect(
      entry.line
        == "30 7 * * * /usr/local/bin/fallow daily --database /srv/fallow/fallow.db --language zh "
        + "# fallow daily")
  }

  @Test func `spaces, Chinese, quotes and percent signs survive the shell and cron`() {
    let entry = CronEntry(
      hour: 0, minute: 5, program: "/opt/a b/fallow", database: "/srv/土地/100%'s.db",
      language: "zh")
    #expect(
      entry.line
        == "5 0 * * * '/opt/a b/fallow' daily --database '/srv/土地/100\\%'\\''s.db' "
        + "--language zh # fallow daily")
  }
}
