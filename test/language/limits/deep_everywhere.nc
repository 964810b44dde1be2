// Deep recursion: an error with a code, which can be caught, after which everything goes on.
func down(n: int): int { return n == 0 ? 0 : 1 + down(n - 1); }
func forever(n: int): int { return forever(n + 1) + 1; }
class Node {
    Node? next;
    int v = 0;
    constructor(this.next) {}
    func depth(): int {
        const n = this.next;
        return n == null ? 1 : 1 + n.depth();
    }
    func loop(): int { return this.loop() + 1; }
}
func even(n: int): bool { return n == 0 ? true : odd(n - 1); }
func odd(n: int): bool { return n == 0 ? false : even(n - 1); }
print(down(9000));
print(even(9001));
try { forever(0); } catch (e) { print(e.code); }
try { new Node(null).loop(); } catch (e) { print(e.code); }
let f: (int) => int = (n) => n;
f = (n) => f(n + 1) + 1;
try { f(0); } catch (e) { print(e.code); }
let chain: Node? = null;
for (i in 0..5000) { chain = new Node(chain); }
print(chain!.depth());
func withFinally(n: int): int { try { return withFinally(n + 1) + 1; } finally { counter += 1; } }
let counter = 0;
try { withFinally(0); } catch (e) { print(`${e.code} ${counter > 100}`); }
let task = spawn forever(0);
try { await task; } catch (e) { print(e.code); }
func inTask(): int {
    try {
        return forever(0);
    } catch (e) {
        sleep(1);
        return e.code;
    }
}
print(await spawn inTask());
for (i in 0..3) { try { forever(0); } catch (e) { print(`${i} ${e.code}`); } }
print(down(9000));
let list: List<any> = [];
list.add(list);
print(list);
let m = new Map<String, any>();
m["self"] = m;
print(m);
record Link(next: any)
let big: any = null;
for (i in 0..20000) { big = new Link(big); }
print(`${big}`.length > 100);
let big2: any = null;
for (i in 0..20000) { big2 = new Link(big2); }
print(big == big2);
print(big.hashCode() == big2.hashCode());

// expect: 9000
// expect: false
// expect: 3201
// expect: 3201
// expect: 3201
// expect: 5000
// expect: 3201 true
// expect: 3201
// expect: 3201
// expect: 0 3201
// expect: 1 3201
// expect: 2 3201
// expect: 9000
// expect: [[…]]
// expect: {"self": Map(…)}
// expect: true
// expect: true
// expect: true
