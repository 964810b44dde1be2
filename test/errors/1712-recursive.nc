// Functions that call themselves, or each other, and declare no result.
func depth(value: any) {
    return match (value) {
        list is List => 1 + (list.map((each) => depth(each)).maxOrNull() ?? 0),
        _ => 0,
    };
}

func isEven(n: int) { return n == 0 ? true : isOdd(n - 1); }
func isOdd(n: int) { return n == 0 ? false : isEven(n - 1); }

class Fields {
    const int size;
    constructor(this.size) { return depth(3); }
}

print(`${depth([1])} ${isEven(3)} ${new Fields(3).size}`);
