// Random numbers that can be repeated: a multiply-with-carry generator of George Marsaglia's kind, with the parameters of Johannes
// Baagøe's Alea and a period of about 2^116. Its products stay within 2^53, which every engine computes fast. Not for secrets:
// those come from `SecureRandom`.

/// A source of random numbers. The same seed gives the same numbers, on every machine and engine.
/// ```noodlecore
/// import noodlecore.random
/// const a = new Random(42);
/// const b = new Random(42);
/// a.nextInt(100) == b.nextInt(100)  // => true
/// ```
class Random {
    private int s0;
    private int s1;
    private int s2;
    private int carry = 1;
    /// The second of two normal numbers that were made together.
    private float? spare = null;

    /// A source for a seed; without one, for a seed that differs from run to run.
    constructor(seed: int? = null) {
        const start = seed ?? freshSeed();
        // Scrambled, so that seeds that lie close together give sources that have nothing in common.
        this.s0 = mix32(start ^ (start >>> 32));
        this.s1 = mix32(this.s0 + 0x9e3779b9);
        this.s2 = mix32(this.s1 + 0x9e3779b9);
        for (turn in 0..8) { this.nextBits(); }
    }

    /// 32 random bits, as an int from 0 to 4294967295.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).nextBits() >= 0  // => true
    /// ```
    func nextBits(): int {
        const product = 2091639 * this.s0 + this.carry;
        const bits = product % two32;
        this.s0 = this.s1;
        this.s1 = this.s2;
        this.s2 = bits;
        this.carry = product >>> 32;
        return bits;
    }

    /// An int from 0 up to (not including) `limit`, each as likely as the others.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).nextInt(10) < 10  // => true
    /// ```
    func nextInt(limit: int): int {
        if (limit <= 0) {
            throw new Error(
                3116,
                `the limit of nextInt() must be greater than zero, but is ${limit}`,
            );
        }
        if (limit <= two32) { return this.below32(limit); }
        // What lies above the last whole multiple of the limit would make small results more likely.
        const last = int.MAX - int.MAX % limit;
        while (true) {
            const bits = this.nextBits() << 31 ^ this.nextBits();
            if (bits >= 0 && bits < last) { return bits % limit; }
        }
    }

    private func below32(limit: int): int {
        const last = two32 - two32 % limit;
        while (true) {
            const bits = this.nextBits();
            if (bits < last) { return bits % limit; }
        }
    }

    /// An int from `low` to `high`, both included; an error [3501] where there is none between them.
    /// ```noodlecore
    /// import noodlecore.random
    /// const die = new Random(7).between(1, 6);
    /// die >= 1 && die <= 6  // => true
    /// ```
    func between(low: int, high: int): int {
        if (low > high) { throw new Error(3501, `there is no int from ${low} to ${high}`); }
        const count = high - low + 1;
        return count > 0 ? low + this.nextInt(count) : this.fromWideRange(low, high);
    }

    /// For a range of more than half of all ints: every second draw or more falls into it.
    private func fromWideRange(low: int, high: int): int {
        while (true) {
            const bits = this.nextBits() << 32 | this.nextBits();
            if (bits.isBetween(low, high)) { return bits; }
        }
    }

    /// A float from 0.0 up to (not including) 1.0, with 53 random bits.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).nextFloat() < 1.0  // => true
    /// ```
    func nextFloat(): float {
        return ((this.nextBits() >>> 5) * 67108864 + (this.nextBits() >>> 6)) / 9007199254740992.0;
    }

    /// A float from `low` up to (not including) `high`.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).floatBetween(2.0, 3.0) >= 2.0  // => true
    /// ```
    func floatBetween(low: float, high: float): float {
        return low + this.nextFloat() * (high - low);
    }

    /// True with a probability, one half where none is given.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).nextBool(1.0)  // => true
    /// ```
    func nextBool(probability: float = 0.5): bool { return this.nextFloat() < probability; }

    /// A float of the normal distribution.
    /// ```noodlecore
    /// import noodlecore.random
    /// const r = new Random(1);
    /// List.generate(1000, (i) => r.gaussian()).averageOf((x) => x).abs() < 0.2  // => true
    /// ```
    func gaussian(mean: float = 0.0, deviation: float = 1.0): float {
        const ready = this.spare;
        if (ready != null) {
            this.spare = null;
            return mean + deviation * ready;
        }
        const radius = Math.sqrt(-2.0 * Math.log(1.0 - this.nextFloat()));
        const angle = Math.TAU * this.nextFloat();
        this.spare = radius * Math.sin(angle);
        return mean + deviation * radius * Math.cos(angle);
    }

