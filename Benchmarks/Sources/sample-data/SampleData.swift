import ArgumentParser
import RegisterWriting

/// Writes the three registers of SampleData: stories told by hand, and seeded contracts around them.
@main
struct SampleData: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample-data",
    abstract: "Writes the registers of SampleData; the same program writes the same bytes.")

  @Option(help: "The folder for the three files.")
  var output: String?

  @Flag(help: "List file, number and what is shown, one story a line, instead of writing files.")
  var stories = false

  func validate() throws {
    guard stories != (output != nil) else {
      throw ValidationError("Give either --output FOLDER or --stories.")
    }
  }

  func run() throws {
    for register in Register.all {
      if stories {
        for story in register.stories {
          print(register.file, story.number, story.shows, separator: "\t")
        }
      } else if let output {
        try register.write(to: output)
      }
    }
  }
}

/// One of the three files.
struct Register {
  let file: String
  let form: RegisterForm
  let stories: [Story]
  /// How many seeded contracts stand behind the stories, and the years they were signed in.
  let seededRows: Int
  let years: ClosedRange<Int>

  static let all = [
    Register(
      file: "national-register.csv", form: .national, stories: NationalStory.all, seededRows: 22,
      years: 2012...2016),
    Register(
      file: "guangdong-register.csv", form: .guangdong, stories: GuangdongStory.all, seededRows: 14,
      years: 2013...2020),
    Register(
      file: "fallow-template.csv", form: .template,
      stories: TemplateStory.idle + TemplateStory.dueSoon + TemplateStory.overdue
        + TemplateStory.record,
      seededRows: 20, years: 2019...2024),
  ]

  private static let seed: UInt64 = 20_261_120

  func write(to folder: String) throws {
    var file = try RegisterOutput(path: "\(folder)/\(file)", form.encoding)
    var seeded = SeededRegister(plan, form, seed: Self.seed)
    try file.write(seeded.header)
    for row in rows { try file.write(Array(row.utf8) + form.lineEnd) }
    for _ in 0..<seededRows { try file.write(seeded.next()) }
    for row in lastRows { try file.write(Array(row.utf8) + form.lineEnd) }
    try file.flush()
  }

  private var plan: DraftPlan {
    var plan = DraftPlan()
    plan.places = [.jinshan]
    plan.years = years
    plan.recordedStarts = 9_000
    plan.isIndustrialOnly = true
    plan.isFlawed = false
    // Out of the way of the numbers in the stories.
    plan.lastSerial = 400
    return plan
  }

  private var rows: [String] {
    var filling = Filling(seed: Self.seed)
    return stories.map { story in
      let silent =
        switch form {
        case .national: NationalStory.filling(for: story, &filling)
        case .guangdong: GuangdongStory.filling(for: story, &filling)
        case .template: TemplateStory.filling(for: story, &filling)
        }
      return story.row(form.headers, filledFrom: silent)
    }
  }

  /// In the national file an earlier row once more, to the letter; in the template rows to refuse.
  private var lastRows: [String] {
    var filling = Filling(seed: Self.seed + 1)
    return switch form {
    case .national: Array(rows.suffix(1))
    case .guangdong: []
    case .template: SpoiledRows.rows(form.headers, &filling)
    }
  }
}
