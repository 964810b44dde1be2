// int wraps at 64 bits and divides toward zero; float is IEEE; shifts and powers.
func main() {
    print(7 / 2);
    // expect: 3
    print(-7 / 2);
    // expect: -3
    print(-7 % 3);
    // expect: -1
    print(7.5 % 2);
    // expect: 1.5
    print(9223372036854775807 + 1);
    // expect: -9223372036854775808
    print(-9223372036854775808);
    // expect: -9223372036854775808
    print(3037000500 * 3037000500);
    // expect: -9223372036709301616
    print(9007199254740993 * 3);
    // expect: 27021597764222979
    print(2 ** 10);
    // expect: 1024
    print(2 ** 62 + 2 ** 62);
    // expect: -9223372036854775808
    print(2.0 ** -1);
    // expect: 0.5
    print(1 << 40);
    // expect: 1099511627776
    print(-1 >>> 60);
    // expect: 15
    print(-16 >> 2);
    // expect: -4
    print(6 & 3 | 8 ^ 1);
    // expect: 11
    print(~5);
    // expect: -6
    print(0xFF + 0b101 + 1_000);
    // expect: 1260
    print(1 / 2.0);
    // expect: 0.5
    print(1.0 / 0);
    // expect: Infinity
    print(0.1 + 0.2);
    // expect: 0.30000000000000004
    print(1e21);
    // expect: 1e+21
    print(5 > 3 == true);
    // expect: true
    print(-(-5) + +3);
    // expect: 8
    print((2.9).toInt() + (-2.9).toInt());
    // expect: 0
    let x = 10;
    x -= 3;
    x <<= 2;
    x |= 1;
    x %= 10;
    print(x);
    // expect: 9
    x **= 2;
    x >>= 1;
    x ^= 7;
    x &= 46;
    x >>>= 1;
    print(x);
    // expect: 23
    print(Math.sqrt(16) + Math.floor(2.7) + (-3).abs());
    // expect: 9.0
    print(c'A' + 1);
    // expect: 66
}
