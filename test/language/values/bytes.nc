import noodlecore.hash
import noodlecore.random
const b = "héllo€😀".toBytes();
print(b);
print(b.length);
print(b.toList());
print(b.toText());
print(b.toHex());
print(b.toBase64());
print(b.toBase64Url());
print(b == "héllo€😀".toBytes());
print(b == "x".toBytes());
print(b.hashCode());
print(Bytes.fromHex("00ff10"));
print(Bytes.fromHex("0"));
print(Bytes.fromBase64("aGk="));
print(Bytes.fromBase64("***"));
const c = new Bytes(10);
c[0] = 255;
c[1] = 256;
c[2] = -1;
print(c);
print(c[2]);
c.writeInt(2, 4, -123456, true);
print(c.readInt(2, 4, true));
print(c.readUint(2, 4, true));
print(c.readInt(2, 4));
c.writeFloat(2, 8, 3.25);
print(c.readFloat(2, 8));
c.writeFloat(2, 4, 1.1, true);
print(c.readFloat(2, 4, true));
print(c);
const v = c.view(2, 6);
v[0] = 7;
print(c[2]);
print(v == c.slice(2, 6));
print(v.length);
for (x in v) { print(x); }
print(Hash.sha256("abc".toBytes()).toHex());
let m = new Map<Bytes, int>();
m["a".toBytes()] = 1;
print(m["a".toBytes()]);
print(m);
func attempt(f: () => any) { try { print(f()); } catch (e) { print(`${e.code} ${e.message}`); } }
attempt(() => c[10]);
attempt(() => c[-1]);
attempt(() => c.slice(3, 2));
attempt(() => new Bytes(-1));
attempt(() => c.readInt(8, 4));
attempt(() => c.readInt(0, 9));
attempt(() => c.readFloat(0, 3));
attempt(() => {
    c.setAll(8, "abc".toBytes());
    return 1;
});
attempt(() => new Bytes(50000000000));
attempt(() => {
    c.writeInt(0, 9, 1);
    return 1;
});
attempt(() => {
    c.writeFloat(0, 9, 1.0);
    return 1;
});
attempt(() => {
    c.fill(9, 3, 99);
    return 1;
});
c.fill(9, 3, 5);
print(c);
print(Bytes.concat(["ab".toBytes(), "cd".toBytes()]).toText());
print(Bytes.of([1, 2, 300]).toList());
print("abc".toBytes().compareTo("abd".toBytes()));
print("abc".toBytes().indexOf(99));
print("abc".toBytes().startsWith("ab".toBytes()));
print(Bytes.of([255, 254]).toTextOrNull());
print(Bytes.of([255, 254]).toText().codePoints());
let any1: any = b;
print(any1 is Bytes);
print(typeName(any1));
print(any1 == b);
print([b.slice(0, 2)]);
print([b.slice(0, 2)] == [b.slice(0, 2)]);
attempt(() => {
    let x: any = 5;
    return (x as Bytes).length;
});
attempt(() => {
    let x: any = b;
    return (x as String).length;
});
let total = 0;
const big = new Bytes(5000);
for (i in 0..5000) { big[i] = i * 7; }
for (x in big) { total += x; }
print(total);
print(big.hashCode());

// expect: Bytes(68 c3 a9 6c 6c 6f e2 82 ac f0 9f 98 80)
// expect: 13
// expect: [104, 195, 169, 108, 108, 111, 226, 130, 172, 240, 159, 152, 128]
// expect: héllo€😀
// expect: 68c3a96c6c6fe282acf09f9880
// expect: aMOpbGxv4oKs8J+YgA==
// expect: aMOpbGxv4oKs8J-YgA
// expect: true
// expect: false
// expect: 803079329
// expect: Bytes(00 ff 10)
// expect: null
// expect: Bytes(68 69)
// expect: null
// expect: Bytes(ff 00 ff 00 00 00 00 00 00 00)
// expect: 255
// expect: -123456
// expect: 4294843840
// expect: -1071776001
// expect: 3.25
// expect: 1.100000023841858
// expect: Bytes(ff 00 cd cc 8c 3f 00 00 00 00)
// expect: 7
// expect: true
// expect: 4
// expect: 7
// expect: 204
// expect: 140
// expect: 63
// expect: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
// expect: 1
// expect: {Bytes(61): 1}
// expect: 3102 index 10 is outside 0..10
// expect: 3102 index -1 is outside 0..10
// expect: 3110 the range 3..2 is outside 0..10
// expect: 3111 the count must not be negative, but is -1
// expect: 3110 the range 8..12 is outside 0..10
// expect: 3113 9 is not a valid number of bytes (1 to 8)
// expect: 3113 3 is not a valid size of a float (4 or 8)
// expect: 3110 the range 8..11 is outside 0..10
// expect: 3123 the collection would have more than 134217728 elements
// expect: 3113 9 is not a valid number of bytes (1 to 8)
// expect: 3113 9 is not a valid size of a float (4 or 8)
// expect: 3110 the range 3..99 is outside 0..10
// expect: Bytes(ff 00 07 09 09 3f 00 00 00 00)
// expect: abcd
// expect: [1, 2, 44]
// expect: -1
// expect: 2
// expect: true
// expect: null
// expect: [65533, 65533]
// expect: true
// expect: Bytes
// expect: true
// expect: [Bytes(68 c3)]
// expect: true
// expect: 3103 expected Bytes, but this is int
// expect: 3103 expected String, but this is Bytes
// expect: 636548
// expect: 66761053
