// The small kernels of "Are We Fast Yet" (Stefan Marr and others), each behind one abstract Benchmark.

class Random {
    private int seed = 74755;
    func next(): int {
        this.seed = ((this.seed * 1309) + 13849) & 65535;
        return this.seed;
    }
}

abstract class Benchmark {
    abstract func name(): String;
    abstract func benchmark(): any;
    abstract func verify(result: any): bool;

    func run() {
        const result = this.benchmark();
        print(`${this.name()}: ${result} ${this.verify(result) ? "ok" : "WRONG"}`);
    }
}

class Ball {
    private int x;
    private int y;
    private int xVel;
    private int yVel;

    constructor(random: Random) {
        this.x = random.next() % 500;
        this.y = random.next() % 500;
        this.xVel = (random.next() % 300) - 150;
        this.yVel = (random.next() % 300) - 150;
    }

    func bounce(): bool {
        const xLimit = 500;
        const yLimit = 500;
        let bounced = false;
        this.x += this.xVel;
        this.y += this.yVel;
        if (this.x > xLimit) { this.x = xLimit; this.xVel = 0 - Math.abs(this.xVel); bounced = true; }
        if (this.x < 0) { this.x = 0; this.xVel = Math.abs(this.xVel); bounced = true; }
        if (this.y > yLimit) { this.y = yLimit; this.yVel = 0 - Math.abs(this.yVel); bounced = true; }
        if (this.y < 0) { this.y = 0; this.yVel = Math.abs(this.yVel); bounced = true; }
        return bounced;
    }
}

class Bounce extends Benchmark {
    override func name(): String { return "Bounce"; }
    override func verify(result: any): bool { return result == 1331; }
    override func benchmark(): any {
        const random = new Random();
        const balls = List.generate(100, (i) => new Ball(random));
        let bounces = 0;
        for (i in 0..50) {
            for (ball in balls) {
                if (ball.bounce()) { bounces++; }
            }
        }
        return bounces;
    }
}

class Element {
    int value;
    Element? next = null;
    constructor(this.value) {}
    func length(): int { return this.next == null ? 1 : 1 + this.next!.length(); }
}

class ListBenchmark extends Benchmark {
    override func name(): String { return "List"; }
    override func verify(result: any): bool { return result == 10; }
    override func benchmark(): any {
        const result = this.tail(this.makeList(15), this.makeList(10), this.makeList(6));
        return result?.length();
    }

    private func makeList(length: int): Element? {
        if (length == 0) { return null; }
        const e = new Element(length);
        e.next = this.makeList(length - 1);
        return e;
    }

    private func isShorterThan(x: Element?, y: Element?): bool {
        let xTail = x;
        let yTail = y;
        while (yTail != null) {
            if (xTail == null) { return true; }
            xTail = xTail.next;
            yTail = yTail.next;
        }
        return false;
    }

    private func tail(x: Element?, y: Element?, z: Element?): Element? {
        if (this.isShorterThan(y, x)) {
            return this.tail(
                this.tail(x!.next, y, z),
                this.tail(y!.next, z, x),
                this.tail(z!.next, x, y)
            );
        }
        return z;
    }
}

class Permute extends Benchmark {
    private int count = 0;
    private List<int> v = [];
    override func name(): String { return "Permute"; }
    override func verify(result: any): bool { return result == 8660; }
    override func benchmark(): any {
        this.count = 0;
        this.v = List.filled(6, 0);
        this.permute(6);
        return this.count;
    }
    func permute(n: int) {
        this.count += 1;
        if (n != 0) {
            const n1 = n - 1;
            this.permute(n1);
            for (let i = n1; i >= 0; i -= 1) {
                this.swap(n1, i);
                this.permute(n1);
                this.swap(n1, i);
            }
        }
    }
    private func swap(i: int, j: int) { [this.v[i], this.v[j]] = [this.v[j], this.v[i]]; }
}

class Queens extends Benchmark {
    private List<bool> freeMaxs;
    private List<bool> freeRows;
    private List<bool> freeMins;
    private List<int> queenRows;
    override func name(): String { return "Queens"; }
    override func verify(result: any): bool { return result == true; }
    override func benchmark(): any {
        let result = true;
        for (let i = 0; i < 10; i++) { result = result && this.queens(); }
        return result;
    }
    func queens(): bool {
        this.freeRows = List.filled(8, true);
        this.freeMaxs = List.filled(16, true);
        this.freeMins = List.filled(16, true);
        this.queenRows = List.filled(8, -1);
        return this.placeQueen(0);
    }
    func placeQueen(c: int): bool {
        for (let r = 0; r < 8; r += 1) {
            if (this.getRowColumn(r, c)) {
                this.queenRows[r] = c;
                this.setRowColumn(r, c, false);
                if (c == 7) { return true; }
                if (this.placeQueen(c + 1)) { return true; }
                this.setRowColumn(r, c, true);
            }
        }
        return false;
    }
    private func getRowColumn(r: int, c: int): bool {
        return this.freeRows[r] && this.freeMaxs[c + r] && this.freeMins[c - r + 7];
    }
    private func setRowColumn(r: int, c: int, v: bool) {
        this.freeRows[r] = v;
        this.freeMaxs[c + r] = v;
        this.freeMins[c - r + 7] = v;
    }
}

