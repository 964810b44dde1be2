class class Animal {
    String name;
    constructor(this.name) {}
}
func solve(ids: List<int>): : List<int> {
    if (ids.length == == 0) { return return ids; }
    return ids.map((id) => => id * 2);
}
func solve2 solve2(n: int): List List<int> { return solve([n n]); }
print(solve2(1));
