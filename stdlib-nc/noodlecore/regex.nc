// Regular expressions without surprises: a pattern becomes a small program, and all the ways through that program are
// followed at once (Thompson's construction, with Pike's captures). One search takes O(pattern × text) steps, whatever the
// pattern; `findAll`, and what goes through all matches, searches again behind each match. What cannot be done so, back
// references and looking around, is refused with an error that says so.
//
// Syntax: `.` `[a-z]` `[^…]` `\d \D \w \W \s \S \b \B` `\p{L}` `^ $` `( )` `(?: )` `(?<name> )` `|` `* + ? {n} {n,} {n,m}`, each with `?`
// behind it to take as little as possible; escapes `\n \t \r \f \v \0 \xHH \uHHHH \u{H…}`.
// Flags: `i` no difference between large and small letters, `m` `^` and `$` at every line, `s` `.` takes line ends too.

import noodlecore.text.regex_program

/// A compiled pattern.
/// ```noodlecore
/// import noodlecore.regex
/// const date = new Regex("(?<year>\\d{4})-(?<month>\\d\\d)");
/// date.test("on 2024-05-17")                 // => true
/// date.find("on 2024-05-17")!.named("month")  // => 05
/// ```
class Regex {
    const String pattern;
    const String flags;
    private const RegexProgram program;

    /// An error [3520] that points into the pattern where it is wrong.
    constructor(pattern: String, flags: String = "") {
        this.pattern = pattern;
        this.flags = flags;
        this.program = RegexProgram.compile(pattern, flags);
    }

    /// The pattern that matches exactly this text.
    /// ```noodlecore
    /// import noodlecore.regex
    /// Regex.escape("1+1")  // => 1\+1
    /// ```
    static func escape(text: String): String {
        return text.map((c) => "\\^$.|?*+()[]{}".contains(c) ? "\\" + c : c);
    }

    /// Whether the pattern matches anywhere in the text.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("o+").test("noodle")  // => true
    /// ```
    func test(text: String): bool { return this.program.run(text, 0, 2) != null; }

    /// Whether the pattern matches the text as a whole.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("\\d+").matches("42")   // => true
    /// new Regex("\\d+").matches("42a")  // => false
    /// ```
    func matches(text: String): bool { return this.matchWhole(text) != null; }

    /// The match of the text as a whole, or null.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("(\\w+)=(\\w+)").matchWhole("a=1")!.group(2)  // => 1
    /// ```
    func matchWhole(text: String): RegexMatch? {
        const slots = this.program.whole().run(text, 0, this.program.slots);
        return slots == null ? null : new RegexMatch(text, slots, this.program.names);
    }

    /// The first match from a position on, or null.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("[aeiou]").find("noodle")!.start  // => 1
    /// ```
    func find(text: String, from: int = 0): RegexMatch? {
        const slots = this.program.run(text, from, this.program.slots);
        return slots == null ? null : new RegexMatch(text, slots, this.program.names);
    }

    /// Every match, from left to right, without overlaps.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("\\d+").findAll("1 and 22").map((m) => m.text)  // => ["1", "22"]
    /// ```
    func findAll(text: String): List<RegexMatch> {
        const matches = new List<RegexMatch>();
        let from = 0;
        while (from <= text.length) {
            const found = this.find(text, from);
            if (found == null) { break; }
            matches.add(found);
            from = found.end > found.start ? found.end : nextPosition(text, found.end);
        }
        return matches;
    }

    /// Every match replaced. In `replacement`, `$1` and `$<name>` stand for groups, `$0` for the match, `$$` for a dollar.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("(\\w+)@(\\w+)").replace("me@home", "$2: $1")  // => home: me
    /// ```
    func replace(text: String, replacement: String): String {
        return this.replaceWith(text, (found) => found.expand(replacement));
    }

    /// Every match replaced by what `change` makes of it.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("\\d+").replaceWith("1 22", (m) => `<${m.text}>`)  // => <1> <22>
    /// ```
    func replaceWith(text: String, change: (RegexMatch) => String): String {
        const result = new StringBuilder();
        let at = 0;
        for (found in this.findAll(text)) {
            result.add(text.substring(at, found.start)).add(change(found));
            at = found.end;
        }
        return result.add(text.substring(at)).toString();
    }

    /// The first match replaced.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("o").replaceFirst("noodle", "0")  // => n0odle
    /// ```
    func replaceFirst(text: String, replacement: String): String {
        const found = this.find(text);
        if (found == null) { return text; }
        return text.substring(0, found.start) +
            found.expand(replacement) +
            text.substring(found.end);
    }

    /// The pieces between the matches; `limit` is the greatest number of pieces.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex(",\\s*").split("a, b,c")  // => ["a", "b", "c"]
    /// ```
    func split(text: String, limit: int? = null): List<String> {
        const pieces = new List<String>();
        let at = 0;
        for (found in this.findAll(text)) {
            if (limit != null && pieces.length >= limit - 1) { break; }
            if (found.end == 0 || found.start == text.length && found.end == found.start) {
                continue;
            }
            pieces.add(text.substring(at, found.start));
            at = found.end;
        }
        pieces.add(text.substring(at));
        return pieces;
    }

