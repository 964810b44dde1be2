import noodlecore.hash.{Hash}

// Consistent hashing by Karger et al. (1997) with virtual nodes: a member that comes or goes moves only its own share of
// the keys. Each member stands at many points of a ring of 2^32; a key belongs to the next point.

/// Spreads keys over members.
/// ```noodlecore
/// import noodlecore.distributed.hash_ring
/// const ring = new HashRing();
/// ring.add("a");
/// ring.add("b");
/// const owner = ring.ownerOf("some key");
/// ring.add("c");
/// [owner, "c"].contains(ring.ownerOf("some key"))  // => true
/// ```
class HashRing {
    private const int virtualNodes;
    /// In order. The place on the ring stands above 20 bits of the member's own hash, so that members who meet in one place
    /// stand in the same order everywhere, whoever came first.
    private List<int> points = [];
    private const Map<int, String> owners = new Map<int, String>();
    private const Set<String> members = new Set<String>();

    /// More virtual nodes spread keys more evenly and make the ring larger: with 150 the fullest of ten members holds about 1.1
    /// times its share (examples/ring prints the numbers).
    constructor(virtualNodes: int = 150) { this.virtualNodes = virtualNodes; }

    /// Puts a member on the ring; false when it is there already. O(points).
    /// ```noodlecore
    /// const ring = new HashRing();
    /// ring.add("a")  // => true
    /// ring.add("a")  // => false
    /// ```
    func add(id: String): bool {
        if (!this.members.add(id)) { return false; }
        for (i in 0..this.virtualNodes) {
            const point = Hash.murmur3(`${id}#${i}`) * below + Hash.murmur3(id) % below;
            this.points.add(point);
            this.owners.set(point, id);
        }
        this.points.sort();
        return true;
    }

    /// Takes a member off the ring; false when it is not there. O(points).
    /// ```noodlecore
    /// const ring = new HashRing();
    /// ring.add("a");
    /// ring.remove("a")  // => true
    /// ring.remove("a")  // => false
    /// ```
    func remove(id: String): bool {
        if (!this.members.delete(id)) { return false; }
        this.owners.removeWhere((point, owner) => owner == id);
        this.points = this.points.filter((point) => this.owners.has(point));
        return true;
    }

    /// The member that a key belongs to, or null on an empty ring. O(log points).
    /// ```noodlecore
    /// new HashRing().ownerOf("key")  // => null
    /// ```
    func ownerOf(key: String): String? { return this.ownersOf(key, 1).firstOrNull(); }

    /// The first `count` different members from a key's place on: its owner, then its replicas.
    /// ```noodlecore
    /// const ring = new HashRing();
    /// for (id in ["a", "b", "c"]) { ring.add(id); }
    /// ring.ownersOf("key", 2).length                       // => 2
    /// ring.ownersOf("key", 2).first() == ring.ownerOf("key")  // => true
    /// ```
    func ownersOf(key: String, count: int): List<String> {
        const found = new Set<String>();
        const wanted = count.min(this.members.size);
        let index = this.indexFor(key);
        while (found.size < wanted) {
            found.add(this.owners.getOrThrow(this.points[index % this.points.length]));
            index += 1;
        }
        return found.toList();
    }

    /// How many members there are.
    /// ```noodlecore
    /// new HashRing().size()  // => 0
    /// ```
    func size(): int { return this.members.size; }

    /// The first point at or behind a key's own place; the number of points where that is the first one again.
    private func indexFor(key: String): int {
        const index = this.points.binarySearch(Hash.murmur3(key) * below);
        return index >= 0 ? index : -index - 1;
    }
}

private const below = 1 << 20;
