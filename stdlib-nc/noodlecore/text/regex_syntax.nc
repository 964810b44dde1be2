// Reads patterns: text to tree. Used by `noodlecore.regex`.

/// A pattern is wrong at a position.
class RegexError extends Error {
    const int position;

    constructor(pattern: String, position: int, message: String) {
        super(3520, `${message}, at position ${position} of /${pattern}/`);
        this.position = position;
    }
}

/// What a pattern is made of.
enum RegexNode {
    Nothing,
    Literal(code: int),
    OneOf(set: CharSet),
    Sequence(items: List<RegexNode>),
    Choice(items: List<RegexNode>),
    /// `most` is -1 where there is no limit.
    Repeat(item: RegexNode, least: int, most: int, greedy: bool),
    Group(item: RegexNode, index: int),
    Assertion(what: int),
}

/// The kinds of `RegexNode.Assertion`.
const textStart = 0;
const textEnd = 1;
const lineStart = 2;
const lineEnd = 3;
const wordEdge = 4;
const noWordEdge = 5;

/// A set of characters: ranges, with a table for ASCII.
class CharSet {
    private const List<int> ranges = new List<int>();
    private const List<String> properties = new List<String>();
    private const List<bool> ascii = new List<bool>();
    private bool negated = false;
    private bool foldCase = false;

    /// Adds the characters from one code to another, both included.
    /// ```noodlecore
    /// const set = new CharSet();
    /// set.addRange(c'a', c'f');
    /// set.finish(false).has(c'b')  // => true
    /// ```
    func addRange(from: int, to: int) {
        this.ranges.add(from);
        this.ranges.add(to);
    }

    /// Adds what another set has.
    /// ```noodlecore
    /// const set = new CharSet();
    /// const digits = new CharSet();
    /// digits.addRange(c'0', c'9');
    /// set.addSet(digits);
    /// set.finish(false).has(c'7')  // => true
    /// ```
    func addSet(other: CharSet) {
        if (other.negated) {
            this.addRangesBetween(other.ranges);
        } else {
            this.ranges.addAll(other.ranges);
        }
        this.properties.addAll(other.properties);
    }

    /// Adds everything that `ranges` leave out.
    private func addRangesBetween(ranges: List<int>) {
        let next = 0;
        for (pair in ranges.chunked(2).sorted((a, b) => a[0] - b[0])) {
            if (pair[0] > next) { this.addRange(next, pair[0] - 1); }
            next = next.max(pair[1] + 1);
        }
        this.addRange(next, 0x10ffff);
    }

    /// A Unicode property: `L`, `Lu`, `N`, …; with a `^` in front its opposite.
    /// ```noodlecore
    /// const set = new CharSet();
    /// set.addProperty("Lu");
    /// set.finish(false).has(c'A')  // => true
    /// ```
    func addProperty(name: String) { this.properties.add(name); }

    /// Makes it the set of all other characters.
    /// ```noodlecore
    /// const set = new CharSet();
    /// set.addRange(c'a', c'z');
    /// set.negate();
    /// set.finish(false).has(c'a')  // => false
    /// ```
    func negate() { this.negated = !this.negated; }

    /// Call it once, when everything is in.
    /// ```noodlecore
    /// const set = new CharSet();
    /// set.addRange(c'a', c'a');
    /// set.finish(true).has(c'A')  // => true
    /// ```
    func finish(foldCase: bool): CharSet {
        this.foldCase = foldCase;
        for (code in 0..128) { this.ascii.add(this.search(code)); }
        return this;
    }

    /// Whether a character is in the set.
    /// ```noodlecore
    /// const set = new CharSet();
    /// set.addRange(c'a', c'a');
    /// set.finish(false).has(c'b')  // => false
    /// ```
    func has(code: int): bool { return code < 128 ? this.ascii[code] : this.search(code); }

    private func search(code: int): bool {
        let found = this.includes(code);
        if (!found && this.foldCase) {
            const text = String.fromCodePoint(code);
            found =
                this.includes(text.toLowerCase().codePointAt(0)) ||
                this.includes(text.toUpperCase().codePointAt(0));
        }
        return found != this.negated;
    }

    private func includes(code: int): bool {
        for (let i = 0; i < this.ranges.length; i += 2) {
            if (code >= this.ranges[i] && code <= this.ranges[i + 1]) { return true; }
        }
        return this.properties.any((name) => hasProperty(code, name));
    }
}

