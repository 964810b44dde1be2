func swap(items: List<int>, i: int, j: int) {
    items[i], items[j] = items[j], items[i];
}

let a = 1;
let b = 2;
a, b = b, a;
print(a);
