func sum(first: int, ...xs: List<int>): int { return first + xs.length; }
func plain(xs: List<int>): int { return xs.length; }

class P { func m(...xs: List<int>): int { return xs.length; } }
class Q extends P { override func m(xs: List<int>): int { return xs.length; } }

class S {
    int n = 0;
    constructor(...this.n) {}
}

func main() {
    let xs = [1, 2];
    sum("a", 1);
    sum(1, "a", 2);
    sum();
    sum(...xs);
    sum(1, ...["a"]);
    sum(1, 2, xs: [3]);
    plain(...xs);
    print(Math.max(...xs));
    xs.add(...xs);
    let f = sum;
    f(1, 2, 3);
    f(...xs);
    sum(1, ...5);
}
print(Math.max(1, 2, 3));
