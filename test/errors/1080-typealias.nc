typealias Handler = (String) => void;
typealias Table<T> = Map<String, List<T>>;

func on(handler: Handler, table: Table<int>) {
    for (key in table.keys()) { handler(key); }
}
