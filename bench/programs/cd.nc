import harness

// Collision detection between aircraft: positions of each frame are hashed into voxels, candidates are checked exactly.

record Vector2(x: float, y: float) {
    func plus(other: Vector2): Vector2 { return new Vector2(this.x + other.x, this.y + other.y); }
}

class Vector3 {
    const float x;
    const float y;
    const float z;

    constructor(this.x, this.y, this.z) {}

    func plus(other: Vector3): Vector3 {
        return new Vector3(this.x + other.x, this.y + other.y, this.z + other.z);
    }
    func minus(other: Vector3): Vector3 {
        return new Vector3(this.x - other.x, this.y - other.y, this.z - other.z);
    }
    func times(factor: float): Vector3 {
        return new Vector3(this.x * factor, this.y * factor, this.z * factor);
    }
    func dot(other: Vector3): float {
        return this.x * other.x + this.y * other.y + this.z * other.z;
    }
    func squaredLength(): float { return this.dot(this); }
    func length(): float { return Math.sqrt(this.squaredLength()); }
}

class Aircraft {
    const int callSign;
    const Vector3 position;

    constructor(this.callSign, this.position) {}
}

class Collision {
    const int first;
    const int second;
    const Vector3 position;

    constructor(this.first, this.second, this.position) {}
}

/// The way of an aircraft from one frame to the next.
class Motion {
    const int callSign;
    const Vector3 from;
    const Vector3 to;

    constructor(this.callSign, this.from, this.to) {}

    func delta(): Vector3 { return this.to.minus(this.from); }

    /// Where two aircraft come closer to each other than the radius, if they do.
    func findIntersection(other: Motion, radius: float): Vector3? {
        const ours = this.delta();
        const theirs = other.delta();
        const a = theirs.minus(ours).squaredLength();
        if (a != 0.0) {
            const offset = this.from.minus(other.from);
            const b = 2.0 * offset.dot(ours.minus(theirs));
            const c = offset.squaredLength() - radius * radius;
            const discriminant = b * b - 4.0 * a * c;
            if (discriminant < 0.0) { return null; }
            const root = Math.sqrt(discriminant);
            const v1 = (-b - root) / (2.0 * a);
            const v2 = (-b + root) / (2.0 * a);
            if (v1 <= v2 &&
                ((v1 <= 1.0 && 1.0 <= v2) ||
                    (v1 <= 0.0 && 0.0 <= v2) ||
                    (0.0 <= v1 && v2 <= 1.0))) {
                const v = v1 <= 0.0 ? 0.0 : v1;
                const mine = this.from.plus(ours.times(v));
                const its = other.from.plus(theirs.times(v));
                const middle = mine.plus(its).times(0.5);
                const inside =
                    middle.x >= 0.0 &&
                    middle.x <= MAX_X &&
                    middle.y >= 0.0 &&
                    middle.y <= MAX_Y &&
                    middle.z >= 0.0 &&
                    middle.z <= MAX_Z;
                return inside ? middle : null;
            }
            return null;
        }
        const distance = this.from.minus(other.from).length();
        return distance <= radius ? this.from.plus(other.from).times(0.5) : null;
    }
}

const MAX_X = 1000.0;
const MAX_Y = 1000.0;
const MAX_Z = 10.0;
const VOXEL = 2.0;
const RADIUS = 1.0;

class Detector {
    private const Map<int, Vector3> last = {};

    func handleFrame(frame: List<Aircraft>): List<Collision> {
        const motions: List<Motion> = [];
        const seen = new Set<int>();
        for (aircraft in frame) {
            const before = this.last[aircraft.callSign] ?? aircraft.position;
            this.last[aircraft.callSign] = aircraft.position;
            seen.add(aircraft.callSign);
            motions.add(new Motion(aircraft.callSign, before, aircraft.position));
        }
        for (callSign in this.last.keys()) {
            if (!seen.has(callSign)) { this.last.delete(callSign); }
        }
        const collisions: List<Collision> = [];
        for (candidates in this.reduce(motions)) {
            for (i in 0..candidates.length) {
                const first = candidates[i];
                for (let j = i + 1; j < candidates.length; j++) {
                    const second = candidates[j];
                    if (let place = first.findIntersection(second, RADIUS)) {
                        collisions.add(new Collision(first.callSign, second.callSign, place));
                    }
                }
            }
        }
        return collisions;
    }

    /// Groups of motions that touch the same voxel.
    private func reduce(motions: List<Motion>): List<List<Motion>> {
        const voxels: Map<Vector2, List<Motion>> = {};
        for (motion in motions) { this.draw(voxels, motion); }
        return voxels.values().filter((each) => each.length > 1);
    }

    private func draw(voxels: Map<Vector2, List<Motion>>, motion: Motion) {
        const seen = new Set<Vector2>();
        const todo = [voxelOf(motion.from)];
        while (todo.length > 0) {
            const voxel = todo.pop();
            if (!isInVoxel(voxel, motion) || seen.has(voxel)) { continue; }
            seen.add(voxel);
            voxels.getOrPut(voxel, () => []).add(motion);
            for (dx in -1..=1) {
                for (dy in -1..=1) {
                    if (dx != 0 || dy != 0) {
                        todo.add(voxel.plus(new Vector2(dx * VOXEL, dy * VOXEL)));
                    }
                }
            }
        }
    }
}

func voxelOf(position: Vector3): Vector2 {
    return new Vector2(
        Math.floor(position.x / VOXEL) * VOXEL,
        Math.floor(position.y / VOXEL) * VOXEL,
    );
}

func isInVoxel(voxel: Vector2, motion: Motion): bool {
    const from = motion.from;
    const to = motion.to;
    const left = voxel.x - RADIUS;
    const right = voxel.x + VOXEL + RADIUS;
    const low = voxel.y - RADIUS;
    const high = voxel.y + VOXEL + RADIUS;
    if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right) { return false; }
    if (Math.max(from.y, to.y) < low || Math.min(from.y, to.y) > high) { return false; }
    return true;
}

class Simulator {
    private const int count;

    constructor(this.count) {}

    func simulate(time: float): List<Aircraft> {
        const frame: List<Aircraft> = [];
        for (let i = 0; i < this.count; i += 2) {
            frame.add(new Aircraft(i, new Vector3(time, Math.cos(time) * 2.0 + i * 3.0, 5.0)));
            frame.add(new Aircraft(i + 1, new Vector3(time, Math.sin(time) * 2.0 + i * 3.0, 5.0)));
        }
        return frame;
    }
}

func benchmark(aircraft: int): int {
    const simulator = new Simulator(aircraft);
    const detector = new Detector();
    let found = 0;
    let sum = 0.0;
    for (frame in 0..100) {
        for (collision in detector.handleFrame(simulator.simulate(frame / 10.0))) {
            found += 1;
            sum += collision.position.y + collision.first;
        }
    }
    return found * 1000 + sum.toInt() % 1000;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(6, 252439), full: new Size(100, 4670608));
}
