// What a function gives although it declares nothing is told there, and not at each of its uses.
class Values {
    func truthy(value: any) { return value != null && value != false; }
    func pick(value: any, other: int): int {
        if (this.truthy(value)) { return 1; }
        while (!this.truthy(other)) { return 2; }
        return this.truthy(value) == true ? 3 : other;
    }
}

func double(n: int) { return n * 2; }

print(`${new Values().pick(1, 2)} ${double(3) + 1}`);
