enum Phase { Idle, Connecting(host: String, attempt: int) }

func next(phase: Phase, signals: Map<String, int>): Phase {
    return match (phase) {
        Idle => Phase.Connecting("a", 0),
        Connecting(host) => match (signals.get(host)) {
            1 => Phase.Idle,
            n is int if (attempt < n) => Phase.Connecting(host, attempt + 1),
            _ => phase,
        },
    };
}

print(next(Phase.Idle, {}));