/// Whether a character has a Unicode property.
private extern func hasProperty(code: int, name: String): bool;

/// Whether there is such a property.
private extern func isProperty(name: String): bool;

private const deepest = 200;
private const mostRepeats = 1000;

/// Reads one pattern.
class RegexParser {
    private const String pattern;
    private const bool foldCase;
    private const bool multiline;
    private const bool dotAll;
    private int position = 0;
    private int depth = 0;
    /// How many groups there are; the whole match is group 0.
    int groupCount = 1;
    /// Group names and numbers.
    const Map<String, int> names = new Map<String, int>();

    constructor(pattern: String, flags: String) {
        this.pattern = pattern;
        this.foldCase = flags.contains("i");
        this.multiline = flags.contains("m");
        this.dotAll = flags.contains("s");
        const unknown = flags.filter((flag) => !"ims".contains(flag));
        if (unknown.isNotEmpty()) {
            const hint =
                unknown.contains("g") ? "; findAll and replace take every match without one" : "";
            throw new Error(
                3520,
                `"${unknown}" is no flag of a regular expression: there are i, m and s${hint}`,
            );
        }
    }

    /// The tree of the pattern; an error [3520] where it is wrong.
    /// ```noodlecore
    /// new RegexParser("a", "").parse()  // => Literal(97)
    /// ```
    func parse(): RegexNode {
        const node = this.parseChoice();
        if (!this.atEnd()) { throw this.fault("this ')' closes no group"); }
        return node;
    }

    private func parseChoice(): RegexNode {
        const choices = [this.parseSequence()];
        while (this.accept("|")) { choices.add(this.parseSequence()); }
        return choices.length == 1 ? choices[0] : RegexNode.Choice(choices);
    }

    private func parseSequence(): RegexNode {
        const items = new List<RegexNode>();
        while (!this.atEnd() && !this.sees("|") && !this.sees(")")) {
            items.add(this.parseRepeated());
        }
        return items.length == 1 ? items[0] : RegexNode.Sequence(items);
    }

    private func parseRepeated(): RegexNode {
        const item = this.parseItem();
        const start = this.position;
        let node = item;
        if (this.accept("*")) {
            node = this.repeat(item, 0, -1);
        } else if (this.accept("+")) {
            node = this.repeat(item, 1, -1);
        } else if (this.accept("?")) {
            node = this.repeat(item, 0, 1);
        } else if (this.seesBounds()) {
            node = this.parseBounds(item);
        }
        if (this.position > start &&
            !this.atEnd() &&
            "*+?".contains(this.pattern.charAt(this.position))) {
            throw this.fault("a repetition cannot be repeated");
        }
        return node;
    }

    private func repeat(item: RegexNode, least: int, most: int): RegexNode {
        return RegexNode.Repeat(item, least, most, !this.accept("?"));
    }

    /// A `{` that does not begin `{n}`, `{n,}` or `{n,m}` stands for itself.
    private func seesBounds(): bool {
        if (!this.sees("{")) { return false; }
        const inside = this.pattern.substring(this.position + 1).substringBefore("}");
        const parts = inside.split(",");
        return this.pattern.indexOf("}", this.position) > 0 &&
            parts.length <= 2 &&
            parts[0].isDigit() &&
            (parts.last().isDigit() || parts.last().isEmpty());
    }

    private func parseBounds(item: RegexNode): RegexNode {
        const close = this.pattern.indexOf("}", this.position);
        const parts = this.pattern.substring(this.position + 1, close).split(",");
        const least = parts[0].toIntOrNull() ?? int.MAX;
        const most =
            parts.length == 1 ? least : parts[1].isEmpty() ? -1 : parts[1].toIntOrNull() ?? int.MAX;
        if (least > mostRepeats || most > mostRepeats) {
            throw this.fault(`more than ${mostRepeats} repetitions are not allowed`);
        }
        if (most >= 0 && most < least) {
            throw this.fault(`the bounds are the wrong way round: ${least} is more than ${most}`);
        }
        this.position = close + 1;
        return this.repeat(item, least, most);
    }

