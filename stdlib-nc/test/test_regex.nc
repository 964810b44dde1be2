import noodlecore.regex

func found(pattern: String, text: String, flags: String = ""): String? {
    return new Regex(pattern, flags).find(text)?.text;
}

@test
func basics() {
    assertEqual(found("o+", "noodle"), "oo");
    assertEqual(found("x", "noodle"), null);
    assertEqual(found("", "abc"), "");
    assertEqual(found("a|bc", "xbc"), "bc");
    assertEqual(found("[a-c]+", "xxabcd"), "abc");
    assertEqual(found("[^a-c]+", "abxyc"), "xy");
    assertEqual(found("\\d+", "abc 123"), "123");
    assertEqual(found("\\D+", "123abc"), "abc");
    assertEqual(found("\\w+", "  a_1-"), "a_1");
    assertEqual(found("\\s", "a\tb"), "\t");
    assertEqual(found(".", "\na"), "a");
    assertEqual(found(".", "\na", "s"), "\n");
    assertEqual(found("a.c", "abc"), "abc");
    assertEqual(found("\\.", "a.b"), ".");
}

@test
func repetitions() {
    assertEqual(found("a*", "aaa"), "aaa");
    assertEqual(found("a*?", "aaa"), "");
    assertEqual(found("a+?", "aaa"), "a");
    assertEqual(found("ab?c", "ac"), "ac");
    assertEqual(found("a{2}", "aaa"), "aa");
    assertEqual(found("a{2,}", "aaaa"), "aaaa");
    assertEqual(found("a{1,2}", "aaa"), "aa");
    assertEqual(found("a{1,2}?", "aaa"), "a");
    assertEqual(found("a{0}b", "aab"), "b");
    assertEqual(found("a{,2}", "a{,2}"), "a{,2}");
    assertEqual(found("<.*>", "<a><b>"), "<a><b>");
    assertEqual(found("<.*?>", "<a><b>"), "<a>");
    assertEqual(found("(ab)+", "ababx"), "abab");
    assertEqual(found("(a*)*", "aaab"), "aaa");
    assertEqual(found("(a|ab)(c|bcd)(d*)", "abcd"), "abcd");
}

@test
func anchors() {
    assertEqual(found("^a", "ba"), null);
    assertEqual(found("^a", "b\na", "m"), "a");
    assertEqual(found("a$", "ab"), null);
    assertEqual(found("a$", "a\nb", "m"), "a");
    assertEqual(found("\\bcat\\b", "concat cat"), "cat");
    assertEqual(new Regex("\\bcat\\b").find("concat cat")!.start, 7);
    assertEqual(found("\\Bcat", "concat cat"), "cat");
    assertEqual(found("^$", ""), "");
}

@test
func groups() {
    const match = new Regex("(\\w+)@(\\w+)\\.(com|org)").find("mail ann@home.org now")!;
    assertEqual(match.groups(), ["ann", "home", "org"]);
    assertEqual(match.start, 5);
    assertEqual(match.end, 17);
    assertEqual(match.group(0), "ann@home.org");
    assertThrows(() => match.group(4), 3501);
    const named = new Regex("(?<year>\\d{4})-(?<month>\\d\\d)").find("2024-05")!;
    assertEqual(named.named("month"), "05");
    assertThrows(() => named.named("day"), 3501);
    assertEqual(new Regex("(a)|(b)").find("b")!.groups(), [null, "b"]);
    assertEqual(new Regex("(?:a)(b)").find("ab")!.groups(), ["b"]);
    assertEqual(new Regex("(a)+").find("aaa")!.group(1), "a");
    assertEqual(new Regex("((a)(b))").groupCount(), 3);
}

@test
func preferences() {
    assertEqual(new Regex("(a+)(a*)").find("aaa")!.groups(), ["aaa", ""]);
    assertEqual(new Regex("(a+?)(a*)").find("aaa")!.groups(), ["a", "aa"]);
    assertEqual(new Regex("(a|ab)").find("ab")!.text, "a");
    assertEqual(new Regex("(ab|a)").find("ab")!.text, "ab");
    assertEqual(new Regex("(?:(a)|b)*").find("ab")!.text, "ab");
}

@test
func withoutCase() {
    assertEqual(found("noodle", "NOODLE", "i"), "NOODLE");
    assertEqual(found("[a-c]+", "xABCd", "i"), "ABC");
    assertEqual(found("É", "é", "i"), "é");
    assertEqual(found("[^a]", "A", "i"), null);
}