class Sieve extends Benchmark {
    override func name(): String { return "Sieve"; }
    override func verify(result: any): bool { return result == 669; }
    override func benchmark(): any {
        const flags = List.filled(5000, true);
        return this.sieve(flags, 5000);
    }
    func sieve(flags: List<bool>, size: int): int {
        let primeCount = 0;
        for (let i = 2; i <= size; i += 1) {
            if (flags[i - 1]) {
                primeCount += 1;
                let k = i + i;
                while (k <= size) {
                    flags[k - 1] = false;
                    k += i;
                }
            }
        }
        return primeCount;
    }
}

class Storage extends Benchmark {
    private int count = 0;
    override func name(): String { return "Storage"; }
    override func verify(result: any): bool { return result == 5461; }
    override func benchmark(): any {
        const random = new Random();
        this.count = 0;
        this.buildTreeDepth(7, random);
        return this.count;
    }
    private func buildTreeDepth(depth: int, random: Random): List<any> {
        this.count++;
        if (depth == 1) { return List.filled(random.next() % 10 + 1, null); }
        const arr: List<any> = List.filled(4, null);
        for (let i = 0; i < 4; i += 1) { arr[i] = this.buildTreeDepth(depth - 1, random); }
        return arr;
    }
}

class Disk {
    int size;
    Disk? next;
    constructor(this.size) {}
}

class Towers extends Benchmark {
    private List<Disk?> piles = [];
    private int movesDone = 0;
    override func name(): String { return "Towers"; }
    override func verify(result: any): bool { return result == 8191; }
    override func benchmark(): any {
        this.piles = List.filled(3, null);
        this.buildTowerAt(0, 13);
        this.movesDone = 0;
        this.moveDisks(13, 0, 1);
        return this.movesDone;
    }
    private func pushDisk(disk: Disk, pile: int) {
        const top = this.piles[pile];
        if (top && disk.size >= top.size) { throw new Error(8001, "Cannot put a big disk on a smaller one"); }
        disk.next = top;
        this.piles[pile] = disk;
    }
    private func popDiskFrom(pile: int): Disk {
        const top = this.piles[pile];
        if (top == null) { throw new Error(8002, "Attempting to remove a disk from an empty pile"); }
        this.piles[pile] = top.next;
        top.next = null;
        return top;
    }
    private func moveTopDisk(fromPile: int, toPile: int) {
        this.pushDisk(this.popDiskFrom(fromPile), toPile);
        this.movesDone += 1;
    }
    private func buildTowerAt(pile: int, disks: int) {
        for (i in (0..=disks).reversed()) { this.pushDisk(new Disk(i), pile); }
    }
    private func moveDisks(disks: int, fromPile: int, toPile: int) {
        if (disks == 1) {
            this.moveTopDisk(fromPile, toPile);
        } else {
            const otherPile = (3 - fromPile) - toPile;
            this.moveDisks(disks - 1, fromPile, otherPile);
            this.moveTopDisk(fromPile, toPile);
            this.moveDisks(disks - 1, otherPile, toPile);
        }
    }
}

class Mandelbrot extends Benchmark {
    private int size;
    constructor(this.size) {}
    override func name(): String { return `Mandelbrot(${this.size})`; }
    override func verify(result: any): bool { return this.size == 1 ? result == 128 : result == 191; }
    override func benchmark(): any {
        let sum = 0;
        let byteAcc = 0;
        let bitNum = 0;
        let y = 0;
        while (y < this.size) {
            const ci = 2.0 * y / this.size - 1.0;
            let x = 0;
            while (x < this.size) {
                let zrzr = 0.0;
                let zi = 0.0;
                let zizi = 0.0;
                const cr = 2.0 * x / this.size - 1.5;
                let z = 0;
                let notDone = true;
                let escape = 0;
                while (notDone && z < 50) {
                    const zr = zrzr - zizi + cr;
                    zi = 2.0 * zr * zi + ci;
                    zrzr = zr * zr;
                    zizi = zi * zi;
                    if (zrzr + zizi > 4.0) {
                        notDone = false;
                        escape = 1;
                    }
                    z += 1;
                }
                byteAcc = (byteAcc << 1) + escape;
                bitNum += 1;
                if (bitNum == 8) {
                    sum ^= byteAcc;
                    byteAcc = 0;
                    bitNum = 0;
                } else if (x == this.size - 1) {
                    byteAcc <<= (8 - bitNum);
                    sum ^= byteAcc;
                    byteAcc = 0;
                    bitNum = 0;
                }
                x += 1;
            }
            y += 1;
        }
        return sum;
    }
}

