// Arguments in another order: one that is null, one for a function that is a value, one before a lambda, and one that stands too far behind.
class Store<S, A> {
    S state;
    private (S, A) => S reducer;
    constructor(this.state, this.reducer) {}
    func dispatch(action: A) { this.state = this.reducer(action, this.state); }
}

func with(name: String, value: int?): String { return `${name}=${value}`; }

func swap(items: List<int>, i: int, j: int) { [items[i], items[j]] = [items[j], items[i]]; }
func insertAll(at: int, count: int, items: List<int>) { print(at + count + items.length); }

func squares(count: int): List<int> { return List.generate((i) => i * i, count); }

const store = new Store<int, String>(0, (state, action) => state + action.length);
store.dispatch("a");
print(with(null, "b"));
swap(0, 1, [1, 2]);
insertAll([1], 1, 2);
print(squares(3));
print(with(null, 1));
