// Compiles patterns and runs them. Used by `noodlecore.regex`.

import noodlecore.text.regex_syntax

private const opChar = 0;
private const opSet = 1;
private const opSplit = 2;
private const opJump = 3;
private const opSave = 4;
private const opAssert = 5;
private const opMatch = 6;

private const mostInstructions = 50000;

/// A pattern as instructions: three parallel Lists, since that is what a loop reads fastest.
/// `opChar x` takes the character x; `opSet x` one of set x; `opSplit x y` goes on at x, or else at y; `opJump x` goes to x;
/// `opSave x` notes the position in slot x; `opAssert x` goes on where the assertion holds; `opMatch` ends.
class RegexProgram {
    private const List<int> ops = new List<int>();
    private const List<int> xs = new List<int>();
    private const List<int> ys = new List<int>();
    private const List<CharSet> sets = new List<CharSet>();
    /// The text that every match begins with; empty where there is none.
    private String prefix = "";
    /// Which ASCII characters a match can begin with; empty where it can begin with any, or with none.
    private List<bool> first = new List<bool>();
    private bool anchored = false;
    private RegexProgram? wholeProgram = null;
    /// Two for the match and two for each group.
    int slots = 2;
    /// Group names and numbers.
    Map<String, int> names = new Map<String, int>();
    private RegexNode root = RegexNode.Nothing;

    /// The program of a pattern; an error [3520] where the pattern is wrong.
    /// ```noodlecore
    /// RegexProgram.compile("(a)b", "").slots  // => 4
    /// ```
    static func compile(pattern: String, flags: String): RegexProgram {
        const parser = new RegexParser(pattern, flags);
        return RegexProgram.assemble(parser.parse(), parser.groupCount, parser.names);
    }

    private static func assemble(
        root: RegexNode,
        groupCount: int,
        names: Map<String, int>,
    ): RegexProgram {
        const program = new RegexProgram();
        program.root = root;
        program.slots = groupCount * 2;
        program.names = names;
        program.emitNode(RegexNode.Group(root, 0));
        program.emit(opMatch, 0, 0);
        program.findPrefix();
        return program;
    }

    /// The program for a text as a whole, made when it is first asked for.
    /// ```noodlecore
    /// RegexProgram.compile("a", "").whole().run("ba", 0, 2)  // => null
    /// ```
    func whole(): RegexProgram {
        const known = this.wholeProgram;
        if (known != null) { return known; }
        const anchors = [RegexNode.Assertion(textStart), this.root, RegexNode.Assertion(textEnd)];
        const made = RegexProgram.assemble(RegexNode.Sequence(anchors), this.slots / 2, this.names);
        this.wholeProgram = made;
        return made;
    }

    private func emit(op: int, x: int, y: int): int {
        if (this.ops.length >= mostInstructions) {
            throw new Error(3520, "the pattern's repetitions multiply to too many states");
        }
        this.ops.add(op);
        this.xs.add(x);
        this.ys.add(y);
        return this.ops.length - 1;
    }

    private func emitNode(node: RegexNode) {
        match (node) {
            Nothing => {}
            Literal(code) => { this.emit(opChar, code, 0); }
            OneOf(set) => {
                this.sets.add(set);
                this.emit(opSet, this.sets.length - 1, 0);
            }
            Sequence(items) => { for (item in items) { this.emitNode(item); } }
            Choice(items) => { this.emitChoice(items); }
            Repeat(item, least, most, greedy) => { this.emitRepeat(item, least, most, greedy); }
            Group(item, index) => {
                this.emit(opSave, index * 2, 0);
                this.emitNode(item);
                this.emit(opSave, index * 2 + 1, 0);
            }
            Assertion(what) => { this.emit(opAssert, what, 0); }
        }
    }

    private func emitChoice(items: List<RegexNode>) {
        const exits = new List<int>();
        for (let i = 0; i < items.length - 1; i++) {
            const split = this.emit(opSplit, this.ops.length + 1, 0);
            this.emitNode(items[i]);
            exits.add(this.emit(opJump, 0, 0));
            this.ys[split] = this.ops.length;
        }
        this.emitNode(items.last());
        for (exit in exits) { this.xs[exit] = this.ops.length; }
    }

    private func emitRepeat(item: RegexNode, least: int, most: int, greedy: bool) {
        for (turn in 0..least) { this.emitNode(item); }
        if (most < 0) {
            const split = this.emit(opSplit, 0, 0);
            this.emitNode(item);
            this.emit(opJump, split, 0);
            this.direct(split, greedy);
            return;
        }
        const splits = new List<int>();
        for (turn in least..most) {
            splits.add(this.emit(opSplit, 0, 0));
            this.emitNode(item);
        }
        for (split in splits) { this.direct(split, greedy); }
    }

