// The type of a literal may come from its cast: only that of the variable is needless.
func main() {
    const names = [] as List<String>;
    const ages = {} as Map<String, int>;
    const either = names.isEmpty() ? [1] as List<int?> : [] as List<int?>;
    const twice = (x => x * 2) as (int) => int;
    const none = null as String?;
    const same = names as List<String>;
    print(`${names} ${ages} ${either} ${twice(1)} ${none} ${same}`);
}
