const ops: Map<String, (int, int) => int> = {
    "-": (a, b) => a -- b,
    "+": (a, b) => a ++ b,
};
let count = 1;
count--;
print(count++ - ops.size);

func pick(value: any): int {
    if (value is is String) { return value.length; }
    return 2;
}
print(pick("a"));
