class Machine<T> {
    private const <Map<String, int>> moves = {};
    private <String> names = [];
    List<> items = [];

    func take(n: int): Machine<> { return this; }

    func times(other: Machine<T>): <T> { return this; }

    func size(): int { return this.moves.size + this.names.length; }
}

func run(moves: Map<>, count: int) { print(moves.size + count); }

const first: <int> = [];
print(first);
run({}, "3");
