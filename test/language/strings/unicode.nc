const s = "a😀é́ñ日本👨‍👩‍👧🇩🇪";
print(s.length);
print(s.codePoints());
print(s.chars());
print(s.graphemes());
print(s.graphemes().length);
for (i in 0..s.length) { print(`${i} ${s.charCodeAt(i)} ${s.codePointAt(i)}`); }
print(s.toUpperCase());
print("ß".toUpperCase());
print("İ".toLowerCase().length);
print(s.indexOf("日"));
print(s.substring(1, 3));
print(s.substring(3, 5));
print(s.reversed());
print("😀".charAt(0).length);
print("😀".charAt(0).charCodeAt(0));
print("\u{1F600}" == "😀");
print("\ud83d" + "\ude00" == "😀");
print("😀" < "｡");
print("é" == "é");
print("e\u0301".length);
print("abc".compareTo("abd"));
print("B" < "a");
print("" < "a");
print(["😀", "z", "é", "a", "Z", "日"].sorted());
let m = { "é": 1 };
print(m["e\u0301"]);
print(m["\u00e9"]);
print("a,b,,c,".split(","));
print("abc".split(""));
print("".split(","));
print("a1b2".split("1"));
print("aXbXc".replace("X", "--"));
print("aaa".replace("a", "aa"));
print("abc".replace("", "-"));
print("  x ".trim() + "|" + "  x ".trimStart() + "|" + "  x ".trimEnd());
print("x".padStart(5, "ab"));
print("x".padEnd(5));
print("ab".repeat(3));
print("ab".repeat(0));
print("line1\nline2\r\nline3".lines());
print("abc".contains(""));
print("abc".indexOf(""));
print("abc".lastIndexOf("c"));
print("abcabc".indexOf("c", 3));
func attempt(f: () => any) { try { print(f()); } catch (e) { print(`${e.code} ${e.message}`); } }
attempt(() => "abc"[3]);
attempt(() => "abc"[-1]);
attempt(() => "abc".substring(2, 1));
attempt(() => "abc".substring(0, 9));
attempt(() => "abc".charCodeAt(9));
attempt(() => "ab".repeat(-1));
attempt(() => "".charAt(0));
attempt(() => String.fromCodePoint(1114112));
attempt(() => String.fromCodePoint(128512));
attempt(() => "abc"[1]);
attempt(() => "x".repeat(2000000000));
attempt(() => "x".padStart(2000000000));
print("tab\tquote\"back\\slash\0nul".quoted());
print(["a\nb", "\u0001", "\u{1F600}", "\ud800"].length);
print(["a\nb", "q\"q", "\u{1F600}"]);
print("%d".quoted());
let sb = new StringBuilder();
for (i in 0..5) { sb.append(i).append(","); }
print(sb);
print(sb.length);
print(sb.toString().length);
let t = "";
for (i in 0..20000) { t += i % 10; }
print(t.length);
let z = 0;
for (i in 0..t.length) { z += t.charCodeAt(i) - 48; }
print(z);
let vowels = 0;
for (ch in "hello world".chars()) {
    match (ch) {
        "a" | "e" | "i" | "o" | "u" => vowels += 1,
        _ => {}
    }
}
print(vowels);
print(`nested ${`inner ${1 + 1}`} done`);
print("a" + 1 + 2.0 + true + null + c'x');
print(1 + 2 + "x" + 1 + 2);
print("ABC".codePoints().map((c) => c + 1).map((c) => c.toChar()).join(""));
print("hello".toBytes().toHex());
print("caf\u00e9".toBytes().length);
print(c'😀');
print("Hello".equals("hello"));
print("Hello".toLowerCase() == "hello");
print("title case".split(" ").map((w) => w.charAt(0).toUpperCase() + w.substring(1)).join(" "));
print("madam".reversed() == "madam");
print("abc".startsWith("b", 1));
print("x=1;y=2".split(";").map((p) => p.split("=")));

// expect: 20
// expect: [97, 128512, 233, 769, 241, 26085, 26412, 128104, 8205, 128105, 8205, 128103, 127465, 127466]
// expect: ["a", "😀", "é", "́", "ñ", "日", "本", "👨", "‍", "👩", "‍", "👧", "🇩", "🇪"]
// expect: ["a", "😀", "é́", "ñ", "日", "本", "👨‍👩‍👧", "🇩🇪"]
// expect: 8
// expect: 0 97 97
// expect: 1 55357 128512
// expect: 2 56832 56832
// expect: 3 233 233
// expect: 4 769 769
// expect: 5 241 241
// expect: 6 26085 26085
// expect: 7 26412 26412
// expect: 8 55357 128104
// expect: 9 56424 56424
// expect: 10 8205 8205
// expect: 11 55357 128105
// expect: 12 56425 56425
// expect: 13 8205 8205
// expect: 14 55357 128103
// expect: 15 56423 56423
// expect: 16 55356 127465
// expect: 17 56809 56809
// expect: 18 55356 127466
// expect: 19 56810 56810
// expect: A😀É́Ñ日本👨‍👩‍👧🇩🇪
// expect: SS
// expect: 2
// expect: 6
// expect: 😀
// expect: é́
// expect: 🇪🇩👧‍👩‍👨本日ñ́é😀a
// expect: 1
// expect: 55357
// expect: true
// expect: true
// expect: true
// expect: true
// expect: 2
// expect: -1
// expect: true
// expect: true
// expect: ["Z", "a", "z", "é", "日", "😀"]
// expect: null
// expect: 1
// expect: ["a", "b", "", "c", ""]
// expect: ["a", "b", "c"]
// expect: [""]
// expect: ["a", "b2"]
// expect: a--b--c
// expect: aaaaaa
// expect: -a-b-c-
// expect: x|x |  x
// expect: ababx
// expect: x
// expect: ababab
// expect:
// expect: ["line1", "line2", "line3"]
// expect: true
// expect: 0
// expect: 2
// expect: 5
// expect: 3102 index 3 is outside 0..3
// expect: 3102 index -1 is outside 0..3
// expect: 3110 the range 2..1 is outside 0..3
// expect: 3110 the range 0..9 is outside 0..3
// expect: 3102 index 9 is outside 0..3
// expect: 3111 the count must not be negative, but is -1
// expect: 3102 index 0 is outside 0..0
// expect: 3113 1114112 is not a valid character code
// expect: 😀
// expect: b
// expect: 3112 the text would be longer than 536870888 characters
// expect: 3112 the text would be longer than 536870888 characters
// expect: "tab\tquote\"back\\slash\0nul"
// expect: 4
// expect: ["a\nb", "q\"q", "😀"]
// expect: "%d"
// expect: 0,1,2,3,4,
// expect: 10
// expect: 10
// expect: 20000
// expect: 90000
// expect: 3
// expect: nested inner 2 done
// expect: a12.0truenull120
// expect: 3x12
// expect: BCD
// expect: 68656c6c6f
// expect: 5
// expect: 128512
// expect: false
// expect: true
// expect: Title Case
// expect: true
// expect: true
// expect: [["x", "1"], ["y", "2"]]
