@test
func partsOfATextAreChecked() {
    assertEqual("noodle".substring(1, 3), "oo");
    assertEqual("noodle".substring(6), "");
    assertThrows(() => "noodle".substring(7), 3110);
    assertThrows(() => "noodle".substring(3, 2), 3110);
    assertThrows(() => "noodle".charAt(6), 3102);
    assertThrows(() => "noodle".charCodeAt(-1), 3102);
    assertEqual("noodle".take(99), "noodle");
    assertEqual("noodle".dropLast(99), "");
}

@test
func searchingAndReplacing() {
    assertEqual("banana".indexOf("an", 2), 3);
    assertEqual("banana".lastIndexOf("an"), 3);
    assertEqual("banana".countOf("a"), 3);
    assertEqual("banana".replace("an", "$&"), "b$&$&a");
    assertEqual("banana".replace("", "-"), "-b-a-n-a-n-a-");
    assertEqual("banana".replaceFirst("an", "AN"), "bANana");
    assertEqual("a.b.c".split("."), ["a", "b", "c"]);
    assertEqual("a.b.c".split(".", 1), ["a.b.c"]);
    assertEqual("".split(","), [""]);
    assertEqual("a=b=c".splitOnce("=")!.second, "b=c");
    assertNull("abc".splitOnce("="));
    assertEqual("a/b/c".substringAfterLast("/"), "c");
    assertEqual("abc".substringAfter("/"), "abc");
}

@test
func charactersBeyondTheFirstPlane() {
    const face = "a😀b";
    assertEqual(face.length, 4);
    assertEqual(face.codePoints(), [97, 128512, 98]);
    assertEqual(face.chars(), ["a", "😀", "b"]);
    assertEqual(face.reversed(), "b😀a");
    assertEqual(String.fromCodePoints([97, 128512, 98]), face);
    assertEqual(face.toBytes().length, 6);
    assertEqual(face.toBytes().toText(), face);
    assertThrows(() => String.fromCodePoint(0x110000), 3113);
}

@test
func numbersInTexts() {
    assertEqual("42".toInt(), 42);
    assertEqual("-42".toInt(), -42);
    assertEqual("+7".toInt(), 7);
    assertEqual("9223372036854775807".toInt(), int.MAX);
    assertEqual("-9223372036854775808".toInt(), int.MIN);
    assertNull("9223372036854775808".toIntOrNull());
    assertNull("".toIntOrNull());
    assertNull("-".toIntOrNull());
    assertNull(" 1".toIntOrNull());
    assertNull("1.0".toIntOrNull());
    assertEqual("ff".toInt(16), 255);
    assertEqual("-zz".toInt(36), -1295);
    assertNull("2".toIntOrNull(2));
    assertEqual(assertThrows(() => "4x".toInt(), 3113).message, "\"4x\" is not a valid int");
    assertEqual("1e3".toFloat(), 1000.0);
    assertEqual(".5".toFloatOrNull(), 0.5);
    assertNull("1e".toFloatOrNull());
    assertNull("0x10".toFloatOrNull());
    assertTrue("NaN".toFloat().isNaN());
    assertEqual("true".toBoolOrNull(), true);
    assertNull("yes".toBoolOrNull());
}

@test
func shapes() {
    assertEqual("7".padStart(3, "0"), "007");
    assertEqual("abc".padStart(2), "abc");
    assertEqual("ab".center(5), " ab  ");
    assertEqual("ab".repeat(0), "");
    assertThrows(() => "ab".repeat(-1), 3111);
    assertThrows(() => "ab".repeat(1000000000), 3112);
    assertEqual("  a\n    b".trimIndent(), "a\n  b");
    assertEqual("a\r\nb\rc\n".lines(), ["a", "b", "c", ""]);
    assertEqual(" a  b ".words(), ["a", "b"]);
    assertEqual("straße".toUpperCase(), "STRASSE");
    assertEqual("noodle".capitalize(), "Noodle");
    assertEqual("main.nc".removeSuffix(".nc"), "main");
    assertEqual("{} {1} {9} {x}".format(["a", "b"]), "a b {9} {x}");
}

@test
func kindsOfCharacters() {
    assertTrue("é".isLetter());
    assertFalse("".isLetter());
    assertFalse("a1".isLetter());
    assertTrue("09".isDigit());
    assertFalse("٣".isDigit());
    assertTrue(" \t\n".isBlank());
    assertTrue("".isBlank());
    assertFalse("".isWhitespace());
    assertTrue("ABC".isUpperCase());
    assertFalse("123".isUpperCase());
}

