// Tasks that compute and never wait take turns all the same, and whoever waits for one of them hears of its limit.
// expect: seen after the other's turn
// expect: 3302
// expect: 3302
// expect: 3302
// expect: 3302
// expect: true
// expect: ticks
import noodlecore.process

class Flag {
    bool isSet = false;
    int spins = 0;
}

func spin(flag: Flag): int {
    while (!flag.isSet) { flag.spins = flag.spins + 1; }
    return flag.spins;
}

func set(flag: Flag) {
    flag.isSet = true;
}

func collatz(from: int): int {
    let at = from;
    let steps = 0;
    while (at >= 0) {
        at = at % 2 == 0 ? at / 2 : at * 3 + 1;
        steps++;
    }
    return steps;
}

func deep(n: int): int { return n == 0 ? 0 : deep(n - 1) + deep(n - 1) + deep(n - 1); }

func caught(): int {
    let sum = 0;
    while (sum >= 0) {
        try {
            sum = sum + deep(60);
        } catch (e) {
            sum = 0;
        }
    }
    return sum;
}

func down(): int {
    let sum = 0;
    for (let i = 0; i < 10; i--) { sum = sum ^ i; }
    return sum;
}

func fill(items: List<int>) {
    sleep(5);
    for (let i = 0; i < 100; i++) { items.add(i); }
}

func tick(channel: Channel<String>) {
    sleep(1);
    channel.send("ticks");
}

func isTooLong(work: () => int): int {
    let task = spawn work();
    try {
        await task within 30;
        return 0;
    } catch (e) {
        return e.code;
    }
}

func main() {
    let flag = new Flag();
    let spinning = spawn spin(flag);
    let setting = spawn set(flag);
    let spins = await spinning;
    await setting;
    print(spins > 0 ? "seen after the other's turn" : "not begun");

    print(isTooLong(() => collatz(27)));
    print(isTooLong(() => deep(60)));
    print(isTooLong(caught));
    print(isTooLong(down));

    // A list that another task fills while this one looks at it.
    let items: List<int> = [];
    let filling = spawn fill(items);
    let looked = 0;
    while (items.length < 100) { looked++; }
    await filling;
    print(looked > 0);

    let channel = new Channel<String>(1);
    spawn tick(channel);
    let heard: String? = null;
    while (heard == null) { heard = channel.tryReceive(); }
    print(heard);
    Process.exit(0);
}