    /// A split into what follows it and the end of the program so far.
    private func direct(split: int, greedy: bool) {
        this.xs[split] = greedy ? split + 1 : this.ops.length;
        this.ys[split] = greedy ? this.ops.length : split + 1;
    }

    private func findPrefix() {
        const prefix = new StringBuilder();
        let at = 1;
        while (this.ops[at] == opChar) {
            prefix.add(String.fromCodePoint(this.xs[at]));
            at += 1;
        }
        this.prefix = prefix.toString();
        this.anchored = this.ops[1] == opAssert && this.xs[1] == textStart;
        if (prefix.isEmpty()) { this.findFirst(); }
    }

    /// Goes through everything that can be reached without taking a character.
    private func findFirst() {
        const first = List.filled(128, false);
        const seen = new Set<int>();
        const open = [0];
        while (open.isNotEmpty()) {
            const pc = open.pop();
            if (!seen.add(pc)) { continue; }
            const op = this.ops[pc];
            if (op == opMatch) { return; }
            if (op == opChar || op == opSet) {
                this.markFirst(pc, first);
            } else {
                open.add(op == opJump || op == opSplit ? this.xs[pc] : pc + 1);
                if (op == opSplit) { open.add(this.ys[pc]); }
            }
        }
        this.first = first;
    }

    private func markFirst(pc: int, first: List<bool>) {
        const x = this.xs[pc];
        for (code in 0..128) {
            if (this.ops[pc] == opChar ? x == code : this.sets[x].has(code)) { first[code] = true; }
        }
    }

    /// The slots of the first match from a position on, or null. `slotCount` 2 is enough where nobody asks for groups.
    /// ```noodlecore
    /// RegexProgram.compile("b+", "").run("abb", 0, 2)  // => [1, 3]
    /// ```
    func run(text: String, from: int, slotCount: int): List<int>? {
        return new RegexRun(this, text, slotCount).search(from);
    }

    /// How many instructions there are.
    /// ```noodlecore
    /// RegexProgram.compile("ab", "").length()  // => 5
    /// ```
    func length(): int { return this.ops.length; }

    /// The text that every match begins with; empty where there is none.
    /// ```noodlecore
    /// RegexProgram.compile("ab*", "").literalPrefix()  // => a
    /// ```
    func literalPrefix(): String { return this.prefix; }

    /// Which ASCII characters a match can begin with; empty where that helps nobody.
    /// ```noodlecore
    /// RegexProgram.compile("[ab]", "").firstList()[c'b']  // => true
    /// RegexProgram.compile("a*", "").firstList()          // => []
    /// ```
    func firstList(): List<bool> { return this.first; }

    /// Whether matches can only begin at the start of the text.
    /// ```noodlecore
    /// RegexProgram.compile("^a", "").isAnchored()  // => true
    /// ```
    func isAnchored(): bool { return this.anchored; }

    /// What each instruction does; the List itself, for the loop of a search.
    /// ```noodlecore
    /// RegexProgram.compile("a", "").opList().length  // => 4
    /// ```
    func opList(): List<int> { return this.ops; }

    /// The first operand of each instruction.
    /// ```noodlecore
    /// RegexProgram.compile("a", "").xList()[1]  // => 97
    /// ```
    func xList(): List<int> { return this.xs; }

    /// The second operand of each instruction.
    /// ```noodlecore
    /// RegexProgram.compile("a", "").yList().length  // => 4
    /// ```
    func yList(): List<int> { return this.ys; }

    /// The sets of characters.
    /// ```noodlecore
    /// RegexProgram.compile("[ab]", "").setList().length  // => 1
    /// ```
    func setList(): List<CharSet> { return this.sets; }
}

/// One search. Threads stand in the order of their preference; each has a program position and slots of its own.
private class RegexRun {
    private const RegexProgram program;
    private const List<int> ops;
    private const List<int> xs;
    private const List<int> ys;
    private const List<CharSet> sets;
    private const List<bool> first;
    private const String text;
    private const int slotCount;
    /// When a program position was last entered: keeps a thread from being added twice.
    private const List<int> marks;
    private int generation = 0;
    private const List<int> stackPcs = new List<int>();
    private const List<List<int>> stackSlots = new List<List<int>>();

    constructor(program: RegexProgram, text: String, slotCount: int) {
        this.program = program;
        this.ops = program.opList();
        this.xs = program.xList();
        this.ys = program.yList();
        this.sets = program.setList();
        this.first = program.firstList();
        this.text = text;
        this.slotCount = slotCount;
        this.marks = List.filled(program.length(), -1);
    }