@test
func wholeTexts() {
    assertTrue(new Regex("a|ab").matches("ab"));
    assertFalse(new Regex("a|b").matches("ab"));
    assertTrue(new Regex("\\d{3}").matches("123"));
    assertEqual(new Regex("(a*)(b*)").matchWhole("aabb")!.groups(), ["aa", "bb"]);
}

@test
func manyMatches() {
    assertEqual(new Regex("\\d+").findAll("1 22 333").map((m) => m.text), ["1", "22", "333"]);
    assertEqual(new Regex("").findAll("ab").length, 3);
    assertEqual(new Regex("a*").findAll("baac").map((m) => m.text), ["", "aa", "", ""]);
    assertEqual(new Regex("o").replace("noodle", "0"), "n00dle");
    assertEqual(new Regex("(\\w) (\\w)").replace("a b", "$2$1$$$<x"), "ba$$<x");
    assertEqual(new Regex("(?<x>b)").replace("abc", "[$<x>$0]"), "a[bb]c");
    assertEqual(new Regex("\\w+").replaceWith("ab cd", (m) => m.text.toUpperCase()), "AB CD");
    assertEqual(new Regex("o").replaceFirst("noodle", "0"), "n0odle");
    assertEqual(new Regex("[,;]\\s*").split("a, b;c"), ["a", "b", "c"]);
    assertEqual(new Regex(",").split("a,b,c", 2), ["a", "b,c"]);
    assertEqual(new Regex("").split("abc"), ["a", "b", "c"]);
}

@test
func charactersBeyondTheFirstPlane() {
    assertEqual(found(".", "😀"), "😀");
    assertEqual(found("[😀-😂]+", "a😁😂"), "😁😂");
    assertEqual(found("\\u{1F600}", "😀"), "😀");
    assertEqual(found("\\p{Lu}\\p{Ll}+", "ab Çok"), "Çok");
    assertEqual(found("\\P{L}+", "ab12"), "12");
    assertEqual(found("[\\p{L}_]+", "-é_"), "é_");
    assertEqual(found("\\x41\\u0042", "AB"), "AB");
    assertEqual(new Regex("").findAll("😀").length, 2);
}

@test
func classes() {
    assertEqual(found("[\\d-]+", "a1-2"), "1-2");
    assertEqual(found("[a\\]]+", "a]"), "a]");
    assertEqual(found("[-a]+", "-a"), "-a");
    assertEqual(found("[\\w.]+", "@a.b"), "a.b");
    assertEqual(found("[^\\d\\s]+", "1 ab"), "ab");
    assertEqual(found("[\\W]+", "ab--"), "--");
    assertEqual(found("[\\n\\t]", "a\tb"), "\t");
}

@test
func wrongPatternsAreRefused() {
    const wrong = {
        "(a": "this group is not closed, at position 0 of /(a/",
        "a)": "this ')' closes no group, at position 1 of /a)/",
        "[a": "this '[' is not closed, at position 0 of /[a/",
        "*a": "there is nothing to repeat, at position 0 of /*a/",
        "a**": "a repetition cannot be repeated, at position 2 of /a**/",
        "a{3,2}": "the bounds are the wrong way round: 3 is more than 2, at position 1 of /a{3,2}/",
        "\\": "the pattern ends with a backslash, at position 1 of /\\/",
        "[z-a]": "the range is the wrong way round, at position 4 of /[z-a]/",
        "(?=a)": "looking around is not supported: it could take more than linear time, at position 1 of /(?=a)/",
        "(a)\\1": "referring back to a group is not supported: it could take more than linear time, at position 4 of /(a)\\1/",
        "\\q": "\\q is no escape, at position 1 of /\\q/",
        "(?<a>x)(?<a>y)": "two groups are named \"a\", at position 10 of /(?<a>x)(?<a>y)/",
    };
    for (pattern, message in wrong) {
        assertEqual(assertThrows(() => new Regex(pattern), 3520, pattern).message, message);
    }
    assertThrows(() => new Regex("a", "x"), 3520);
    assertThrows(() => new Regex("(((a{1000}){1000}){1000})"), 3520);
    assertThrows(() => new Regex("(".repeat(100000)), 3520);
}

