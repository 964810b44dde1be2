record State(count: int, name: String)
enum Action { Rename(name: String), Reset }
func reducer(state: State, action: Action): State {
    return match (action) {
        Rename(name) => state.name = name,
        Reset => new State(0, ""),
    };
}
print(reducer(new State(1, ""), Action.Reset));
