/// Immutable text. `length` and positions count UTF-16 units, as in JavaScript, Java and Kotlin; `codePoints()` gives characters.
extern class String implements Comparable<String> {
    /// How many UTF-16 units there are.
    /// ```noodlecore
    /// "abc".length  // => 3
    /// ```
    extern const int length;

    /// The text of one UTF-16 unit.
    /// ```noodlecore
    /// String.fromCharCode(65)  // => A
    /// ```
    static extern func fromCharCode(code: int): String;

    /// The text of one character; an error [3501] where there is no such character.
    /// ```noodlecore
    /// String.fromCodePoint(0x1F600).length  // => 2
    /// ```
    static extern func fromCodePoint(codePoint: int): String;

    /// The text of characters in a row.
    /// ```noodlecore
    /// String.fromCodePoints([72, 105])  // => Hi
    /// ```
    static func fromCodePoints(codePoints: Iterable<int>): String {
        const text = new StringBuilder();
        for (codePoint in codePoints) { text.add(String.fromCodePoint(codePoint)); }
        return text.toString();
    }

    // ---- one character

    /// The one-unit String at a position; an error outside.
    /// ```noodlecore
    /// "abc".charAt(1)  // => b
    /// ```
    extern func charAt(index: int): String;

    /// The UTF-16 unit at a position; an error outside.
    /// ```noodlecore
    /// "abc".charCodeAt(0)  // => 97
    /// ```
    extern func charCodeAt(index: int): int;

    /// The character that begins at a position; an error outside.
    /// ```noodlecore
    /// "😀".codePointAt(0)  // => 128512
    /// ```
    extern func codePointAt(index: int): int;

    /// The codes of the characters.
    /// ```noodlecore
    /// "h😀".codePoints()  // => [104, 128512]
    /// ```
    extern func codePoints(): List<int>;

    /// The characters, each as a String.
    /// ```noodlecore
    /// "h😀".chars()  // => ["h", "😀"]
    /// ```
    extern func chars(): List<String>;

    /// What readers take for one character each, such as an emoji with its skin tone, or a letter with its accent.
    /// ```noodlecore
    /// "👩‍🚀e\u{301}".graphemes().length  // => 2
    /// "👩‍🚀".chars().length              // => 3
    /// ```
    extern func graphemes(): List<String>;

    /// The first character as a String; an error [3108] where there is none.
    /// ```noodlecore
    /// "abc".first()  // => a
    /// ```
    func first(): String {
        return this.firstOrNull() ?? throw new Error(3108, "first of an empty String");
    }

    /// The last character as a String; an error [3108] where there is none.
    /// ```noodlecore
    /// "abc".last()  // => c
    /// ```
    func last(): String {
        return this.lastOrNull() ?? throw new Error(3108, "last of an empty String");
    }

    /// The first character as a String, or null where there is none.
    /// ```noodlecore
    /// "abc".firstOrNull()  // => a
    /// ```
    func firstOrNull(): String? {
        return this.length == 0 ? null : String.fromCodePoint(this.codePointAt(0));
    }

    /// The last character as a String, or null where there is none.
    /// ```noodlecore
    /// "abc".lastOrNull()  // => c
    /// ```
    func lastOrNull(): String? { return this.takeLast(2).chars().lastOrNull(); }

    /// The unit at a position, which counts from the end below zero; null where there is none.
    /// ```noodlecore
    /// "abc".at(-1)  // => c
    /// "abc".at(3)   // => null
    /// ```
    func at(index: int): String? {
        const place = index < 0 ? index + this.length : index;
        return place >= 0 && place < this.length ? this.charAt(place) : null;
    }

    // ---- parts

    /// The text from one position up to (not including) another; both must lie in the text.
    /// ```noodlecore
    /// "noodle".substring(1, 3)  // => oo
    /// "noodle".substring(3)     // => dle
    /// ```
    extern func substring(from: int, to: int? = null): String;

    /// The same as `substring`, under the name that Lists have. Positions below zero count from the end.
    /// ```noodlecore
    /// "noodle".slice(0, 2)  // => no
    /// "noodle".slice(-3)    // => dle
    /// ```
    func slice(from: int = 0, to: int? = null): String {
        const end = to ?? this.length;
        return this.substring(
            from < 0 ? from + this.length : from,
            end < 0 ? end + this.length : end,
        );
    }

    /// The first so many units, or all where there are fewer.
    /// ```noodlecore
    /// "noodle".take(2)  // => no
    /// ```
    func take(count: int): String { return this.substring(0, count.clamp(0, this.length)); }

    /// All but the first so many units.
    /// ```noodlecore
    /// "noodle".drop(4)  // => le
    /// ```
    func drop(count: int): String { return this.substring(count.clamp(0, this.length)); }

    /// The last so many units, or all where there are fewer.
    /// ```noodlecore
    /// "noodle".takeLast(2)  // => le
    /// ```
    func takeLast(count: int): String {
        return this.substring((this.length - count).clamp(0, this.length));
    }

    /// All but the last so many units.
    /// ```noodlecore
    /// "noodle".dropLast(2)  // => nood
    /// ```
    func dropLast(count: int): String {
        return this.substring(0, (this.length - count).clamp(0, this.length));
    }

    /// The units before the first that fails the test.
    /// ```noodlecore
    /// "42px".takeWhile((c) => c.isDigit())  // => 42
    /// ```
    func takeWhile(test: (String) => bool): String {
        let end = 0;
        while (end < this.length && test(this.charAt(end))) { end += 1; }
        return this.substring(0, end);
    }

    /// The units from the first that fails the test on.
    /// ```noodlecore
    /// "42px".dropWhile((c) => c.isDigit())  // => px
    /// ```
    func dropWhile(test: (String) => bool): String {
        let start = 0;
        while (start < this.length && test(this.charAt(start))) { start += 1; }
        return this.substring(start);
    }

    /// What stands before the first `separator`; the whole text where there is none.
    /// ```noodlecore
    /// "key=value=x".substringBefore("=")  // => key
    /// ```
    func substringBefore(separator: String): String {
        const index = this.indexOf(separator);
        return index < 0 ? this : this.substring(0, index);
    }

    /// What stands after the first `separator`; the whole text where there is none.
    /// ```noodlecore
    /// "key=value=x".substringAfter("=")  // => value=x
    /// ```
    func substringAfter(separator: String): String {
        const index = this.indexOf(separator);
        return index < 0 ? this : this.substring(index + separator.length);
    }

    /// What stands before the last `separator`; the whole text where there is none.
    /// ```noodlecore
    /// "a/b/c".substringBeforeLast("/")  // => a/b
    /// ```
    func substringBeforeLast(separator: String): String {
        const index = this.lastIndexOf(separator);
        return index < 0 ? this : this.substring(0, index);
    }

    /// What stands after the last `separator`; the whole text where there is none.
    /// ```noodlecore
    /// "a/b/c".substringAfterLast("/")  // => c
    /// ```
    func substringAfterLast(separator: String): String {
        const index = this.lastIndexOf(separator);
        return index < 0 ? this : this.substring(index + separator.length);
    }

    /// The pieces between separators. An empty separator gives the UTF-16 units; `limit` is the greatest number of pieces,
    /// the last of which keeps the rest.
    /// ```noodlecore
    /// "a,b,c".split(",")     // => ["a", "b", "c"]
    /// "a,b,c".split(",", 2)  // => ["a", "b,c"]
    /// "abc".split("")        // => ["a", "b", "c"]
    /// ```
    extern func split(separator: String, limit: int? = null): List<String>;

    /// What stands before and after the first separator, or null where there is none.
    /// ```noodlecore
    /// "key: value".splitOnce(": ")  // => Tuple(first: "key", second: "value")
    /// ```
    func splitOnce(separator: String): Tuple<String, String>? {
        const index = this.indexOf(separator);
        if (index < 0) { return null; }
        return new Tuple<String, String>(
            this.substring(0, index),
            this.substring(index + separator.length),
        );
    }

    /// What stands before and after the last separator, or null where there is none.
    /// ```noodlecore
    /// "a.b.c".splitLast(".")  // => Tuple(first: "a.b", second: "c")
    /// ```
    func splitLast(separator: String): Tuple<String, String>? {
        const index = this.lastIndexOf(separator);
        if (index < 0) { return null; }
        return new Tuple<String, String>(
            this.substring(0, index),
            this.substring(index + separator.length),
        );
    }

    /// The words between runs of white space.
    /// ```noodlecore
    /// "  a  b ".words()  // => ["a", "b"]
    /// ```
    extern func words(): List<String>;

    /// The lines, without their ends (`\n`, `\r\n` or `\r`).
    /// ```noodlecore
    /// "a\nb".lines()  // => ["a", "b"]
    /// ```
    extern func lines(): List<String>;

    /// The text in pieces of so many units; the last may be shorter.
    /// ```noodlecore
    /// "abcde".chunked(2)  // => ["ab", "cd", "e"]
    /// ```
    func chunked(size: int): List<String> {
        if (size <= 0) {
            throw new Error(
                3116,
                `the size of chunked() must be greater than zero, but is ${size}`,
            );
        }
        const pieces = new List<String>();
        for (let i = 0; i < this.length; i += size) {
            pieces.add(this.substring(i, (i + size).min(this.length)));
        }
        return pieces;
    }

    // ---- questions

    /// Whether there is no text.
    /// ```noodlecore
    /// "".isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.length == 0; }

    /// Whether there is text.
    /// ```noodlecore
    /// "a".isNotEmpty()  // => true
    /// ```
    func isNotEmpty(): bool { return this.length != 0; }

    /// Whether there is nothing but white space.
    /// ```noodlecore
    /// " \t".isBlank()  // => true
    /// ```
    func isBlank(): bool { return this.trim().length == 0; }

    /// Whether there is something other than white space.
    /// ```noodlecore
    /// " a".isNotBlank()  // => true
    /// ```
    func isNotBlank(): bool { return !this.isBlank(); }

    /// Whether every character is a letter, of any script; false for an empty text.
    /// ```noodlecore
    /// "né".isLetter()  // => true
    /// ```
    extern func isLetter(): bool;

    /// Whether every character is one of 0 to 9; false for an empty text.
    /// ```noodlecore
    /// "42".isDigit()  // => true
    /// ```
    extern func isDigit(): bool;

    /// Whether every character is a letter or a digit; false for an empty text.
    /// ```noodlecore
    /// "a1".isLetterOrDigit()  // => true
    /// ```
    extern func isLetterOrDigit(): bool;

    /// Whether every character is white space; false for an empty text.
    /// ```noodlecore
    /// " \n".isWhitespace()  // => true
    /// ```
    func isWhitespace(): bool { return this.length > 0 && this.isBlank(); }

    /// Whether there are letters, all of them large.
    /// ```noodlecore
    /// "ABC".isUpperCase()  // => true
    /// ```
    func isUpperCase(): bool { return this == this.toUpperCase() && this != this.toLowerCase(); }

    /// Whether there are letters, all of them small.
    /// ```noodlecore
    /// "abc".isLowerCase()  // => true
    /// ```
    func isLowerCase(): bool { return this == this.toLowerCase() && this != this.toUpperCase(); }

    /// Whether every unit is in the ASCII range.
    /// ```noodlecore
    /// "né".isAscii()  // => false
    /// ```
    extern func isAscii(): bool;

    /// The first position of `text` from `from` on, or -1.
    /// ```noodlecore
    /// "noodle".indexOf("o")     // => 1
    /// "noodle".indexOf("o", 2)  // => 2
    /// "noodle".indexOf("z")     // => -1
    /// ```
    extern func indexOf(text: String, from: int = 0): int;

    /// The last position of `text`, at `from` at the latest, or -1.
    /// ```noodlecore
    /// "noodle".lastIndexOf("o")     // => 2
    /// "noodle".lastIndexOf("o", 1)  // => 1
    /// ```
    extern func lastIndexOf(text: String, from: int = int.MAX): int;

    /// The first position from `from` on of any of these texts, or -1.
    /// ```noodlecore
    /// "key = value".indexOfAny(["=", ":"])  // => 4
    /// ```
    func indexOfAny(texts: Iterable<String>, from: int = 0): int {
        let first = -1;
        for (text in texts) {
            const index = this.indexOf(text, from);
            if (index >= 0 && (first < 0 || index < first)) { first = index; }
        }
        return first;
    }

    /// The first position whose unit passes the test, or -1.
    /// ```noodlecore
    /// "ab1".indexWhere((c) => c.isDigit())  // => 2
    /// ```
    func indexWhere(test: (String) => bool): int {
        for (let i = 0; i < this.length; i++) { if (test(this.charAt(i))) { return i; } }
        return -1;
    }

    /// Whether `text` occurs.
    /// ```noodlecore
    /// "noodle".contains("oo")  // => true
    /// ```
    func contains(text: String): bool { return this.indexOf(text) >= 0; }

    /// Whether `text` occurs, in large or small letters.
    /// ```noodlecore
    /// "Noodle".containsIgnoreCase("NOO")  // => true
    /// ```
    func containsIgnoreCase(text: String): bool {
        return this.toLowerCase().contains(text.toLowerCase());
    }

    /// Whether the text begins with `prefix`, at the start or at a position.
    /// ```noodlecore
    /// "noodle".startsWith("no")      // => true
    /// "noodle".startsWith("dle", 3)  // => true
    /// ```
    extern func startsWith(prefix: String, from: int = 0): bool;

    /// Whether the text ends with `suffix`.
    /// ```noodlecore
    /// "noodle".endsWith("le")  // => true
    /// ```
    extern func endsWith(suffix: String): bool;

    /// How many times `text` occurs, without overlaps.
    /// ```noodlecore
    /// "banana".countOf("an")  // => 2
    /// ```
    func countOf(text: String): int {
        if (text.isEmpty()) { return this.length + 1; }
        let count = 0;
        let index = this.indexOf(text);
        while (index >= 0) {
            count += 1;
            index = this.indexOf(text, index + text.length);
        }
        return count;
    }

    /// How many units pass the test.
    /// ```noodlecore
    /// "a1b2".count((c) => c.isDigit())  // => 2
    /// ```
    func count(test: (String) => bool): int {
        let total = 0;
        for (let i = 0; i < this.length; i++) { if (test(this.charAt(i))) { total += 1; } }
        return total;
    }

    /// Whether at least one unit passes the test.
    /// ```noodlecore
    /// "a1".any((c) => c.isDigit())  // => true
    /// ```
    func any(test: (String) => bool): bool { return this.indexWhere(test) >= 0; }

    /// Whether every unit passes the test.
    /// ```noodlecore
    /// "a1".all((c) => c.isDigit())  // => false
    /// ```
    func all(test: (String) => bool): bool { return this.indexWhere((unit) => !test(unit)) < 0; }

    /// The order by UTF-16 units: negative, 0 or positive.
    /// ```noodlecore
    /// "a".compareTo("b")  // => -1
    /// ```
    extern func compareTo(other: String): int;

    /// The order without regard to large and small letters.
    /// ```noodlecore
    /// "ABC".compareIgnoreCase("abd")  // => -1
    /// ```
    func compareIgnoreCase(other: String): int {
        return this.toLowerCase().compareTo(other.toLowerCase());
    }

    /// Whether the texts are the same but for large and small letters.
    /// ```noodlecore
    /// "ABC".equalsIgnoreCase("abc")  // => true
    /// ```
    func equalsIgnoreCase(other: String): bool { return this.toLowerCase() == other.toLowerCase(); }

    /// The start that two texts have in common.
    /// ```noodlecore
    /// "noodle".commonPrefix("noon")  // => noo
    /// ```
    func commonPrefix(other: String): String {
        const limit = this.length.min(other.length);
        let end = 0;
        while (end < limit && this.charCodeAt(end) == other.charCodeAt(end)) { end += 1; }
        return this.substring(0, end);
    }

    /// The end that two texts have in common.
    /// ```noodlecore
    /// "noodle".commonSuffix("poodle")  // => oodle
    /// ```
    func commonSuffix(other: String): String {
        const limit = this.length.min(other.length);
        let count = 0;
        while (count < limit &&
            this.charCodeAt(this.length - count - 1) ==
                other.charCodeAt(other.length - count - 1)) {
            count += 1;
        }
        return this.takeLast(count);
    }

    // ---- changed copies

    /// Without white space at both ends.
    /// ```noodlecore
    /// "  a b ".trim()  // => a b
    /// ```
    extern func trim(): String;

    /// Without white space at the start.
    /// ```noodlecore
    /// "  a".trimStart()  // => a
    /// ```
    extern func trimStart(): String;

    /// Without white space at the end.
    /// ```noodlecore
    /// `[${"a  ".trimEnd()}]`  // => [a]
    /// ```
    extern func trimEnd(): String;

    /// Without units at both ends that are among these.
    /// ```noodlecore
    /// "/a/b/".trimAll("/")  // => a/b
    /// ```
    func trimAll(units: String): String {
        let start = 0;
        let end = this.length;
        while (start < end && units.contains(this.charAt(start))) { start += 1; }
        while (end > start && units.contains(this.charAt(end - 1))) { end -= 1; }
        return this.substring(start, end);
    }

    /// The text, or what `fallback` gives where there is none.
    /// ```noodlecore
    /// "".ifEmpty(() => "nobody")  // => nobody
    /// ```
    func ifEmpty(fallback: () => String): String { return this.length == 0 ? fallback() : this; }

    /// The text, or what `fallback` gives where there is nothing but white space.
    /// ```noodlecore
    /// "  ".ifBlank(() => "nobody")  // => nobody
    /// ```
    func ifBlank(fallback: () => String): String { return this.isBlank() ? fallback() : this; }

    /// Every occurrence of a text replaced by another.
    /// ```noodlecore
    /// "a-b-c".replace("-", "+")  // => a+b+c
    /// ```
    extern func replace(text: String, replacement: String): String;

    /// The first occurrence of a text replaced by another.
    /// ```noodlecore
    /// "a-b-c".replaceFirst("-", "+")  // => a+b-c
    /// ```
    func replaceFirst(text: String, replacement: String): String {
        const index = this.indexOf(text);
        return index < 0
            ? this
            : this.substring(0, index) + replacement + this.substring(index + text.length);
    }

    /// The text from one position up to another replaced; both must lie in the text.
    /// ```noodlecore
    /// "noodle".replaceRange(0, 3, "ca")  // => cadle
    /// ```
    func replaceRange(from: int, to: int, replacement: String): String {
        const replaced = this.substring(from, to);
        return this.substring(0, from) + replacement + this.substring(from + replaced.length);
    }

    /// Another text put in at a position.
    /// ```noodlecore
    /// "nodle".insert(1, "o")  // => noodle
    /// ```
    func insert(index: int, text: String): String { return this.replaceRange(index, index, text); }

    /// Without the text from one position up to another.
    /// ```noodlecore
    /// "noodle".removeRange(1, 3)  // => ndle
    /// ```
    func removeRange(from: int, to: int): String { return this.replaceRange(from, to, ""); }

    /// The text so many times over.
    /// ```noodlecore
    /// "ab".repeat(3)  // => ababab
    /// ```
    extern func repeat(count: int): String;

    /// Filled up at the start to a length.
    /// ```noodlecore
    /// "7".padStart(3, "0")  // => 007
    /// ```
    extern func padStart(length: int, fill: String = " "): String;

    /// Filled up at the end to a length.
    /// ```noodlecore
    /// "7".padEnd(3, ".")  // => 7..
    /// ```
    extern func padEnd(length: int, fill: String = " "): String;

    /// Filled up at both ends to a length.
    /// ```noodlecore
    /// "ab".center(6, "*")  // => **ab**
    /// ```
    func center(length: int, fill: String = " "): String {
        const missing = (length - this.length).max(0);
        return this.padStart(this.length + missing / 2, fill).padEnd(this.length + missing, fill);
    }

    /// With large letters.
    /// ```noodlecore
    /// "abc".toUpperCase()  // => ABC
    /// ```
    extern func toUpperCase(): String;

    /// With small letters.
    /// ```noodlecore
    /// "ABC".toLowerCase()  // => abc
    /// ```
    extern func toLowerCase(): String;

    /// With a large first letter.
    /// ```noodlecore
    /// "noodle".capitalize()  // => Noodle
    /// ```
    func capitalize(): String { return this.take(1).toUpperCase() + this.drop(1); }

    /// With a small first letter.
    /// ```noodlecore
    /// "Noodle".decapitalize()  // => noodle
    /// ```
    func decapitalize(): String { return this.take(1).toLowerCase() + this.drop(1); }

    /// The characters from last to first.
    /// ```noodlecore
    /// "abc".reversed()  // => cba
    /// ```
    extern func reversed(): String;

    /// Without `prefix` where the text begins with it.
    /// ```noodlecore
    /// "v1.2".removePrefix("v")  // => 1.2
    /// ```
    func removePrefix(prefix: String): String {
        return this.startsWith(prefix) ? this.substring(prefix.length) : this;
    }

    /// Without `suffix` where the text ends with it.
    /// ```noodlecore
    /// "main.nc".removeSuffix(".nc")  // => main
    /// ```
    func removeSuffix(suffix: String): String {
        return this.endsWith(suffix) ? this.substring(0, this.length - suffix.length) : this;
    }

    /// Without `prefix` and `suffix` where the text begins with the one and ends with the other; the suffix is the prefix where
    /// none is given.
    /// ```noodlecore
    /// "[a]".removeSurrounding("[", "]")  // => a
    /// "'a'".removeSurrounding("'")       // => a
    /// "'a".removeSurrounding("'")        // => 'a
    /// ```
    func removeSurrounding(prefix: String, suffix: String? = null): String {
        const end = suffix ?? prefix;
        const surrounded =
            this.length >= prefix.length + end.length &&
            this.startsWith(prefix) &&
            this.endsWith(end);
        return surrounded ? this.substring(prefix.length, this.length - end.length) : this;
    }

    /// Each line after so many spaces.
    /// ```noodlecore
    /// "a\nb".indent(2).quoted()  // => "  a\n  b"
    /// ```
    func indent(spaces: int): String {
        const margin = " ".repeat(spaces);
        return this.lines().map((line) => line.isEmpty() ? line : margin + line).join("\n");
    }

    /// Without the white space that all lines begin with, and without a first and a last line where these are blank: a text in
    /// backticks may begin on a line of its own.
    /// ```noodlecore
    /// "  a\n    b".trimIndent().quoted()         // => "a\n  b"
    /// "\n  one\n  two\n  ".trimIndent().quoted()  // => "one\ntwo"
    /// ```
    func trimIndent(): String {
        const lines = withoutBlankEnds(this.lines());
        const margins = lines
            .filter((line) => line.isNotBlank())
            .map((line) => line.length - line.trimStart().length);
        const margin = margins.minOrNull() ?? 0;
        return lines.map((line) => line.drop(margin)).join("\n");
    }

    /// Without what stands in each line before and with a margin, which begins each line; a first and a last line that are blank go, too.
    /// ```noodlecore
    /// "|one\n   |two".trimMargin().quoted()  // => "one\ntwo"
    /// ```
    func trimMargin(margin: String = "|"): String {
        return withoutBlankEnds(this.lines())
            .map((line) => {
                const text = line.trimStart();
                return text.startsWith(margin) ? text.removePrefix(margin) : line;
            })
            .join("\n");
    }

    /// The same characters in one of Unicode's normal forms: `"NFC"`, `"NFD"`, `"NFKC"` or `"NFKD"`. Texts that look the same
    /// are equal when both are in the same form.
    /// ```noodlecore
    /// "e\u{301}" == "é"                // => false
    /// "e\u{301}".normalize() == "é"    // => true
    /// ```
    extern func normalize(form: String = "NFC"): String;

    /// What `change` makes of each unit, joined.
    /// ```noodlecore
    /// "abc".map((c) => c + c)  // => aabbcc
    /// ```
    func map(change: (String) => String): String {
        const text = new StringBuilder();
        for (let i = 0; i < this.length; i++) { text.add(change(this.charAt(i))); }
        return text.toString();
    }

    /// The units that pass the test, joined.
    /// ```noodlecore
    /// "a1b2".filter((c) => c.isDigit())  // => 12
    /// ```
    func filter(test: (String) => bool): String {
        const text = new StringBuilder();
        for (let i = 0; i < this.length; i++) {
            const unit = this.charAt(i);
            if (test(unit)) { text.add(unit); }
        }
        return text.toString();
    }

    /// Calls `body` with each unit.
    /// ```noodlecore
    /// "ab".forEach((c) => print(c));
    /// // => a
    /// // => b
    /// ```
    func forEach(body: (String) => void) {
        for (let i = 0; i < this.length; i++) { body(this.charAt(i)); }
    }

    /// The text with `{}` (in order) or `{0}`, `{1}` replaced by values. Templates (`` `${x}` ``) do this where the text is known.
    /// ```noodlecore
    /// "{} of {}".format([1, 3])      // => 1 of 3
    /// "{1}, {0}".format(["a", "b"])  // => b, a
    /// ```
    func format(values: Iterable<any>): String {
        const items = values.toList();
        let result = "";
        let rest = this;
        let next = 0;
        while (true) {
            const open = rest.indexOf("{");
            const close = rest.indexOf("}", open.max(0));
            if (open < 0 || close < 0) { return result + rest; }
            const inside = rest.substring(open + 1, close);
            const index = inside.isEmpty() ? next : inside.toIntOrNull() ?? -1;
            if (inside.isEmpty()) { next += 1; }
            result += rest.substring(0, open);
            result += index >= 0 && index < items.length ? `${items[index]}` : `{${inside}}`;
            rest = rest.substring(close + 1);
        }
    }

    // ---- into other values

    /// The int that the text is; an error [3113] for any other text.
    /// ```noodlecore
    /// "42".toInt()       // => 42
    /// "ff".toInt(16)     // => 255
    /// ```
    func toInt(radix: int = 10): int {
        const value = this.toIntOrNull(radix);
        if (value == null) { throw new Error(3113, `${this.quoted()} is not a valid int`); }
        return value;
    }

    /// The int that the text is, or null.
    /// ```noodlecore
    /// "4x".toIntOrNull()  // => null
    /// ```
    extern func toIntOrNull(radix: int = 10): int?;

    /// The float that the text is; an error [3113] for any other text.
    /// ```noodlecore
    /// "2.5".toFloat()  // => 2.5
    /// ```
    func toFloat(): float {
        const value = this.toFloatOrNull();
        if (value == null) { throw new Error(3113, `${this.quoted()} is not a valid float`); }
        return value;
    }

    /// The float that the text is, or null.
    /// ```noodlecore
    /// "1e3".toFloatOrNull()  // => 1000.0
    /// ```
    extern func toFloatOrNull(): float?;

    /// `true` or `false`, or null for any other text.
    /// ```noodlecore
    /// "true".toBoolOrNull()  // => true
    /// ```
    func toBoolOrNull(): bool? { return bool.parse(this); }

    /// The text in UTF-8.
    /// ```noodlecore
    /// "é".toBytes().length  // => 2
    /// ```
    extern func toBytes(): Bytes;

    /// The text in quotes with escapes, as it would stand in a program.
    /// ```noodlecore
    /// "a\"b\n".quoted()  // => "a\"b\n"
    /// ```
    extern func quoted(): String;
}

// What `for (ch in text)` asks: how many UTF-16 units the character at a position has, and one of two.
private extern func unitsAt(text: String, at: int): int;
private extern func pairAt(text: String, at: int): String;

/// Lines without a first and a last one that are blank.
private func withoutBlankEnds(lines: List<String>): List<String> {
    const from = lines.first().isBlank() ? 1 : 0;
    const to = lines.length > from && lines.last().isBlank() ? lines.length - 1 : lines.length;
    return lines.slice(from, to);
}
