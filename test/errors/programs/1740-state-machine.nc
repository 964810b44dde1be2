enum State { Idle, Running(since: int), Done(result: String) }

class Machine {
    State state = State.Idle;

    func step(now: int) {
        this.state = match (this.state) {
            State.Idle => State.Running(now),
            State.Running(since) if (now - since > 10) => State.Done("ok"),
            State.Done(r) => State.Done(r),
        };
    }

    func label(): String {
        match (this.state) {
            Idle => return "idle",
            Running(_) => return "running",
            Done(result) => return result.code,
        }
    }
}

func main() { const m = new Machine(); m.step(1); print(m.label()); }
