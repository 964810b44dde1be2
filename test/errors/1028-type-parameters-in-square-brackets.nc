class Stack[T] {
    private List<T> items = [];
    func push(item: T): void { this.items.add(item); }
}

func largest[T](items: List<T>, weigh: (T) => float): T? {
    let best: T? = null;
    for (item in items) {
        if (best == null || weigh(item) > 1.0) { best = item; }
    }
    return best;
}
