// CD: aircraft collision detection with a red-black tree, after "Are We Fast Yet" (Stefan Marr and others).

class Vector2D implements Comparable<Vector2D> {
    const float x;
    const float y;
    constructor(this.x, this.y) {}
    func plus(o: Vector2D): Vector2D { return new Vector2D(this.x + o.x, this.y + o.y); }
    func minus(o: Vector2D): Vector2D { return new Vector2D(this.x - o.x, this.y - o.y); }
    func compareTo(o: Vector2D): int {
        const c = compareNumbers(this.x, o.x);
        return c != 0 ? c : compareNumbers(this.y, o.y);
    }
}

func compareNumbers(a: float, b: float): int {
    if (a == b) { return 0; }
    if (a < b) { return -1; }
    if (a > b) { return 1; }
    // NaN is less than everything but itself.
    return a.isNaN() ? (b.isNaN() ? 0 : 1) : -1;
}

class Vector3D {
    const float x;
    const float y;
    const float z;
    constructor(this.x, this.y, this.z) {}
    func plus(o: Vector3D): Vector3D { return new Vector3D(this.x + o.x, this.y + o.y, this.z + o.z); }
    func minus(o: Vector3D): Vector3D { return new Vector3D(this.x - o.x, this.y - o.y, this.z - o.z); }
    func dot(o: Vector3D): float { return this.x * o.x + this.y * o.y + this.z * o.z; }
    func squaredMagnitude(): float { return this.dot(this); }
    func magnitude(): float { return Math.sqrt(this.squaredMagnitude()); }
    func times(amount: float): Vector3D { return new Vector3D(this.x * amount, this.y * amount, this.z * amount); }
}

enum Color { Red, Black }

class Node<K, V> {
    K key;
    V value;
    Node<K, V>? left;
    Node<K, V>? right;
    Node<K, V>? parent;
    Color color = Color.Red;
    constructor(this.key, this.value) {}
    func successor(): Node<K, V>? {
        let x: Node<K, V> = this;
        if (let right = x.right) { return right.minimum(); }
        let y = x.parent;
        while (y != null && x == y.right) {
            x = y;
            y = y.parent;
        }
        return y;
    }
    func minimum(): Node<K, V> {
        let x: Node<K, V> = this;
        while (let left = x.left) { x = left; }
        return x;
    }
}

record Entry<K, V>(key: K, value: V)

record InsertResult<K, V>(isNew: bool, node: Node<K, V>?, oldValue: V?)

class RedBlackTree<K extends Comparable<K>, V> {
    private Node<K, V>? root = null;

    func put(key: K, value: V): V? {
        const inserted = this.treeInsert(key, value);
        const node = inserted.node;
        if (!inserted.isNew || node == null) { return inserted.oldValue; }
        let x: Node<K, V> = node;
        while (x != this.root && x.parent!.color == Color.Red) {
            const parent = x.parent!;
            const grand = parent.parent!;
            if (parent == grand.left) {
                const y = grand.right;
                if (y != null && y.color == Color.Red) {
                    parent.color = Color.Black;
                    y.color = Color.Black;
                    grand.color = Color.Red;
                    x = grand;
                } else {
                    if (x == parent.right) {
                        x = parent;
                        this.leftRotate(x);
                    }
                    x.parent!.color = Color.Black;
                    x.parent!.parent!.color = Color.Red;
                    this.rightRotate(x.parent!.parent!);
                }
            } else {
                const y = grand.left;
                if (y != null && y.color == Color.Red) {
                    parent.color = Color.Black;
                    y.color = Color.Black;
                    grand.color = Color.Red;
                    x = grand;
                } else {
                    if (x == parent.left) {
                        x = parent;
                        this.rightRotate(x);
                    }
                    x.parent!.color = Color.Black;
                    x.parent!.parent!.color = Color.Red;
                    this.leftRotate(x.parent!.parent!);
                }
            }
        }
        this.root!.color = Color.Black;
        return null;
    }

    func remove(key: K): V? {
        const z = this.findNode(key);
        if (z == null) { return null; }
        const y: Node<K, V> = z.left == null || z.right == null ? z : z.successor()!;
        const x = y.left ?? y.right;
        let xParent: Node<K, V>?;
        if (x != null) {
            x.parent = y.parent;
            xParent = x.parent;
        } else {
            xParent = y.parent;
        }
        if (y.parent == null) { this.root = x; }
        else if (y == y.parent!.left) { y.parent!.left = x; }
        else { y.parent!.right = x; }
        if (y != z) {
            if (y.color == Color.Black) { this.removeFixup(x, xParent); }
            y.parent = z.parent;
            y.color = z.color;
            y.left = z.left;
            y.right = z.right;
            if (let l = z.left) { l.parent = y; }
            if (let r = z.right) { r.parent = y; }
            if (let p = z.parent) {
                if (p.left == z) { p.left = y; } else { p.right = y; }
            } else {
                this.root = y;
            }
        } else if (y.color == Color.Black) {
            this.removeFixup(x, xParent);
        }
        return z.value;
    }