    private func parseItem(): RegexNode {
        if (this.accept("(")) { return this.parseGroup(); }
        if (this.accept("[")) { return this.parseClass(); }
        if (this.accept(".")) { return RegexNode.OneOf(this.dot()); }
        if (this.accept("^")) {
            return RegexNode.Assertion(this.multiline ? lineStart : textStart);
        }
        if (this.accept("$")) { return RegexNode.Assertion(this.multiline ? lineEnd : textEnd); }
        if (this.sees("*") || this.sees("+") || this.sees("?")) {
            throw this.fault("there is nothing to repeat");
        }
        if (this.accept("\\")) { return this.parseEscape(); }
        return this.literal(this.nextCode());
    }

    private func parseGroup(): RegexNode {
        const open = this.position - 1;
        this.depth += 1;
        if (this.depth > deepest) {
            throw this.fault(`groups are nested more than ${deepest} deep`);
        }
        const index = this.parseGroupStart();
        const inside = this.parseChoice();
        if (!this.accept(")")) {
            this.position = open;
            throw this.fault("this group is not closed");
        }
        this.depth -= 1;
        return index == 0 ? inside : RegexNode.Group(inside, index);
    }

    /// Reads `?:` and `?<name>`; gives the group's number, 0 where it captures nothing.
    private func parseGroupStart(): int {
        if (this.accept("?:")) { return 0; }
        if (this.sees("?=") || this.sees("?!") || this.sees("?<=") || this.sees("?<!")) {
            throw this.fault("looking around is not supported: it could take more than linear time");
        }
        const index = this.groupCount;
        if (this.accept("?<") || this.accept("?P<")) {
            this.nameGroup(index);
        } else if (this.sees("?")) {
            throw this.fault("after '(?' comes ':' or '<name>'");
        }
        this.groupCount += 1;
        return index;
    }

    private func nameGroup(index: int) {
        const close = this.pattern.indexOf(">", this.position);
        const name = close < 0 ? "" : this.pattern.substring(this.position, close);
        if (name.isEmpty() || !name.all((c) => c.isLetterOrDigit() || c == "_")) {
            throw this.fault("a group's name is missing: (?<name>…)");
        }
        if (!this.names.setIfAbsent(name, index)) {
            throw this.fault(`two groups are named "${name}"`);
        }
        this.position = close + 1;
    }

    private func dot(): CharSet {
        const set = new CharSet();
        if (!this.dotAll) {
            set.addRange(10, 10);
            set.addRange(13, 13);
            set.addRange(0x2028, 0x2029);
        }
        set.negate();
        return set.finish(false);
    }

    private func literal(code: int): RegexNode {
        const text = String.fromCodePoint(code);
        if (!this.foldCase || text.toLowerCase() == text.toUpperCase()) {
            return RegexNode.Literal(code);
        }
        const set = new CharSet();
        set.addRange(code, code);
        return RegexNode.OneOf(set.finish(true));
    }

    private func parseEscape(): RegexNode {
        if (this.atEnd()) { throw this.fault("the pattern ends with a backslash"); }
        if (this.accept("b")) { return RegexNode.Assertion(wordEdge); }
        if (this.accept("B")) { return RegexNode.Assertion(noWordEdge); }
        const digit = this.pattern.charAt(this.position);
        if (digit.isDigit() && digit != "0" || digit == "k") {
            throw this.fault("referring back to a group is not supported: it could take more than linear time");
        }
        const set = this.acceptSetEscape();
        return set != null
            ? RegexNode.OneOf(set.finish(this.foldCase))
            : this.literal(this.parseCharEscape());
    }

    /// `\d`, `\w`, `\s`, `\p{…}` and their opposites, or null.
    private func acceptSetEscape(): CharSet? {
        const kind = this.pattern.charAt(this.position);
        if (!"dDwWsSpP".contains(kind)) { return null; }
        this.position += 1;
        const set = new CharSet();
        const small = kind.toLowerCase();
        if (small == "p") {
            set.addProperty((kind == "P" ? "^" : "") + this.parsePropertyName());
            return set;
        }
        if (small == "d") { set.addRange(c'0', c'9'); }
        if (small == "w") { addWordRanges(set); }
        if (small == "s") { addSpaceRanges(set); }
        if (kind != small) { set.negate(); }
        return set;
    }

