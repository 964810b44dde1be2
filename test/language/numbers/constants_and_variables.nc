// What is computed while compiling is what is computed while running.
func same(n: int): int { return n; }
func sameFloat(x: float): float { return x; }

func main() {
    const low = 1 << 63;
    const high = ~low;
    print(`${low} ${high}`);
    // expect: -9223372036854775808 9223372036854775807
    print(`${high + 1 == same(high) + same(1)} ${low - 1 == same(low) - same(1)} ${-low == -same(low)}`);
    // expect: true true true
    print(`${high * 3} ${same(high) * same(3)}`);
    // expect: 9223372036854775805 9223372036854775805
    print(`${low / -1} ${same(low) / same(-1)} ${low % -1} ${same(low) % same(-1)}`);
    // expect: -9223372036854775808 -9223372036854775808 0 0
    print(`${9007199254740993 + 0} ${same(9007199254740992) + same(1)} ${9007199254740993.toFloat()} ${same(9007199254740993).toFloat()}`);
    // expect: 9007199254740993 9007199254740993 9007199254740992.0 9007199254740992.0
    print(`${1 << 64} ${1 << same(64)} ${-1 >>> 1} ${same(-1) >>> same(1)} ${-8 >> 65} ${same(-8) >> same(65)}`);
    // expect: 1 1 9223372036854775807 9223372036854775807 -4 -4
    print(`${3 ** 41} ${same(3) ** same(41)} ${2 ** 64} ${same(2) ** same(64)} ${(-3) ** 41}`);
    // expect: -420491770248316829 -420491770248316829 0 0 420491770248316829
    print(`${-7 / 2} ${same(-7) / same(2)} ${-7 % 2} ${same(-7) % same(2)}`);
    // expect: -3 -3 -1 -1
    print(`${(0.1 + 0.2)} ${sameFloat(0.1) + sameFloat(0.2)} ${1e300 * 1e10} ${sameFloat(1e300) * sameFloat(1e10)}`);
    // expect: 0.30000000000000004 0.30000000000000004 Infinity Infinity
    print(`${-0.0 + 0.0} ${sameFloat(-0.0) + 0.0} ${sameFloat(-0.0) - 0.0} ${sameFloat(-0.0) * 1.0}`);
    // expect: 0.0 0.0 -0.0 -0.0
    print(`${(1e19).toInt()} ${sameFloat(1e19).toInt()} ${(-1.9).toInt()} ${sameFloat(0.0 / sameFloat(0.0)).toInt()}`);
    // expect: 9223372036854775807 9223372036854775807 -1 0
    const notANumber = 0.0 / sameFloat(0.0);
    print(`${!(notANumber < 1.0)} ${notANumber >= 1.0} ${notANumber != notANumber} ${!(notANumber == notANumber)}`);
    // expect: true false true true
    print(`${(same(1) + 9223372036854775807) + 1} ${same(5) * 0} ${same(5) & -1} ${same(5) ^ 0} ${same(5) | 0}`);
    // expect: -9223372036854775807 0 5 5 5
}
