// As in Dart and C#.
func ageOf(ages: Map<String, int>?, names: List<String>?): int {
    print(names?[0]);
    if (ages?["a"] == null) { return 0; }
    const isKnown = names == null?[1] : [2];
    return ages?["a"] ?? isKnown[0];
}

print(ageOf({ "a": 1 }, ["b"]));