    private func parsePropertyName(): String {
        const close = this.pattern.indexOf("}", this.position);
        const name =
            this.accept("{") && close > 0 ? this.pattern.substring(this.position, close) : "";
        if (!isProperty(name)) {
            throw this.fault("no such Unicode property; write one as \\p{L}, \\p{Lu}, \\p{N} or \\p{P}");
        }
        this.position = close + 1;
        return name;
    }

    /// The character that an escape stands for.
    private func parseCharEscape(): int {
        const at = this.position;
        const code = this.nextCode();
        if (code == c'n') { return 10; }
        if (code == c't') { return 9; }
        if (code == c'r') { return 13; }
        if (code == c'f') { return 12; }
        if (code == c'v') { return 11; }
        if (code == c'0') { return 0; }
        if (code == c'x') { return this.parseHex(2); }
        if (code == c'u') { return this.accept("{") ? this.parseHexInBraces() : this.parseHex(4); }
        if (String.fromCodePoint(code).isLetterOrDigit()) {
            this.position = at;
            throw this.fault(`\\${String.fromCodePoint(code)} is no escape`);
        }
        return code;
    }

    private func parseHex(digits: int): int {
        const end = (this.position + digits).min(this.pattern.length);
        const code = this.pattern.substring(this.position, end).toIntOrNull(16);
        if (code == null || end < this.position + digits) {
            throw this.fault(`expected ${digits} hexadecimal digits`);
        }
        this.position = end;
        return code;
    }

    private func parseHexInBraces(): int {
        const close = this.pattern.indexOf("}", this.position);
        const code =
            close < 0 ? null : this.pattern.substring(this.position, close).toIntOrNull(16);
        if (code == null || code < 0 || code > 0x10ffff) {
            throw this.fault("expected the hexadecimal code of a character and '}'");
        }
        this.position = close + 1;
        return code;
    }

    private func parseClass(): RegexNode {
        const open = this.position - 1;
        const set = new CharSet();
        const negated = this.accept("^");
        while (!this.sees("]")) {
            if (this.atEnd()) {
                this.position = open;
                throw this.fault("this '[' is not closed");
            }
            this.parseClassItem(set);
        }
        this.position += 1;
        if (negated) { set.negate(); }
        return RegexNode.OneOf(set.finish(this.foldCase));
    }

    private func parseClassItem(set: CharSet) {
        const from = this.parseClassCode(set);
        if (from < 0) { return; }
        const dash = this.position + 1 < this.pattern.length && this.sees("-") && !this.sees("-]");
        if (!dash) {
            set.addRange(from, from);
            return;
        }
        this.position += 1;
        const to = this.parseClassCode(set);
        if (to < 0) {
            set.addRange(from, from);
            set.addRange(c'-', c'-');
            return;
        }
        if (to < from) { throw this.fault("the range is the wrong way round"); }
        set.addRange(from, to);
    }

    /// One character; -1 where it was `\d` or the like, which is added to the set at once.
    private func parseClassCode(set: CharSet): int {
        if (!this.accept("\\")) { return this.nextCode(); }
        if (this.atEnd()) { throw this.fault("the pattern ends with a backslash"); }
        if (this.accept("b")) { return 8; }
        const escaped = this.acceptSetEscape();
        if (escaped == null) { return this.parseCharEscape(); }
        set.addSet(escaped);
        return -1;
    }

    private func atEnd(): bool { return this.position >= this.pattern.length; }

    private func sees(text: String): bool { return this.pattern.startsWith(text, this.position); }

    private func accept(text: String): bool {
        if (!this.sees(text)) { return false; }
        this.position += text.length;
        return true;
    }

    private func nextCode(): int {
        const code = this.pattern.codePointAt(this.position);
        this.position += code > 0xffff ? 2 : 1;
        return code;
    }

    private func fault(message: String): RegexError {
        return new RegexError(this.pattern, this.position, message);
    }
}

private func addWordRanges(set: CharSet) {
    set.addRange(c'a', c'z');
    set.addRange(c'A', c'Z');
    set.addRange(c'0', c'9');
    set.addRange(c'_', c'_');
}

private func addSpaceRanges(set: CharSet) {
    set.addRange(9, 13);
    set.addRange(32, 32);
    for (code in [0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]) {
        set.addRange(code, code);
    }
    set.addRange(0x2000, 0x200a);
}
