// `{ name: value }` makes an object where a class or record is expected, and a Map elsewhere.
class Service {
    String name;
    List<String> capabilities = [];
    float weight = 1;
}

class User {
    String name;
    int age;
    bool admin = false;
    constructor(name: String, age: int = 18) {
        this.name = name;
        this.age = age;
    }
}

record Point(x: float, y: float = 0)

func register(s: Service): String { return s.name + " " + s.capabilities + " " + s.weight; }

func main() {
    print(register({ name: 'db', capabilities: ['read', 'write'] }));
    // expect: db ["read", "write"] 1.0
    print(register({ name: 'web', weight: 2 }));
    // expect: web [] 2.0
    const u: User = { name: "ann", admin: true };
    print(`${u.name} ${u.age} ${u.admin}`);
    // expect: ann 18 true
    const v: User = { age: 30, name: "bob" };
    print(`${v.name} ${v.age} ${v.admin}`);
    // expect: bob 30 false
    const p: Point = { x: 1 };
    print(p);
    // expect: Point(x: 1.0, y: 0.0)
    const ps: List<Point> = [{ x: 1, y: 2 }, { y: 3, x: 4 }];
    print(ps);
    // expect: [Point(x: 1.0, y: 2.0), Point(x: 4.0, y: 3.0)]
    const m = { name: "x", size: 2 };
    print(m["size"]);
    // expect: 2
    print(m);
    // expect: {"name": "x", "size": 2}
}