@test
func nothingTakesLong() {
    // A backtracking engine needs 2^30 steps here.
    assertEqual(found("(a+)+$", "a".repeat(30) + "b"), null);
    assertEqual(found("(a|aa)+$", "a".repeat(40) + "b"), null);
    assertEqual(found("(x+x+)+y", "x".repeat(40)), null);
}

@test
func escapesMakeLiterals() {
    const text = "a.b*c+(d)[e]{f}^$|\\?";
    assertTrue(new Regex(Regex.escape(text)).matches(text));
}

@test
func groupsHavePlaces() {
    const match = assertNotNull(new Regex("(?<key>\\w+)=(?<value>\\d+)?(x)?").find("  ab=12"));
    assertEqual(
        [match.groupStart(0), match.groupEnd(0), match.groupStart(2), match.groupEnd(2)],
        [2, 7, 5, 7],
    );
    assertEqual([match.groupStart(3), match.groupEnd(3)], [-1, -1]);
    assertEqual(match.namedGroups(), { "key": "ab", "value": "12" });
    assertEqual(assertNotNull(new Regex("(?<a>x)?y").find("y")).namedGroups(), {});
}

/// Where no thread is alive, positions at which nothing can begin are passed over; matches must not be.
@test
func startsAreNotPassedOver() {
    assertEqual(found("[b-d]+|x", "aaa cd"), "cd");
    assertEqual(found("é|[b]", "aé"), "é");
    assertEqual(found("\\p{L}+", "12 é"), "é");
    assertEqual(found("\\bcat|dog", "a cat"), "cat");
    assertEqual(found("$|z", "ab"), "");
    assertEqual(found("(?:)|b", "ab"), "");
    assertEqual(found("[^a]", "aab"), "b");
    assertEqual(found("K", "aak", "i"), "k");
    assertEqual(new Regex("[0-9]|é").findAll("a1é2").map((m) => m.text), ["1", "é", "2"]);
}

@test
func flagsOfJavaScriptAreExplained() {
    assertContains(
        assertThrows(() => { new Regex("a", "g"); }, 3520).message,
        "findAll and replace take every match without one",
    );
    assertThrows(() => { new Regex("a", "u"); }, 3520);
}

@test
func everyFaultOfAPatternIsNamed() {
    const faults = {
        "a{1001}": "more than 1000 repetitions are not allowed, at position 1 of /a{1001}/",
        "a{99999999999999999999}": "more than 1000 repetitions are not allowed, at position 1 of /a{99999999999999999999}/",
        "a{2,1}": "the bounds are the wrong way round: 2 is more than 1, at position 1 of /a{2,1}/",
        "(?i)a": "after '(?' comes ':' or '<name>', at position 1 of /(?i)a/",
        "(?<>a)": "a group's name is missing: (?<name>…), at position 3 of /(?<>a)/",
        "(?<a-b>c)": "a group's name is missing: (?<name>…), at position 3 of /(?<a-b>c)/",
        "(?<a>b)(?<a>c)": "two groups are named \"a\", at position 10 of /(?<a>b)(?<a>c)/",
        "\\p{Klingon}": "no such Unicode property; write one as \\p{L}, \\p{Lu}, \\p{N} or \\p{P}, at position 3 of /\\p{Klingon}/",
        "\\x4": "expected 2 hexadecimal digits, at position 2 of /\\x4/",
        "\\u{110000}": "expected the hexadecimal code of a character and '}', at position 3 of /\\u{110000}/",
        "\\u{41": "expected the hexadecimal code of a character and '}', at position 3 of /\\u{41/",
        "[b-a]": "the range is the wrong way round, at position 4 of /[b-a]/",
        "(?=a)": "looking around is not supported: it could take more than linear time, at position 1 of /(?=a)/",
        "(a)\\1": "referring back to a group is not supported: it could take more than linear time, at position 4 of /(a)\\1/",
        "((a{1000}){1000})": "the pattern's repetitions multiply to too many states",
    };
    for (pattern, message in faults) {
        assertEqual(assertThrows(() => { new Regex(pattern); }, 3520, pattern).message, message);
    }
    assertThrows(() => { new Regex("(".repeat(300) + ")".repeat(300)); }, 3520);
    assertEqual(found("[\\w-.]+", "a-b."), "a-b.", "a hyphen behind a set stands for itself");
    assertEqual(found("[a\\-z]+", "-az b"), "-az");
}
