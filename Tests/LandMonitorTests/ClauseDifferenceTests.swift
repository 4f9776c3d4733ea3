import CivilCalendar
import Foundation
import LandMonitor
import Testing

/// What a changed row says of clauses is told as any other change.
struct ClauseDifferenceTests {
  private static let headers =
    "合同编号,项目名称,合同签订日期,约定开工时间,成交价格(万元),定金(万元),开工保证金(万元或占价款比例),开工逾期责任,计容建筑面积(平方米),重点项目,延建申请提前期,延建期限上限"

  @Test func `clauses that change are told with what they said`() throws {
    let office = try TemporaryOffice()
    func differences(_ row: String) throws -> [String] {
      var found: [String] = []
      let path = try office.write("\(Self.headers)\n\(row)\n", to: "register.csv")
      _ = try office.monitor(on: "2024-06-03").importFile(path) { notice in
        if case .changed(_, _, let differences) = notice { found += differences }
      }
      return found
    }
    _ = try differences("甲-1,甲项目,2024-01-15,2024-03-01,1000,200,50,每日 出让价款0.5‰,20000,是,30日,1年")
    #expect(
      try differences("甲-1,甲项目,2024-01-15,2024-03-01,1000,,60,,30000,否,20个工作日,") == [
        "定金：200万元 → （空）", "计容建筑面积：20000平方米 → 30000平方米",
        "延建申请提前期：30日 → 20个工作日", "延建期限上限：1年 → （空）", "开工保证金：50万元 → 60万元",
        "开工逾期责任：逾期即 每日 出让价款0.5‰ → （空）", "重点项目：是 → （空）",
      ])
  }
}
