interface Visitor<R> {
    func num(n: int): R;
    func add(a: int, b: int): R;
}
func visit<R>(v: Visitor<R>): R { return v.num(1); }
print(visit({ num: (n) => `${n}` }));
print(visit({ num: (n) => `${n}`, add: (a, b) => a + b }));
print(visit({ num: (n) => n, ad: (a, b) => a + b }));
print(visit({ num: (n, m) => n, add: (a, b) => a + b }));
print(visit({}));
const v: Visitor<int> = {};
print(visit({ num: (n) => nn, add: (a, b) => a + b }));
