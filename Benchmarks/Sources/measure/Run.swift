// The C library's `environ` is a variable, which only this program could change.
@preconcurrency import Glibc

/// One run of a command, from its start to its end; times are in microseconds.
struct Run {
  let wall: Int
  let user: Int
  let system: Int
  /// The largest resident set. Linux never gives less than this program's own, some 6 MB.
  let residentKiB: Int

  /// Runs a command whose output nobody reads unless it fails.
  init(of words: [String]) throws(MeasuringProblem) {
    guard let output = tmpfile() else { throw .notStarted(words, code: errno) }
    defer { fclose(output) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, fileno(output), STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fileno(output), STDERR_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }

    let start = Run.now
    var process: pid_t = 0
    let code = posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
    guard code == 0 else { throw .notStarted(words, code: code) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .notStarted(words, code: errno) }
    }
    wall = Run.now - start
    guard status == 0 else {
      throw .failed(words, status: status, said: Run.end(of: output))
    }
    user = usage.ru_utime.microseconds
    system = usage.ru_stime.microseconds
    residentKiB = usage.ru_maxrss
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }

  /// The last 2,000 bytes of a file.
  private static func end(of file: UnsafeMutablePointer<FILE>) -> String {
    fseek(file, 0, SEEK_END)
    fseek(file, max(0, ftell(file) - 2_000), SEEK_SET)
    let bytes = [UInt8](unsafeUninitializedCapacity: 2_000) { room, count in
      count = fread(room.baseAddress, 1, 2_000, file)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension timeval {
  fileprivate var microseconds: Int { tv_sec * 1_000_000 + Int(tv_usec) }
}
