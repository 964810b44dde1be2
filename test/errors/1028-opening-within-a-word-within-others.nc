class Levels<T> {
    static const List<ListString>> all = [["a"]];
    func one(): Map<String, ListT>> { return {}; }
}
print(Levels.all, new Levels<int>().one());
