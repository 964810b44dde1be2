/// A set of small ints from 0 on, a bit each.
/// ```noodlecore
/// import noodlecore.collections.bit_set
/// const s = BitSet.of([1, 40, 100]);
/// s.has(40)   // => true
/// s.count()   // => 3
/// s.toList()  // => [1, 40, 100]
/// ```
class BitSet implements Iterable<int> {
    /// 32 bits each: ints of that size are fast on every engine.
    private const List<int> words = new List<int>();

    /// A set of the items of anything that can be walked.
    /// ```noodlecore
    /// BitSet.of(2..5).toList()  // => [2, 3, 4]
    /// ```
    static func of(items: Iterable<int>): BitSet {
        const set = new BitSet();
        for (item in items) { set.add(item); }
        return set;
    }

    /// Whether an int is in the set.
    /// ```noodlecore
    /// BitSet.of([7]).has(7)  // => true
    /// ```
    func has(item: int): bool {
        const word = item >> 5;
        return item >= 0 && word < this.words.length && (this.words[word] >>> (item & 31) & 1) == 1;
    }

    /// Puts an int in; an error [3501] where it is negative.
    /// ```noodlecore
    /// const s = new BitSet();
    /// s.add(7);
    /// s  // => {7}
    /// ```
    func add(item: int) {
        if (item < 0) { throw new Error(3501, `a BitSet holds ints from 0 on, not ${item}`); }
        const word = item >> 5;
        while (this.words.length <= word) { this.words.add(0); }
        this.words[word] = this.words[word] | 1 << (item & 31);
    }

    /// Takes an int out, where it is there.
    /// ```noodlecore
    /// const s = BitSet.of([1, 2]);
    /// s.delete(1);
    /// s  // => {2}
    /// ```
    func delete(item: int) {
        if (this.has(item)) { this.words[item >> 5] = this.words[item >> 5] ^ 1 << (item & 31); }
    }

    /// Puts an int in where it is missing, takes it out where it is there.
    /// ```noodlecore
    /// const s = BitSet.of([1]);
    /// s.flip(1);
    /// s.flip(2);
    /// s  // => {2}
    /// ```
    func flip(item: int) { if (this.has(item)) { this.delete(item); } else { this.add(item); } }

    /// How many ints there are.
    /// ```noodlecore
    /// BitSet.of([1, 100]).count()  // => 2
    /// ```
    func count(): int { return this.words.sumOf((word) => word.bitCount()); }

    /// Whether there are none.
    /// ```noodlecore
    /// new BitSet().isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.words.all((word) => word == 0); }

    /// Whether there is at least one.
    /// ```noodlecore
    /// new BitSet().isNotEmpty()  // => false
    /// ```
    func isNotEmpty(): bool { return !this.isEmpty(); }

    /// Takes everything out.
    /// ```noodlecore
    /// const s = BitSet.of([1]);
    /// s.clear();
    /// s.count()  // => 0
    /// ```
    func clear() { this.words.clear(); }

    /// The items of either.
    /// ```noodlecore
    /// BitSet.of([1, 2]).union(BitSet.of([2, 3]))  // => {1, 2, 3}
    /// ```
    func union(other: BitSet): BitSet { return this.combine(other, (a, b) => a | b); }

    /// The items of both.
    /// ```noodlecore
    /// BitSet.of([1, 2]).intersect(BitSet.of([2, 3]))  // => {2}
    /// ```
    func intersect(other: BitSet): BitSet { return this.combine(other, (a, b) => a & b); }

    /// The items of this one alone.
    /// ```noodlecore
    /// BitSet.of([1, 2]).minus(BitSet.of([2, 3]))  // => {1}
    /// ```
    func minus(other: BitSet): BitSet { return this.combine(other, (a, b) => a & ~b); }

    /// The items of one of the two but not of both.
    /// ```noodlecore
    /// BitSet.of([1, 2]).symmetricDifference(BitSet.of([2, 3]))  // => {1, 3}
    /// ```
    func symmetricDifference(other: BitSet): BitSet { return this.combine(other, (a, b) => a ^ b); }

    private func combine(other: BitSet, operate: (int, int) => int): BitSet {
        const result = new BitSet();
        for (i in 0..this.words.length.max(other.words.length)) {
            result.words.add(operate(this.words.get(i) ?? 0, other.words.get(i) ?? 0));
        }
        return result;
    }

    /// Whether every item is in the other one too.
    /// ```noodlecore
    /// BitSet.of([1]).isSubsetOf(BitSet.of([1, 2]))  // => true
    /// ```
    func isSubsetOf(other: BitSet): bool {
        for (i in 0..this.words.length) {
            if ((this.words[i] & ~(other.words.get(i) ?? 0)) != 0) { return false; }
        }
        return true;
    }

    /// Whether the two have nothing in common.
    /// ```noodlecore
    /// BitSet.of([1]).isDisjoint(BitSet.of([2]))  // => true
    /// ```
    func isDisjoint(other: BitSet): bool {
        for (i in 0..this.words.length.min(other.words.length)) {
            if ((this.words[i] & other.words[i]) != 0) { return false; }
        }
        return true;
    }

    /// The smallest item from `from` on, or -1.
    /// ```noodlecore
    /// import noodlecore.collections.bit_set
    /// BitSet.of([3, 70]).next(4)   // => 70
    /// BitSet.of([3, 70]).next(71)  // => -1
    /// ```
    func next(from: int): int {
        const start = from.max(0);
        let word = start >> 5;
        if (word >= this.words.length) { return -1; }
        let bits = this.words[word] >>> (start & 31) << (start & 31);
        while (bits == 0) {
            word += 1;
            if (word >= this.words.length) { return -1; }
            bits = this.words[word];
        }
        return word * 32 + bits.trailingZeros();
    }

    /// The ints in order.
    /// ```noodlecore
    /// BitSet.of([40, 3]).toList()  // => [3, 40]
    /// ```
    func toList(): List<int> {
        const items = new List<int>();
        let item = this.next(0);
        while (item >= 0) {
            items.add(item);
            item = this.next(item + 1);
        }
        return items;
    }

    /// Walks over the ints in order.
    /// ```noodlecore
    /// for (i in BitSet.of([9, 4])) { print(i); }
    /// // => 4
    /// // => 9
    /// ```
    func iterator(): Iterator<int> { return this.toList().iterator(); }

    /// Whether another set has the same ints.
    /// ```noodlecore
    /// BitSet.of([1]) == BitSet.of([1])  // => true
    /// ```
    func equals(other: any): bool { return other is BitSet && this.toList() == other.toList(); }

    /// Equal sets give equal numbers.
    /// ```noodlecore
    /// BitSet.of([1]).hashCode() == BitSet.of([1]).hashCode()  // => true
    /// ```
    func hashCode(): int { return this.toList().hashCode(); }

    /// The ints in braces.
    /// ```noodlecore
    /// BitSet.of([2, 1]).toString()  // => {1, 2}
    /// ```
    func toString(): String { return `{${this.toList().join(", ")}}`; }
}
