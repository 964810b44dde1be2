// Cases with and without payload, guards, several cases in one arm, as expression and as statement.
enum Health { Healthy, Degraded(reason: String), Failed(code: int, reason: String), Unknown }

func describe(h: Health): String {
    return match (h) {
        Healthy => "ok",
        Degraded(reason) if (reason.isEmpty()) => "degraded",
        Degraded(reason) => "degraded: " + reason,
        Failed(code, _) => `failed with ${code}`,
        Unknown => "?",
    };
}

func weight(h: Health): int {
    return match (h) {
        Healthy | Unknown => 0,
        Health.Failed(code, _) if (code > 100) => code,
        Failed(_, _) | Degraded(_) => 1,
    };
}

func log(h: Health): int {
    let lines = 0;
    match (h) {
        Healthy => print("fine"),
        Failed(code, reason) => {
            print(`${code} ${reason}`);
            lines += 2;
        }
        _ => lines -= 1,
    }
    return lines;
}

func main() {
    const all = [Health.Healthy, Health.Degraded(""), Health.Degraded("slow"), Health.Failed(7, "disk"), Health.Failed(500, "net"), Health.Unknown];
    for (h in all) { print(describe(h)); }
    // expect: ok
    // expect: degraded
    // expect: degraded: slow
    // expect: failed with 7
    // expect: failed with 500
    // expect: ?
    print(all.map(weight));
    // expect: [0, 1, 1, 1, 500, 0]
    print(all.map(log));
    // expect: fine
    // expect: 7 disk
    // expect: 500 net
    // expect: [0, -1, -1, 2, 2, -1]
}
