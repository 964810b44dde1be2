// return, break and continue in an arm act on the function or loop around.
enum Step { Skip, Stop, Take(n: int), Fail(why: String) }

func run(steps: List<Step>): int {
    let total = 0;
    for (s in steps) {
        const n = match (s) {
            Skip => { continue; }
            Stop => { break; }
            Take(n) => n,
            Fail(why) => throw new Error(7777, why),
        };
        total += n;
    }
    return total;
}

func find(steps: List<Step>): String {
    let i = 0;
    while (true) {
        match (steps[i]) {
            Take(n) if (n > 5) => { return "took " + n; }
            Stop => { break; }
            _ => {}
        }
        i++;
    }
    return "stopped at " + i;
}

func first(n: int): String {
    const text = match (n) {
        0 => { return "early"; }
        1 => "one",
        _ => "more",
    };
    return "late " + text;
}

func main() {
    print(run([Step.Take(1), Step.Skip, Step.Take(2), Step.Stop, Step.Take(100)]));
    // expect: 3
    try {
        run([Step.Fail("broken")]);
    } catch (e) {
        print(e);
    }
    // expect: [7777] broken
    print(find([Step.Take(1), Step.Skip, Step.Take(9)]));
    // expect: took 9
    print(find([Step.Skip, Step.Stop]));
    // expect: stopped at 1
    print([0, 1, 2].map(first));
    // expect: ["early", "late one", "late more"]
}