const SOLAR_MASS = 4 * Math.PI * Math.PI;
const DAYS_PER_YEAR = 365.24;

class Body {
    float x; float y; float z;
    float vx; float vy; float vz;
    float mass;
    constructor(this.x, this.y, this.z, vx: float, vy: float, vz: float, mass: float) {
        this.vx = vx * DAYS_PER_YEAR;
        this.vy = vy * DAYS_PER_YEAR;
        this.vz = vz * DAYS_PER_YEAR;
        this.mass = mass * SOLAR_MASS;
    }
    func offsetMomentum(px: float, py: float, pz: float) {
        this.vx = 0.0 - px / SOLAR_MASS;
        this.vy = 0.0 - py / SOLAR_MASS;
        this.vz = 0.0 - pz / SOLAR_MASS;
    }
    static func jupiter(): Body {
        return new Body(4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01,
            1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04);
    }
    static func saturn(): Body {
        return new Body(8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01,
            -2.76742510726862411e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04);
    }
    static func uranus(): Body {
        return new Body(1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01,
            2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05);
    }
    static func neptune(): Body {
        return new Body(1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01,
            2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05);
    }
    static func sun(): Body { return new Body(0, 0, 0, 0, 0, 0, 1); }
}

class NBodySystem {
    private List<Body> bodies = [Body.sun(), Body.jupiter(), Body.saturn(), Body.uranus(), Body.neptune()];
    constructor() {
        let px = 0.0;
        let py = 0.0;
        let pz = 0.0;
        this.bodies.forEach((b) => {
            px += b.vx * b.mass;
            py += b.vy * b.mass;
            pz += b.vz * b.mass;
        });
        this.bodies[0].offsetMomentum(px, py, pz);
    }
    func advance(dt: float) {
        for (let i = 0; i < this.bodies.length; i += 1) {
            const a = this.bodies[i];
            for (let j = i + 1; j < this.bodies.length; j += 1) {
                const b = this.bodies[j];
                const dx = a.x - b.x;
                const dy = a.y - b.y;
                const dz = a.z - b.z;
                const dSquared = dx * dx + dy * dy + dz * dz;
                const distance = Math.sqrt(dSquared);
                const mag = dt / (dSquared * distance);
                a.vx -= dx * b.mass * mag;
                a.vy -= dy * b.mass * mag;
                a.vz -= dz * b.mass * mag;
                b.vx += dx * a.mass * mag;
                b.vy += dy * a.mass * mag;
                b.vz += dz * a.mass * mag;
            }
        }
        for (body in this.bodies) {
            body.x += dt * body.vx;
            body.y += dt * body.vy;
            body.z += dt * body.vz;
        }
    }
    func energy(): float {
        let e = 0.0;
        for (let i = 0; i < this.bodies.length; i += 1) {
            const a = this.bodies[i];
            e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (let j = i + 1; j < this.bodies.length; j += 1) {
                const b = this.bodies[j];
                const dx = a.x - b.x;
                const dy = a.y - b.y;
                const dz = a.z - b.z;
                const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
                e -= (a.mass * b.mass) / distance;
            }
        }
        return e;
    }
}

class NBody extends Benchmark {
    override func name(): String { return "NBody"; }
    override func verify(result: any): bool { return result == -0.16907495402506745; }
    override func benchmark(): any {
        const system = new NBodySystem();
        system.advance(0.01);
        return system.energy();
    }
}

const all: List<Benchmark> = [
    new Bounce(), new ListBenchmark(), new Permute(), new Queens(), new Sieve(), new Storage(), new Towers(),
    new Mandelbrot(1), new NBody(),
];
for (b in all) { b.run(); }
// expect: Bounce: 1331 ok
// expect: List: 10 ok
// expect: Permute: 8660 ok
// expect: Queens: true ok
// expect: Sieve: 669 ok
// expect: Storage: 5461 ok
// expect: Towers: 8191 ok
// expect: Mandelbrot(1): 128 ok
// expect: NBody: -0.16907495402506745 ok
