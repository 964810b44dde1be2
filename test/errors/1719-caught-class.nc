class Signal {
    int value = 3;
}

func run(): int {
    try {
        throw new Error(8100, "stop");
    } catch (s: Signal) {
        return s.number;
    }
}

print(run());
