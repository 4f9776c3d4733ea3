/// The official holiday notices that ship with the room.
///
/// A line is a holiday as its notice words it: the days off, then the make-up workdays; `...`
/// includes both ends. A year with two papers was amended by the second.
///
/// - Source: Notices of the General Office of the State Council (国务院办公厅), one a year, at the
///   addresses given.
enum OfficialHolidays {
  /// One year's papers.
  struct Papers {
    let year: Int
    let sources: [String]
    let lines: String

    init(_ year: Int, _ sources: String..., lines: String) {
      self.year = year
      self.sources = sources
      self.lines = lines
    }
  }

  /// The papers in the order of their years.
  static let papers: [Papers] = [
    Papers(
      2010,
      "http://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm",
      lines: """
        元旦 off 2010-01-01...2010-01-03
        春节 off 2010-02-13...2010-02-19 worked 2010-02-20...2010-02-21
        清明节 off 2010-04-03...2010-04-05
        劳动节 off 2010-05-01...2010-05-03
        端午节 off 2010-06-14...2010-06-16 worked 2010-06-12...2010-06-13
        中秋节 off 2010-09-22...2010-09-24 worked 2010-09-19 2010-09-25
        国庆节 off 2010-10-01...2010-10-07 worked 2010-09-26 2010-10-09
        """),
    Papers(
      2011,
      "http://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm",
      lines: """
        元旦 off 2011-01-01...2011-01-03
        春节 off 2011-02-02...2011-02-08 worked 2011-01-30 2011-02-12
        清明节 off 2011-04-03...2011-04-05 worked 2011-04-02
        劳动节 off 2011-04-30...2011-05-02
        端午节 off 2011-06-04...2011-06-06
        中秋节 off 2011-09-10...2011-09-12
        国庆节 off 2011-10-01...2011-10-07 worked 2011-10-08...2011-10-09
        """),
    Papers(
      2012,
      "http://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm",
      lines: """
        元旦 off 2012-01-01...2012-01-03 worked 2011-12-31
        春节 off 2012-01-22...2012-01-28 worked 2012-01-21 2012-01-29
        清明节 off 2012-04-02...2012-04-04 worked 2012-03-31...2012-04-01
        劳动节 off 2012-04-29...2012-05-01 worked 2012-04-28
        端午节 off 2012-06-22...2012-06-24
        中秋节、国庆节 off 2012-09-30...2012-10-07 worked 2012-09-29
        """),
    Papers(
      2013,
      "http://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm",
      lines: """
        元旦 off 2013-01-01...2013-01-03 worked 2013-01-05...2013-01-06
        春节 off 2013-02-09...2013-02-15 worked 2013-02-16...2013-02-17
        清明节 off 2013-04-04...2013-04-06 worked 2013-04-07
        劳动节 off 2013-04-29...2013-05-01 worked 2013-04-27...2013-04-28
        端午节 off 2013-06-10...2013-06-12 worked 2013-06-08...2013-06-09
        中秋节 off 2013-09-19...2013-09-21 worked 2013-09-22
        国庆节 off 2013-10-01...2013-10-07 worked 2013-09-29 2013-10-12
        """),
    Papers(
      2014,
      "http://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm",
      lines: """
        元旦 off 2014-01-01
        春节 off 2014-01-31...2014-02-06 worked 2014-01-26 2014-02-08
        清明节 off 2014-04-05 2014-04-07
        劳动节 off 2014-05-01...2014-05-03 worked 2014-05-04
        端午节 off 2014-06-02
        中秋节 off 2014-09-08
        国庆节 off 2014-10-01...2014-10-07 worked 2014-09-28 2014-10-11
        """),
    Papers(
      2015,
      "http://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm",
      "http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm",
      lines: """
        元旦 off 2015-01-01...2015-01-03 worked 2015-01-04
        春节 off 2015-02-18...2015-02-24 worked 2015-02-15 2015-02-28
        清明节 off 2015-04-05...2015-04-06
        劳动节 off 2015-05-01
        端午节 off 2015-06-20 2015-06-22
        抗日战争暨世界反法西斯战争胜利70周年纪念日 off 2015-09-03...2015-09-05 worked 2015-09-06
        中秋节 off 2015-09-27
        国庆节 off 2015-10-01...2015-10-07 worked 2015-10-10
        """),
    Papers(
      2016,
      "http://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm",
      lines: """
        元旦 off 2016-01-01
        春节 off 2016-02-07...2016-02-13 worked 2016-02-06 2016-02-14
        清明节 off 2016-04-04
        劳动节 off 2016-05-01...2016-05-02
        端午节 off 2016-06-09...2016-06-11 worked 2016-06-12
        中秋节 off 2016-09-15...2016-09-17 worked 2016-09-18
        国庆节 off 2016-10-01...2016-10-07 worked 2016-10-08...2016-10-09
        """),
    Papers(
      2017,
      "http://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm",
      lines: """
        元旦 off 2017-01-01...2017-01-02
        春节 off 2017-01-27...2017-02-02 worked 2017-01-22 2017-02-04
        清明节 off 2017-04-02...2017-04-04 worked 2017-04-01
        劳动节 off 2017-05-01
        端午节 off 2017-05-28...2017-05-30 worked 2017-05-27
        中秋节、国庆节 off 2017-10-01...2017-10-08 worked 2017-09-30
        """),
    Papers(
      2018,
      "http://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm",
      lines: """
        元旦 off 2018-01-01
        春节 off 2018-02-15...2018-02-21 worked 2018-02-11 2018-02-24
        清明节 off 2018-04-05...2018-04-07 worked 2018-04-08
        劳动节 off 2018-04-29...2018-05-01 worked 2018-04-28
        端午节 off 2018-06-18
        中秋节 off 2018-09-24
        国庆节 off 2018-10-01...2018-10-07 worked 2018-09-29...2018-09-30
        """),
    Papers(
      2019,
      "http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm",
      "http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm",
      lines: """
        元旦 off 2018-12-30...2019-01-01 worked 2018-12-29
        春节 off 2019-02-04...2019-02-10 worked 2019-02-02...2019-02-03
        清明节 off 2019-04-05
        劳动节 off 2019-05-01...2019-05-04 worked 2019-04-28 2019-05-05
        端午节 off 2019-06-07
        中秋节 off 2019-09-13
        国庆节 off 2019-10-01...2019-10-07 worked 2019-09-29 2019-10-12
        """),
    Papers(
      2020,
      "http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm",
      "http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm",
      lines: """
        元旦 off 2020-01-01
        春节 off 2020-01-24...2020-02-02 worked 2020-01-19 2020-02-03
        清明节 off 2020-04-04...2020-04-06
        劳动节 off 2020-05-01...2020-05-05 worked 2020-04-26 2020-05-09
        端午节 off 2020-06-25...2020-06-27 worked 2020-06-28
        国庆节、中秋节 off 2020-10-01...2020-10-08 worked 2020-09-27 2020-10-10
        """),
    Papers(
      2021,
      "http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm",
      lines: """
        元旦 off 2021-01-01...2021-01-03
        春节 off 2021-02-11...2021-02-17 worked 2021-02-07 2021-02-20
        清明节 off 2021-04-03...2021-04-05
        劳动节 off 2021-05-01...2021-05-05 worked 2021-04-25 2021-05-08
        端午节 off 2021-06-12...2021-06-14
        中秋节 off 2021-09-19...2021-09-21 worked 2021-09-18
        国庆节 off 2021-10-01...2021-10-07 worked 2021-09-26 2021-10-09
        """),
    Papers(
      2022,
      "http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm",
      lines: """
        元旦 off 2022-01-01...2022-01-03
        春节 off 2022-01-31...2022-02-06 worked 2022-01-29...2022-01-30
        清明节 off 2022-04-03...2022-04-05 worked 2022-04-02
        劳动节 off 2022-04-30...2022-05-04 worked 2022-04-24 2022-05-07
        端午节 off 2022-06-03...2022-06-05
        中秋节 off 2022-09-10...2022-09-12
        国庆节 off 2022-10-01...2022-10-07 worked 2022-10-08...2022-10-09
        """),
    Papers(
      2023,
      "http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm",
      lines: """
        元旦 off 2022-12-31...2023-01-02
        春节 off 2023-01-21...2023-01-27 worked 2023-01-28...2023-01-29
        清明节 off 2023-04-05
        劳动节 off 2023-04-29...2023-05-03 worked 2023-04-23 2023-05-06
        端午节 off 2023-06-22...2023-06-24 worked 2023-06-25
        中秋节、国庆节 off 2023-09-29...2023-10-06 worked 2023-10-07...2023-10-08
        """),
    Papers(
      2024,
      "https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm",
      lines: """
        元旦 off 2024-01-01
        春节 off 2024-02-10...2024-02-17 worked 2024-02-04 2024-02-18
        清明节 off 2024-04-04...2024-04-06 worked 2024-04-07
        劳动节 off 2024-05-01...2024-05-05 worked 2024-04-28 2024-05-11
        端午节 off 2024-06-10
        中秋节 off 2024-09-15...2024-09-17 worked 2024-09-14
        国庆节 off 2024-10-01...2024-10-07 worked 2024-09-29 2024-10-12
        """),
    Papers(
      2025,
      "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm",
      lines: """
        元旦 off 2025-01-01
        春节 off 2025-01-28...2025-02-04 worked 2025-01-26 2025-02-08
        清明节 off 2025-04-04...2025-04-06
        劳动节 off 2025-05-01...2025-05-05 worked 2025-04-27
        端午节 off 2025-05-31...2025-06-02
        国庆节、中秋节 off 2025-10-01...2025-10-08 worked 2025-09-28 2025-10-11
        """),
    Papers(
      2026,
      "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
      lines: """
        元旦 off 2026-01-01...2026-01-03 worked 2026-01-04
        春节 off 2026-02-15...2026-02-23 worked 2026-02-14 2026-02-28
        清明节 off 2026-04-04...2026-04-06
        劳动节 off 2026-05-01...2026-05-05 worked 2026-05-09
        端午节 off 2026-06-19...2026-06-21
        中秋节 off 2026-09-25...2026-09-27
        国庆节 off 2026-10-01...2026-10-07 worked 2026-09-20 2026-10-10
        """),
  ]
}
