class NotFound extends Error {
    constructor(key: String) {
        super(8101, `no ${key}`);
    }
}
func find(keys: List<String>, wanted: String): int {
    for (index, key in keys.withIndex()) if (key == wanted) return index;
    new NotFound(wanted);
}
print(find(["a"], "a"));
