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

    static func of(items: Iterable<int>): BitSet {
        const set = new BitSet();
        for (item in items) { set.add(item); }
        return set;
    }

    func has(item: int): bool {
        const word = item >> 5;
        return item >= 0 && word < this.words.length && (this.words[word] >>> (item & 31) & 1) == 1;
    }

    /// Puts an int in; an error [3501] where it is negative.
    func add(item: int) {
        if (item < 0) { throw new Error(3501, `a BitSet holds ints from 0 on, not ${item}`); }
        const word = item >> 5;
        while (this.words.length <= word) { this.words.add(0); }
        this.words[word] = this.words[word] | 1 << (item & 31);
    }

    func delete(item: int) { if (this.has(item)) { this.words[item >> 5] = this.words[item >> 5] ^ 1 << (item & 31); } }

    func flip(item: int) { if (this.has(item)) { this.delete(item); } else { this.add(item); } }

    func count(): int { return this.words.sumOf((word) => word.bitCount()); }
    func isEmpty(): bool { return this.words.all((word) => word == 0); }
    func clear() { this.words.clear(); }

    /// The items of either.
    func union(other: BitSet): BitSet { return this.combine(other, (a, b) => a | b); }
    /// The items of both.
    func intersect(other: BitSet): BitSet { return this.combine(other, (a, b) => a & b); }
    /// The items of this one alone.
    func minus(other: BitSet): BitSet { return this.combine(other, (a, b) => a & ~b); }
    /// The items of one of the two but not of both.
    func symmetricDifference(other: BitSet): BitSet { return this.combine(other, (a, b) => a ^ b); }

    private func combine(other: BitSet, operate: (int, int) => int): BitSet {
        const result = new BitSet();
        for (i in 0..this.words.length.max(other.words.length)) {
            result.words.add(operate(this.words.get(i) ?? 0, other.words.get(i) ?? 0));
        }
        return result;
    }

    /// The smallest item from `from` on, or -1.
    /// ```noodlecore
    /// import noodlecore.collections.bit_set
    /// BitSet.of([3, 70]).next(4)  // => 70
    /// ```
    func next(from: int): int {
        let word = from >> 5;
        if (word >= this.words.length) { return -1; }
        let bits = this.words[word] >>> (from & 31) << (from & 31);
        while (bits == 0) {
            word += 1;
            if (word >= this.words.length) { return -1; }
            bits = this.words[word];
        }
        return word * 32 + bits.trailingZeros();
    }

    func toList(): List<int> {
        const items = new List<int>();
        let item = this.next(0);
        while (item >= 0) {
            items.add(item);
            item = this.next(item + 1);
        }
        return items;
    }

    func iterator(): Iterator<int> { return this.toList().iterator(); }
    func equals(other: any): bool { return other is BitSet && this.toList() == other.toList(); }
    func hashCode(): int { return this.toList().hashCode(); }
    func toString(): String { return `{${this.toList().join(", ")}}`; }
}