    /// How many groups the pattern has.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("(a)(b)").groupCount()  // => 2
    /// ```
    func groupCount(): int { return this.program.slots / 2 - 1; }

    /// As it would stand in JavaScript.
    /// ```noodlecore
    /// new Regex("a+", "i").toString()  // => /a+/i
    /// ```
    func toString(): String { return `/${this.pattern}/${this.flags}`; }
}

/// One match of a pattern.
class RegexMatch {
    /// What was matched.
    const String text;
    /// Where it begins in the searched text.
    const int start;
    /// Where it ends.
    const int end;
    private const String input;
    private const List<int> slots;
    private const Map<String, int> names;

    constructor(input: String, slots: List<int>, names: Map<String, int>) {
        this.input = input;
        this.slots = slots;
        this.names = names;
        this.start = slots[0];
        this.end = slots[1];
        this.text = input.substring(slots[0], slots[1]);
    }

    /// The text of a group, or null where the group took no part; 0 is the whole match.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("(a)|(b)").find("b")!.group(1)  // => null
    /// new Regex("(a)|(b)").find("b")!.group(2)  // => b
    /// ```
    func group(index: int): String? {
        if (index < 0 || index * 2 >= this.slots.length) {
            throw new Error(3501, `the pattern has no group ${index}`);
        }
        const start = this.slots[index * 2];
        const end = this.slots[index * 2 + 1];
        return start < 0 || end < 0 ? null : this.input.substring(start, end);
    }

    /// The text of a named group, or null where the group took no part.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("(?<n>\\d)").find("a7")!.named("n")  // => 7
    /// ```
    func named(name: String): String? {
        const index = this.names.get(name);
        if (index == null) { throw new Error(3501, `the pattern has no group named "${name}"`); }
        return this.group(index);
    }

    /// Where a group begins in the searched text, or -1 where the group took no part.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("(\\w+)=(\\w+)").find("x: a=1")!.groupStart(2)  // => 5
    /// ```
    func groupStart(index: int): int {
        return this.group(index) == null ? -1 : this.slots[index * 2];
    }

    /// Where a group ends in the searched text, or -1 where the group took no part.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("(\\w+)=(\\w+)").find("x: a=1")!.groupEnd(1)  // => 4
    /// ```
    func groupEnd(index: int): int {
        return this.group(index) == null ? -1 : this.slots[index * 2 + 1];
    }

    /// The texts of the named groups that took part, by name.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("(?<key>\\w+)=(?<value>\\w+)").find("a=1")!.namedGroups()  // => {"key": "a", "value": "1"}
    /// ```
    func namedGroups(): Map<String, String> {
        const found = new Map<String, String>();
        for (name, index in this.names) {
            const text = this.group(index);
            if (text != null) { found.set(name, text); }
        }
        return found;
    }

    /// The texts of all groups, without the whole match.
    /// ```noodlecore
    /// import noodlecore.regex
    /// new Regex("(a)(x)?").find("a")!.groups()  // => ["a", null]
    /// ```
    func groups(): List<String?> {
        const texts = new List<String?>();
        for (let i = 1; i * 2 < this.slots.length; i++) { texts.add(this.group(i)); }
        return texts;
    }

    /// A replacement with its `$1`, `$<name>`, `$0` and `$$` filled in.
    /// ```noodlecore
    /// new Regex("(\\w+)@(\\w+)").find("me@home")!.expand("$2/$1")  // => home/me
    /// ```
    func expand(replacement: String): String {
        if (!replacement.contains("$")) { return replacement; }
        const result = new StringBuilder();
        let at = 0;
        while (at < replacement.length) {
            const dollar = replacement.indexOf("$", at);
            if (dollar < 0) { break; }
            result.add(replacement.substring(at, dollar));
            at = this.expandAt(replacement, dollar + 1, result);
        }
        return result.add(replacement.substring(at)).toString();
    }

    /// Reads what stands behind a dollar; gives the position after it.
    private func expandAt(replacement: String, at: int, result: StringBuilder): int {
        if (replacement.startsWith("$", at)) {
            result.add("$");
            return at + 1;
        }
        const close = replacement.indexOf(">", at);
        if (replacement.startsWith("<", at) && close > 0) {
            result.add(this.named(replacement.substring(at + 1, close)) ?? "");
            return close + 1;
        }
        const digits = replacement.substring(at).takeWhile((c) => c.isDigit());
        if (digits.isEmpty()) {
            result.add("$");
            return at;
        }
        result.add(this.group(digits.toInt()) ?? "");
        return at + digits.length;
    }
}

private func nextPosition(text: String, at: int): int {
    const wide = at + 1 < text.length && text.codePointAt(at) > 0xffff;
    return at + (wide ? 2 : 1);
}