    /// A float of the exponential distribution: the time to the next of events that come `rate` times a unit of time.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).exponential(2.0) > 0.0  // => true
    /// ```
    func exponential(rate: float = 1.0): float { return -Math.log(1.0 - this.nextFloat()) / rate; }

    /// One item of a List; an error [3108] where there is none.
    /// ```noodlecore
    /// import noodlecore.random
    /// ["a", "b"].contains(new Random(1).choice(["a", "b"]))  // => true
    /// ```
    func choice<T>(items: List<T>): T {
        if (items.isEmpty()) { throw new Error(3108, "choice of an empty List"); }
        return items[this.nextInt(items.length)];
    }

    /// One item, each as likely as its weight says. An error [3108] where there is none, [3501] where there are not as many
    /// weights, or they do not add up to more than zero.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).weighted(["a", "b"], [0.0, 1.0])  // => b
    /// ```
    func weighted<T>(items: List<T>, weights: List<float>): T {
        if (items.isEmpty()) { throw new Error(3108, "weighted choice of an empty List"); }
        requireWeights(items.length, weights);
        let rest = this.nextFloat() * float.sum(weights);
        for (let i = 0; i < items.length - 1; i++) {
            rest -= weights[i];
            if (rest < 0.0) { return items[i]; }
        }
        return items.last();
    }

    /// Mixes a List in place, every order as likely as the others.
    /// ```noodlecore
    /// import noodlecore.random
    /// const xs = [1, 2, 3];
    /// new Random(1).shuffle(xs);
    /// xs.sorted()  // => [1, 2, 3]
    /// ```
    func shuffle<T>(items: List<T>) { items.shuffle((limit) => this.nextInt(limit)); }

    /// The items in random order, as a new List.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).shuffled([1, 2, 3]).sorted()  // => [1, 2, 3]
    /// ```
    func shuffled<T>(items: List<T>): List<T> {
        const result = items.copy();
        this.shuffle(result);
        return result;
    }

    /// So many different items in random order; all of them where there are fewer.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).sample([1, 2, 3], 2).length  // => 2
    /// ```
    func sample<T>(items: List<T>, count: int): List<T> {
        const pool = items.copy();
        const picked = count.clamp(0, pool.length);
        for (let i = 0; i < picked; i++) { pool.swap(i, this.between(i, pool.length - 1)); }
        return pool.take(picked);
    }

    /// So many random bytes.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).bytes(4).length  // => 4
    /// ```
    func bytes(count: int): Bytes {
        const bytes = new Bytes(count);
        for (let i = 0; i < count; i++) { bytes.set(i, this.nextBits() >>> 24); }
        return bytes;
    }

    /// A text of so many units out of an alphabet.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).text(8).length  // => 8
    /// ```
    func text(length: int, alphabet: String = "abcdefghijklmnopqrstuvwxyz0123456789"): String {
        const text = new StringBuilder();
        for (let i = 0; i < length; i++) {
            text.add(alphabet.charAt(this.nextInt(alphabet.length)));
        }
        return text.toString();
    }

    /// A source of its own, for another part of the program: what one draws does not change what the other gets.
    /// ```noodlecore
    /// import noodlecore.random
    /// new Random(1).split().nextInt(10) == new Random(1).split().nextInt(10)  // => true
    /// ```
    func split(): Random { return new Random(this.nextBits() << 21 ^ this.nextBits()); }
}

/// Random numbers for secrets, from the operating system.
class SecureRandom {
    /// So many bytes that nobody can foresee.
    /// ```noodlecore
    /// SecureRandom.bytes(16).length  // => 16
    /// ```
    static extern func bytes(count: int): Bytes;
}

private func requireWeights(count: int, weights: List<float>) {
    if (weights.length != count) {
        throw new Error(
            3501,
            `${count} items need as many weights, and there are ${weights.length}`,
        );
    }
    if (weights.any((weight) => !(weight >= 0.0)) || !(float.sum(weights) > 0.0)) {
        throw new Error(3501, `weights must not be negative and not all be zero: ${weights}`);
    }
}

private const two32 = 4294967296;

/// A seed that differs from run to run; it needs no capability and is no secret.
private extern func freshSeed(): int;

/// Scrambles the low 32 bits: murmur3's finalizer.
private func mix32(value: int): int {
    let x = value.floorMod(two32);
    x ^= x >>> 16;
    x = multiply32(x, 0x85ebca6b);
    x ^= x >>> 13;
    x = multiply32(x, 0xc2b2ae35);
    return x ^ (x >>> 16);
}

/// The low 32 bits of a product, in two halves, so that each stays within 2^53.
private func multiply32(a: int, b: int): int {
    return (a % 65536 * b + (a >>> 16) * b % 65536 * 65536) % two32;
}
