// State machine, plain mistakes
enum State { Idle, Running(job: String), Paused(job: String, at: int), Done }

interface Listener {
    func changed(from: State, to: State): void
    func name(): String
}

class Logger implements Listener {
    private List<String> lines = [];
    func changed(from: State, to: State) { lines.add(`${from} -> ${to}`); }
}

class Machine {
    State state = State.Idle;
    List<Listener> listeners = [];
    int ticks;

    func start(job: String) {
        match (this.state) {
            Idle => this.go(State.Running(job)),
            Done => this.go(State.Running(job)),
            Running => throw new Error(8100, "busy"),
        }
    }

    func pause() {
        match (this.state) {
            Running(job) => this.go(State.Paused(job)),
            Paused(job, at, extra) => {},
            _ => {}
        }
    }

    private func go(next: State) {
        const previous = this.state;
        this.state = next;
        for (l in this.listeners) { l.changed(previous, next, this.ticks); }
        this.ticks++;
    }

    func job(): String? {
        return match (this.state) {
            Running(job) | Paused(job, _) => job,
            Idle | Done => none,
        };
    }

    static func create(): Machine {
        let machine = new Machine();
        this.listeners.add(new Logger());
        return machin;
    }
}

func describe(state: State): String {
    if (state == State.Idle) { return "idle"; }
    else if (state is Running) { return "running"; }
    elseif (state == State.Done) { return "done"; }
    return 3;
}

func main() {
    const machine = Machine.create();
    machine.start("build");
    machine.go(State.Done);
    const listener = new Listener();
    machine.state = "done";
    print(describe(machine));
    machine = null;
}
