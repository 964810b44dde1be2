import noodlecore.distributed.hash_ring
import noodlecore.hash
import noodlecore.statistics
import noodlecore.text.format

// What consistent hashing promises, measured: keys are spread evenly over the members, and when a member comes or goes
// only its own share of the keys moves. More virtual nodes spread keys more evenly; the ring grows with them.

const keys = List.generate(10000, (i) => `user-${i}`);
const memberCount = 10;

func filled(virtualNodes: int): HashRing {
    const ring = new HashRing(virtualNodes);
    for (i in 0..memberCount) { ring.add(`node-${i}`); }
    return ring;
}

func ownersOf(ring: HashRing): List<String> {
    return keys.map((key) => ring.ownerOf(key) ?? "nobody");
}

/// Each member's keys as a multiple of what it should have.
func loads(owners: List<String>): List<float> {
    const counts = owners.countBy((owner) => owner);
    return counts.values().map((count) => count.toFloat() * memberCount / keys.length);
}

/// The share of keys that have another owner afterwards.
func moved(before: List<String>, after: List<String>): float {
    const changes = before.zipWith(after, (was, now) => was != now).count((changed) => changed);
    return changes.toFloat() / keys.length;
}

/// What `hash % members` does to the keys when there is one member more.
func movedByModulo(): float {
    const hashes = keys.map((key) => Hash.fnv1a(key));
    const before = hashes.map((hash) => `${hash % memberCount}`);
    const after = hashes.map((hash) => `${hash % (memberCount + 1)}`);
    return moved(before, after);
}

func main() {
    const table = new TextTable([
        "virtual nodes",
        "emptiest",
        "fullest",
        "deviation",
        "moved by a join",
        "moved by a leave",
    ]);
    for (virtualNodes in [1, 10, 50, 150, 500]) {
        const ring = filled(virtualNodes);
        const before = ownersOf(ring);
        const spread = Statistics.summary(loads(before));
        ring.add("newcomer");
        const joined = moved(before, ownersOf(ring));
        ring.remove("newcomer");
        ring.remove("node-0");
        const left = moved(before, ownersOf(ring));
        table.row([
            virtualNodes,
            `${spread.min.toFixed(2)} x`,
            `${spread.max.toFixed(2)} x`,
            TextFormat.percent(spread.deviation),
            TextFormat.percent(joined),
            TextFormat.percent(left),
        ]);
    }
    print(`${keys.length} keys on ${memberCount} members`);
    print("");
    print(table);
    print("");
    print(`best possible: 1.00 x; ${TextFormat.percent(1.0 / 11.0)} moved by a join, ${TextFormat.percent(0.1)} by a leave`);
    print(`hash % members instead: ${TextFormat.percent(movedByModulo())} moved by a join`);
}