@test
func order() {
    assertTrue("a" < "b");
    assertTrue("Z" < "a");
    assertTrue("" < "a");
    assertEqual("a".compareTo("a"), 0);
    assertTrue("ABC".equalsIgnoreCase("abc"));
    assertEqual(["b", "A", "c"].sorted((a, b) => a.compareIgnoreCase(b)), ["A", "b", "c"]);
}

@test
func builders() {
    const text = new StringBuilder("a");
    text.add(1).add(null).add([2]).addLine().addCharCode(c'z');
    assertEqual(text.toString(), "a1null[2]\nz");
    assertEqual(text.length, 11);
    assertEqual(`${text}`, text.toString());
    text.truncate(2);
    assertEqual(text.toString(), "a1");
    assertThrows(() => text.charCodeAt(2), 3102);
    text.clear();
    assertTrue(text.isEmpty());
}

@test
func whatReadersTakeForCharacters() {
    assertEqual("👩‍🚀🇳🇱e\u{301}a".graphemes(), ["👩‍🚀", "🇳🇱", "e\u{301}", "a"]);
    assertEqual("".graphemes(), []);
    assertEqual("\r\n".graphemes().length, 1);
    assertEqual(["né".lastOrNull(), "a😀".lastOrNull(), "".lastOrNull()], ["é", "😀", null]);
    assertEqual(["a😀".firstOrNull(), "😀a".firstOrNull(), "".firstOrNull()], ["a", "😀", null]);
}

@test
func normalForms() {
    assertEqual("e\u{301}".normalize().length, 1);
    assertEqual("é".normalize("NFD").length, 2);
    assertEqual("ﬁ".normalize("NFKC"), "fi");
    assertThrows(() => { "a".normalize("NFX"); }, 3113);
}

@test
func theLastOfSeveral() {
    const text = "a.b.c";
    assertEqual(
        [
            text.lastIndexOf("."),
            text.lastIndexOf(".", 2),
            text.lastIndexOf(".", 0),
            text.lastIndexOf(".", -1),
        ],
        [3, 1, -1, -1],
    );
    assertEqual(
        ["ab".lastIndexOf("a", -1), "ab".lastIndexOf("a", 0), "ab".lastIndexOf("")],
        [-1, 0, 2],
    );
    assertEqual(text.splitLast("."), new Tuple("a.b", "c"));
    assertNull(text.splitLast(","));
    assertEqual(text.splitOnce("."), new Tuple("a", "b.c"));
    assertEqual(
        ["x=1;y".indexOfAny([";", "="]), "x".indexOfAny(["y"]), "x=1=2".indexOfAny(["="], 2)],
        [1, -1, 3],
    );
}

@test
func endsAreTakenOff() {
    assertEqual(
        ["//a/b/".trimAll("/"), "///".trimAll("/"), "".trimAll("/"), "abc".trimAll("")],
        ["a/b", "", "", "abc"],
    );
    assertEqual(
        ["'a'".removeSurrounding("'"), "'".removeSurrounding("'"), "''".removeSurrounding("'")],
        ["a", "'", ""],
    );
    assertEqual("<a>".removeSurrounding("<", ">"), "a");
    assertEqual(
        [
            "noodle".commonSuffix("poodle"),
            "a".commonSuffix("b"),
            "ab".commonSuffix("ab"),
            "".commonSuffix("a"),
        ],
        ["oodle", "", "ab", ""],
    );
    assertEqual(
        ["noodle".commonPrefix("noon"), "a".commonPrefix("b"), "a".commonPrefix("ab")],
        ["noo", "", "a"],
    );
    assertEqual("\n    |one\n    | two\n  three".trimMargin(), "one\n two\n  three");
    assertEqual("    one\n\n      two".trimIndent(), "one\n\n  two");
}

@test
func piecesInTheMiddle() {
    assertEqual("nodle".insert(1, "o"), "noodle");
    assertEqual("abc".insert(3, "d"), "abcd");
    assertThrows(() => { "abc".insert(4, "d"); }, 3110);
    assertEqual("noodle".removeRange(0, 6), "");
    assertThrows(() => { "abc".removeRange(2, 1); }, 3110);
    assertEqual(
        ["".ifEmpty(() => "x"), " ".ifEmpty(() => "x"), " ".ifBlank(() => "x")],
        ["x", " ", "x"],
    );
    assertTrue("Straße".containsIgnoreCase("STRA"));
    assertEqual("abcde".chunked(2), ["ab", "cd", "e"]);
    assertEqual(
        assertThrows(() => { "a".chunked(0); }, 3116).message,
        "the size of chunked() must be greater than zero, but is 0",
    );
    assertEqual(
        ["banana".countOf("an"), "aaa".countOf("aa"), "ab".countOf(""), "".countOf("a")],
        [2, 1, 3, 0],
    );
}
