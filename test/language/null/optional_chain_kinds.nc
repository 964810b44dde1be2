// Chains over indices, function values, fields of primitive type and methods without a result.
class Cart {
    List<int> items = [10, 20, 30];
    int count = 3;
    bool open = true;
    float total = 1.5;
    (int) => int twice = (n) => n * 2;

    func touch() { print("touched"); }
}

func find(there: bool): Cart? { return there ? new Cart() : null; }

func main() {
    print(find(true)?.items[1]);
    // expect: 20
    print(find(false)?.items[1]);
    // expect: null
    print(find(true)?.twice(21));
    // expect: 42
    print(find(false)?.twice(21));
    // expect: null
    print(find(true)?.total);
    // expect: 1.5
    print(find(true)?.open);
    // expect: true
    print((find(true)?.count ?? 0) + 1);
    // expect: 4
    find(true)?.touch();
    // expect: touched
    find(false)?.touch();
    print(find(true)?.items.map((n) => n / 10).join("+"));
    // expect: 1+2+3
}