    func get(key: K): V? { return this.findNode(key)?.value; }

    func forEach(body: (Entry<K, V>) => void) {
        let current = this.root?.minimum();
        while (current != null) {
            body(new Entry(current.key, current.value));
            current = current.successor();
        }
    }

    private func findNode(key: K): Node<K, V>? {
        let current = this.root;
        while (current != null) {
            const c = key.compareTo(current.key);
            if (c == 0) { return current; }
            current = c < 0 ? current.left : current.right;
        }
        return null;
    }

    private func treeInsert(key: K, value: V): InsertResult<K, V> {
        let y: Node<K, V>? = null;
        let x = this.root;
        while (x != null) {
            y = x;
            const c = key.compareTo(x.key);
            if (c < 0) { x = x.left; }
            else if (c > 0) { x = x.right; }
            else {
                const old = x.value;
                x.value = value;
                return new InsertResult(false, null, old);
            }
        }
        const z = new Node(key, value);
        z.parent = y;
        if (y == null) { this.root = z; }
        else if (key.compareTo(y.key) < 0) { y.left = z; }
        else { y.right = z; }
        return new InsertResult(true, z, null);
    }

    private func leftRotate(x: Node<K, V>) {
        const y = x.right!;
        x.right = y.left;
        if (let l = y.left) { l.parent = x; }
        y.parent = x.parent;
        this.replaceInParent(x, y);
        y.left = x;
        x.parent = y;
    }

    private func rightRotate(y: Node<K, V>) {
        const x = y.left!;
        y.left = x.right;
        if (let r = x.right) { r.parent = y; }
        x.parent = y.parent;
        this.replaceInParent(y, x);
        x.right = y;
        y.parent = x;
    }

    private func replaceInParent(old: Node<K, V>, by: Node<K, V>) {
        if (let parent = old.parent) {
            if (parent.left == old) { parent.left = by; } else { parent.right = by; }
        } else {
            this.root = by;
        }
    }

    private func isBlack(n: Node<K, V>?): bool { return n == null || n.color == Color.Black; }

    private func removeFixup(start: Node<K, V>?, startParent: Node<K, V>?) {
        let x = start;
        let xParent = startParent;
        while (x != this.root && this.isBlack(x)) {
            const parent = xParent!;
            if (x == parent.left) {
                let w = parent.right!;
                if (w.color == Color.Red) {
                    w.color = Color.Black;
                    parent.color = Color.Red;
                    this.leftRotate(parent);
                    w = parent.right!;
                }
                if (this.isBlack(w.left) && this.isBlack(w.right)) {
                    w.color = Color.Red;
                    x = parent;
                    xParent = x.parent;
                } else {
                    if (this.isBlack(w.right)) {
                        w.left!.color = Color.Black;
                        w.color = Color.Red;
                        this.rightRotate(w);
                        w = parent.right!;
                    }
                    w.color = parent.color;
                    parent.color = Color.Black;
                    if (let r = w.right) { r.color = Color.Black; }
                    this.leftRotate(parent);
                    x = this.root;
                    xParent = x?.parent;
                }
            } else {
                let w = parent.left!;
                if (w.color == Color.Red) {
                    w.color = Color.Black;
                    parent.color = Color.Red;
                    this.rightRotate(parent);
                    w = parent.left!;
                }
                if (this.isBlack(w.right) && this.isBlack(w.left)) {
                    w.color = Color.Red;
                    x = parent;
                    xParent = x.parent;
                } else {
                    if (this.isBlack(w.left)) {
                        w.right!.color = Color.Black;
                        w.color = Color.Red;
                        this.leftRotate(w);
                        w = parent.left!;
                    }
                    w.color = parent.color;
                    parent.color = Color.Black;
                    if (let l = w.left) { l.color = Color.Black; }
                    this.rightRotate(parent);
                    x = this.root;
                    xParent = x?.parent;
                }
            }
        }
        if (x != null) { x.color = Color.Black; }
    }
}

class CallSign implements Comparable<CallSign> {
    const int value;
    constructor(this.value) {}
    func compareTo(other: CallSign): int { return this.value == other.value ? 0 : this.value < other.value ? -1 : 1; }
}

