enum State { Idle, Running(job: String) }
enum Event { Start(job: String), Stop }

func next(state: State, event: Event): State {
    return match ([state, event]) {
        [Idle, Start(job)] => State.Running(job),
        [Running(_), Stop] => State.Idle,
        _ => state,
    };
}
