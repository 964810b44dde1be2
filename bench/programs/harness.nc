/// How much work one run of a benchmark is, and what it gives.
record Size(scale: int, result: int)

/// Runs a benchmark as the arguments say, and checks every result:
/// - nothing: at full size, once
/// - `check`: at its small size, once
/// - `times N`: at full size for N milliseconds; prints when each run began and how long it took, in microseconds
func measure(args: List<String>, benchmark: (int) => int, small: Size, full: Size) {
    if (args.isEmpty()) {
        print(checked(benchmark, full));
    } else if (args[0] == "check") {
        print(checked(benchmark, small));
    } else {
        measureFor(args[1].toInt() * 1000, benchmark, full);
    }
}

private func measureFor(micros: int, benchmark: (int) => int, size: Size) {
    const times: List<int> = [];
    const began = Time.nowMicros();
    let now = began;
    while (now - began < micros) {
        checked(benchmark, size);
        const end = Time.nowMicros();
        times.add(now - began);
        times.add(end - now);
        now = end;
    }
    for (let i = 0; i < times.length; i += 2) { print(`${times[i]} ${times[i + 1]}`); }
}

private func checked(benchmark: (int) => int, size: Size): int {
    const result = benchmark(size.scale);
    if (result != size.result) {
        throw new Error(8001, `gives ${result} at ${size.scale} instead of ${size.result}`);
    }
    return result;
}