record Collision(a: CallSign, b: CallSign, position: Vector3D)
record Aircraft(callsign: CallSign, position: Vector3D)

const MIN_X = 0.0;
const MIN_Y = 0.0;
const MAX_X = 1000.0;
const MAX_Y = 1000.0;
const MIN_Z = 0.0;
const MAX_Z = 10.0;
const PROXIMITY_RADIUS = 1.0;
const GOOD_VOXEL_SIZE = PROXIMITY_RADIUS * 2.0;
const HORIZONTAL = new Vector2D(GOOD_VOXEL_SIZE, 0);
const VERTICAL = new Vector2D(0, GOOD_VOXEL_SIZE);

class Motion {
    const CallSign callsign;
    const Vector3D posOne;
    const Vector3D posTwo;
    constructor(this.callsign, this.posOne, this.posTwo) {}
    func delta(): Vector3D { return this.posTwo.minus(this.posOne); }

    func findIntersection(other: Motion): Vector3D? {
        const init1 = this.posOne;
        const init2 = other.posOne;
        const vec1 = this.delta();
        const vec2 = other.delta();
        const radius = PROXIMITY_RADIUS;
        const a = vec2.minus(vec1).squaredMagnitude();
        if (a != 0.0) {
            const b = 2.0 * init1.minus(init2).dot(vec1.minus(vec2));
            const c = -radius * radius + init2.minus(init1).squaredMagnitude();
            const discr = b * b - 4.0 * a * c;
            if (discr < 0.0) { return null; }
            const v1 = (-b - Math.sqrt(discr)) / (2.0 * a);
            const v2 = (-b + Math.sqrt(discr)) / (2.0 * a);
            if (v1 <= v2 && (v1 <= 1.0 && 1.0 <= v2 || v1 <= 0.0 && 0.0 <= v2 || 0.0 <= v1 && v2 <= 1.0)) {
                const v = v1 <= 0.0 ? 0.0 : v1;
                const result = init1.plus(vec1.times(v)).plus(init2.plus(vec2.times(v))).times(0.5);
                if (result.x >= MIN_X && result.x <= MAX_X && result.y >= MIN_Y && result.y <= MAX_Y && result.z >= MIN_Z && result.z <= MAX_Z) {
                    return result;
                }
            }
            return null;
        }
        return init2.minus(init1).magnitude() <= radius ? init1.plus(init2).times(0.5) : null;
    }
}

func isInVoxel(voxel: Vector2D, motion: Motion): bool {
    if (voxel.x > MAX_X || voxel.x < MIN_X || voxel.y > MAX_Y || voxel.y < MIN_Y) { return false; }
    const init = motion.posOne;
    const fin = motion.posTwo;
    const vS = GOOD_VOXEL_SIZE;
    const r = PROXIMITY_RADIUS / 2.0;
    const vX = voxel.x;
    const x0 = init.x;
    const xv = fin.x - init.x;
    const vY = voxel.y;
    const y0 = init.y;
    const yv = fin.y - init.y;
    let lowX = (vX - r - x0) / xv;
    let highX = (vX + vS + r - x0) / xv;
    if (xv < 0.0) { [lowX, highX] = [highX, lowX]; }
    let lowY = (vY - r - y0) / yv;
    let highY = (vY + vS + r - y0) / yv;
    if (yv < 0.0) { [lowY, highY] = [highY, lowY]; }
    return ((xv == 0.0 && vX <= x0 + r && x0 - r <= vX + vS)
            || (lowX <= 1.0 && 1.0 <= highX) || (lowX <= 0.0 && 0.0 <= highX) || (0.0 <= lowX && highX <= 1.0))
        && ((yv == 0.0 && vY <= y0 + r && y0 - r <= vY + vS)
            || (lowY <= 1.0 && 1.0 <= highY) || (lowY <= 0.0 && 0.0 <= highY) || (0.0 <= lowY && highY <= 1.0))
        && (xv == 0.0 || yv == 0.0
            || (lowY <= highX && highX <= highY) || (lowY <= lowX && lowX <= highY) || (lowX <= lowY && highY <= highX));
}

type VoxelMap = RedBlackTree<Vector2D, List<Motion>>;

func putIntoMap(voxelMap: VoxelMap, voxel: Vector2D, motion: Motion) {
    let motions = voxelMap.get(voxel);
    if (motions == null) {
        motions = [];
        voxelMap.put(voxel, motions);
    }
    motions.add(motion);
}

