// What a text begins and ends with, and where a part stands in it, also from positions outside of it.
func main() {
    const s = "hello world";
    print(`${s.startsWith("hell")} ${s.startsWith("")} ${s.startsWith("hello world!")} ${s.startsWith("world", 6)} ${s.startsWith("h", -3)} ${s.startsWith("", 99)} ${s.startsWith("d", 99)}`);
    print(`${s.endsWith("world")} ${s.endsWith("")} ${s.endsWith("xhello world")} ${s.endsWith("worlds")}`);
    print(`${s.indexOf("o")} ${s.indexOf("o", 5)} ${s.indexOf("o", -5)} ${s.indexOf("", 99)} ${s.indexOf("", -1)} ${s.indexOf("zz")} ${s.indexOf("o", int.MAX)} ${s.contains("wor")}`);
    const long = "abcdefghij".repeat(10);
    print(`${long.startsWith("abcdefghij".repeat(4))} ${long.startsWith("abcdefghij".repeat(3) + "x" + "a".repeat(10))} ${long.endsWith("abcdefghij".repeat(5))} ${long.endsWith("a" + "abcdefghij".repeat(5))}`);
    print(`${"a,b,,c".split(",")} ${"😀é".toUpperCase()} ${"İSTANBUL ÄÖ".toLowerCase()} ${"straße".toUpperCase()}`);
    // expect: true true false true true true false
    // expect: true true false false
    // expect: 4 7 4 11 0 -1 -1 true
    // expect: true false true false
    // expect: ["a", "b", "", "c"] 😀É i̇stanbul äö STRASSE
}
