// 64-bit arithmetic wraps, shifts take the low six bits of their count, powers wrap too.
func fnv(text: String): int {
    let h = -3750763034362895579;
    for (i in 0..text.length) { h = (h ^ text.charCodeAt(i)) * 1099511628211; }
    return h;
}

class Rng {
    int state;
    constructor(this.state) {}
    func next(): int {
        this.state ^= this.state << 13;
        this.state ^= this.state >>> 7;
        this.state ^= this.state << 17;
        return this.state;
    }
}

func main() {
    const max = 9223372036854775807;
    const min = -max - 1;
    print(max + 1 == min && min - 1 == max && min * -1 == min && min / -1 == min && -min == min);
    // expect: true
    print(max * max);
    // expect: 1
    print(min % -1);
    // expect: 0
    print(max - 9007199254740991);
    // expect: 9214364837600034816
    print([1 << 62, 1 << 63, 1 << 64, 5 << -1]);
    // expect: [4611686018427387904, -9223372036854775808, 1, -9223372036854775808]
    print([-1 >>> 1, -1 >> 63, -1 >>> 60, max >> 62]);
    // expect: [9223372036854775807, -1, 15, 1]
    print([7 / 2, -7 / 2, 7 % -3, -7 % 3]);
    // expect: [3, -3, 1, -1]
    print([2 ** 62, 2 ** 64, 3 ** 40, (-2) ** 63]);
    // expect: [4611686018427387904, 0, -6289078614652622815, -9223372036854775808]
    print([0xFFFFFFFF & 0xF0F0F0F0F0, max ^ -1, ~0, ~max, 123456789012 | 1]);
    // expect: [4042322160, -9223372036854775808, -1, -9223372036854775808, 123456789013]
    print(fnv("hello"));
    // expect: -6615550055289275125
    const rng = new Rng(88172645463325252);
    print([rng.next(), rng.next(), rng.next(), rng.next()]);
    // expect: [8748534153485358512, 3040900993826735515, 3453997556048239312, -2015011221783540763]
    let lcg = 1;
    for (i in 0..10) { lcg = lcg * 6364136223846793005 + 1442695040888963407; }
    print(lcg);
    // expect: 3660572683296592931
    print([(9.3e18).toInt(), (-1e30).toInt(), (0.0 / 0.0).toInt(), (2.9).toInt(), (-2.9).toInt()]);
    // expect: [9223372036854775807, -9223372036854775808, 0, 2, -2]
    print(9007199254740993 == 9007199254740992 || 9007199254740993 < 9007199254740992);
    // expect: false
    const names = new Map<int, String>();
    names[max] = "max";
    print(names[max - 1 + 1] ?? "none");
    // expect: max
    print([max, 1, -max].sorted());
    // expect: [-9223372036854775807, 1, 9223372036854775807]
}