func recurse(voxelMap: VoxelMap, seen: RedBlackTree<Vector2D, bool>, next: Vector2D, motion: Motion) {
    if (!isInVoxel(next, motion)) { return; }
    if (seen.put(next, true) ?? false) { return; }
    putIntoMap(voxelMap, next, motion);
    recurse(voxelMap, seen, next.minus(HORIZONTAL), motion);
    recurse(voxelMap, seen, next.plus(HORIZONTAL), motion);
    recurse(voxelMap, seen, next.minus(VERTICAL), motion);
    recurse(voxelMap, seen, next.plus(VERTICAL), motion);
    recurse(voxelMap, seen, next.minus(HORIZONTAL).minus(VERTICAL), motion);
    recurse(voxelMap, seen, next.minus(HORIZONTAL).plus(VERTICAL), motion);
    recurse(voxelMap, seen, next.plus(HORIZONTAL).minus(VERTICAL), motion);
    recurse(voxelMap, seen, next.plus(HORIZONTAL).plus(VERTICAL), motion);
}

func voxelHash(position: Vector3D): Vector2D {
    const xDiv = (position.x / GOOD_VOXEL_SIZE).toInt();
    const yDiv = (position.y / GOOD_VOXEL_SIZE).toInt();
    let x = GOOD_VOXEL_SIZE * xDiv;
    let y = GOOD_VOXEL_SIZE * yDiv;
    if (position.x < 0.0) { x -= GOOD_VOXEL_SIZE; }
    if (position.y < 0.0) { y -= GOOD_VOXEL_SIZE; }
    return new Vector2D(x, y);
}

func reduceCollisionSet(motions: List<Motion>): List<List<Motion>> {
    const voxelMap: VoxelMap = new RedBlackTree();
    for (motion in motions) {
        recurse(voxelMap, new RedBlackTree<Vector2D, bool>(), voxelHash(motion.posOne), motion);
    }
    const result: List<List<Motion>> = [];
    voxelMap.forEach((e) => { if (e.value.length > 1) { result.add(e.value); } });
    return result;
}

class CollisionDetector {
    private const RedBlackTree<CallSign, Vector3D> state = new RedBlackTree();

    func handleNewFrame(frame: List<Aircraft>): List<Collision> {
        const motions: List<Motion> = [];
        const seen = new RedBlackTree<CallSign, bool>();
        for (Aircraft(callsign, position) in frame) {
            const old = this.state.put(callsign, position);
            seen.put(callsign, true);
            motions.add(new Motion(callsign, old ?? position, position));
        }
        const toRemove: List<CallSign> = [];
        this.state.forEach((e) => {
            if (!(seen.get(e.key) ?? false)) { toRemove.add(e.key); }
        });
        toRemove.forEach((e) => this.state.remove(e));
        const collisions: List<Collision> = [];
        for (reduced in reduceCollisionSet(motions)) {
            for (let i = 0; i < reduced.length; i++) {
                for (let j = i + 1; j < reduced.length; j++) {
                    if (let position = reduced[i].findIntersection(reduced[j])) {
                        collisions.add(new Collision(reduced[i].callsign, reduced[j].callsign, position));
                    }
                }
            }
        }
        return collisions;
    }
}

class Simulator {
    private const List<CallSign> aircraft;
    constructor(n: int) { this.aircraft = (0..n).map((i) => new CallSign(i)); }
    func simulate(time: float): List<Aircraft> {
        const frame: List<Aircraft> = [];
        for (i in (0..this.aircraft.length).step(2)) {
            frame.add(new Aircraft(this.aircraft[i], new Vector3D(time, Math.cos(time) * 2.0 + i * 3, 10)));
            frame.add(new Aircraft(this.aircraft[i + 1], new Vector3D(time, Math.sin(time) * 2.0 + i * 3, 10)));
        }
        return frame;
    }
}

func run(aircraft: int): int {
    const simulator = new Simulator(aircraft);
    const detector = new CollisionDetector();
    let collisions = 0;
    for (i in 0..200) { collisions += detector.handleNewFrame(simulator.simulate(i / 10.0)).length; }
    return collisions;
}

func testTree() {
    const tree = new RedBlackTree<int, String>();
    for (i in 0..500) { tree.put(i * 7919 % 500, `v${i}`); }
    for (i in 0..500) { if (i % 3 != 0) { tree.remove(i); } }
    let count = 0;
    let last = -1;
    let ordered = true;
    tree.forEach((e) => { count++; ordered = ordered && e.key > last; last = e.key; });
    print(`${count} ${ordered} ${last} ${tree.get(3) != null} ${tree.get(4)}`);
}

func main() {
    testTree();
    print(run(2));
    print(run(10));
}
// expect: 167 true 498 true null
// expect: 42
// expect: 390