    func search(from: int): List<int>? {
        const text = this.text;
        const prefix = this.program.literalPrefix();
        const noSlots = List.filled(this.slotCount, -1);
        let pcs = new List<int>();
        let slots = new List<List<int>>();
        let nextPcs = new List<int>();
        let nextSlots = new List<List<int>>();
        let found: List<int>? = null;
        let position = from;
        this.generation = 0;
        while (true) {
            if (pcs.length == 0) {
                if (found != null || this.program.isAnchored() && position > 0) { break; }
                if (prefix.length > 0) {
                    position = text.indexOf(prefix, position);
                    if (position < 0) { break; }
                } else if (this.first.length > 0) {
                    position = this.nextStart(position);
                }
            }
            if (found == null) { this.follow(0, position, noSlots, pcs, slots); }
            this.generation += 1;
            const code = this.codeAt(position);
            const next = position + (code > 0xffff ? 2 : 1);
            for (let i = 0; i < pcs.length; i++) {
                const pc = pcs[i];
                const op = this.ops[pc];
                if (op == opMatch) {
                    // Threads behind this one are less preferred.
                    found = slots[i];
                    break;
                }
                const takes =
                    op == opChar
                        ? this.xs[pc] == code
                        : code >= 0 && this.sets[this.xs[pc]].has(code);
                if (takes) { this.follow(pc + 1, next, slots[i], nextPcs, nextSlots); }
            }
            if (code < 0) { break; }
            position = next;
            const emptyPcs = pcs;
            const emptySlots = slots;
            pcs = nextPcs;
            slots = nextSlots;
            emptyPcs.clear();
            emptySlots.clear();
            nextPcs = emptyPcs;
            nextSlots = emptySlots;
        }
        return found;
    }

    /// The first position from one on at which a match can begin.
    private func nextStart(from: int): int {
        const text = this.text;
        const first = this.first;
        let position = from;
        while (position < text.length) {
            const unit = text.charCodeAt(position);
            if (unit > 127 || first[unit]) { break; }
            position += 1;
        }
        return position;
    }

    /// The character at a position, -1 at the end.
    private func codeAt(position: int): int {
        if (position >= this.text.length) { return -1; }
        const unit = this.text.charCodeAt(position);
        return unit >= 0xd800 && unit < 0xdc00 ? this.text.codePointAt(position) : unit;
    }

    /// Adds a thread at `pc`, or those that it splits into, to the Lists.
    private func follow(
        start: int,
        position: int,
        startSlots: List<int>,
        pcs: List<int>,
        slots: List<List<int>>,
    ) {
        const stackPcs = this.stackPcs;
        const stackSlots = this.stackSlots;
        stackPcs.add(start);
        stackSlots.add(startSlots);
        while (stackPcs.length > 0) {
            const pc = stackPcs.pop();
            const held = stackSlots.pop();
            if (this.marks[pc] == this.generation) { continue; }
            this.marks[pc] = this.generation;
            const op = this.ops[pc];
            if (op == opJump) {
                stackPcs.add(this.xs[pc]);
                stackSlots.add(held);
            } else if (op == opSplit) {
                stackPcs.add(this.ys[pc]);
                stackSlots.add(held);
                stackPcs.add(this.xs[pc]);
                stackSlots.add(held);
            } else if (op == opSave) {
                stackPcs.add(pc + 1);
                stackSlots.add(
                    this.xs[pc] < this.slotCount
                        ? this.withSlot(held, this.xs[pc], position)
                        : held,
                );
            } else if (op == opAssert) {
                if (this.holds(this.xs[pc], position)) {
                    stackPcs.add(pc + 1);
                    stackSlots.add(held);
                }
            } else {
                pcs.add(pc);
                slots.add(held);
            }
        }
    }

    private func withSlot(slots: List<int>, index: int, position: int): List<int> {
        const copy = slots.copy();
        copy[index] = position;
        return copy;
    }

    private func holds(what: int, position: int): bool {
        if (what == textStart) { return position == 0; }
        if (what == textEnd) { return position == this.text.length; }
        if (what == lineStart) { return position == 0 || this.isLineBreak(position - 1); }
        if (what == lineEnd) { return position == this.text.length || this.isLineBreak(position); }
        const edge = this.isWord(position - 1) != this.isWord(position);
        return edge == (what == wordEdge);
    }

    private func isLineBreak(position: int): bool {
        const code = this.text.charCodeAt(position);
        return code == 10 || code == 13 || code == 0x2028 || code == 0x2029;
    }

    private func isWord(position: int): bool {
        if (position < 0 || position >= this.text.length) { return false; }
        const code = this.text.charCodeAt(position);
        return code >= c'a' && code <= c'z' ||
            code >= c'A' && code <= c'Z' ||
            code >= c'0' && code <= c'9' ||
            code == c'_';
    }
}
