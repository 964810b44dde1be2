// Consistent hashing by Karger et al. (1997) with virtual nodes: a node that comes or goes moves only its own share of
// the keys. Each node stands at many points of a ring of 2^32; a key belongs to the next point.

/// FNV-1a of the UTF-16 units, then murmur3's finaliser, which spreads close names over the whole ring.
func ringHash(text: String): int {
    let hash = 0x811C9DC5;
    for (i in 0..text.length) {
        hash = ((hash ^ text.charCodeAt(i)) * 0x01000193) & 0xFFFFFFFF;
    }
    hash = ((hash ^ (hash >>> 16)) * 0x85EBCA6B) & 0xFFFFFFFF;
    hash = ((hash ^ (hash >>> 13)) * 0xC2B2AE35) & 0xFFFFFFFF;
    return hash ^ (hash >>> 16);
}

private record RingPoint(position: int, node: String)

/// ```noodlecore
/// import noodlecore.distributed.hash_ring
/// const ring = new HashRing();
/// ring.add("a");
/// ring.add("b");
/// ring.ownerOf("some key") == ring.ownerOf("some key")  // => true
/// ```
class HashRing {
    private const int virtualNodes;
    private List<RingPoint> points = [];
    private Set<String> members = new Set<String>();
    /// More virtual nodes spread keys more evenly and make the ring larger: 150 keep the largest share within about 1.2 times the mean.
    constructor(virtualNodes: int = 150) { this.virtualNodes = virtualNodes; }

    /// Puts a member on the ring; false when it is there already. O(p log p) for p points.
    func add(id: String): bool {
        if (!this.members.add(id)) { return false; }
        for (i in 0..this.virtualNodes) {
            this.points.add(new RingPoint(ringHash(`${id}#${i}`), id));
        }
        this.points.sort(
            (a, b) => a.position != b.position
                ? a.position.compareTo(b.position)
                : a.node.compareTo(b.node),
        );
        return true;
    }

    func remove(id: String): bool {
        if (!this.members.delete(id)) { return false; }
        this.points.removeWhere((point) => point.node == id);
        return true;
    }

    /// The member that a key belongs to, or null on an empty ring. O(log n).
    func ownerOf(key: String): String? {
        return this.points.isEmpty() ? null : this.points[this.indexFor(key)].node;
    }

    /// The first `count` different members from a key's place on: its owner, then its replicas.
    func ownersOf(key: String, count: int): List<String> {
        const found = new List<String>();
        if (this.points.isEmpty()) { return found; }
        const start = this.indexFor(key);
        for (step in 0..this.points.length) {
            const node = this.points[(start + step) % this.points.length].node;
            if (!found.contains(node)) { found.add(node); }
            if (found.length == count) { break; }
        }
        return found;
    }

    func size(): int { return this.members.size; }

    private func indexFor(key: String): int {
        const position = ringHash(key);
        let low = 0;
        let high = this.points.length;
        while (low < high) {
            const middle = (low + high) / 2;
            if (this.points[middle].position < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == this.points.length ? 0 : low;
    }
}
