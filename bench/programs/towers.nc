import harness

// The towers of Hanoi: discs are linked into piles.
class Disc {
    const int size;
    Disc? below = null;

    constructor(this.size) {}
}

class Towers {
    int moves = 0;
    private const List<Disc?> piles = [null, null, null];

    private func push(disc: Disc, pile: int) {
        const top = this.piles[pile];
        if (top != null && disc.size >= top.size) {
            throw new Error(8002, "a disc on a smaller one");
        }
        disc.below = top;
        this.piles[pile] = disc;
    }

    private func pop(pile: int): Disc {
        const top = this.piles[pile];
        if (top == null) { throw new Error(8003, "no disc on this pile"); }
        this.piles[pile] = top.below;
        top.below = null;
        return top;
    }

    func build(pile: int, discs: int) {
        for (let size = discs; size >= 1; size--) { this.push(new Disc(size), pile); }
    }

    func move(discs: int, from: int, to: int) {
        if (discs == 1) {
            this.push(this.pop(from), to);
            this.moves += 1;
            return;
        }
        const other = 3 - from - to;
        this.move(discs - 1, from, other);
        this.move(1, from, to);
        this.move(discs - 1, other, to);
    }
}

func benchmark(discs: int): int {
    const towers = new Towers();
    towers.build(0, discs);
    towers.move(discs, 0, 1);
    return towers.moves;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(8, 255), full: new Size(19, 524287));
}
