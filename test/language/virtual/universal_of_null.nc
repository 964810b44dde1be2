// `toString`, `equals` and `hashCode` have an answer for null too, in code that has seen instances there.
class Named {
    String name;
    constructor(this.name) {}
    func toString(): String { return this.name; }
    func equals(other: any): bool { return other is Named && other.name == this.name; }
    func hashCode(): int { return this.name.length; }
}
func text(value: any): String { return value.toString(); }
func same(value: any, other: any): bool { return value.equals(other); }
func hash(value: any): int { return value.hashCode(); }
let seen: List<any> = [new Named("ab"), new Named("ab"), null, 1, null, new Named("c")];
let texts = "";
let equal = 0;
let sum = 0;
for (round in 0..60) {
    for (i in 0..seen.length) {
        texts += text(seen[i]).charAt(0);
        if (same(seen[i], seen[(i + round) % seen.length])) { equal += 1; }
        sum += hash(seen[i]);
    }
}
print(texts.substring(0, 6));
print(equal);
print(sum);

// expect: aan1nc
// expect: 100
// expect: 360
