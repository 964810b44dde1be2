// The same within a line.
interface Named { func name(): String }

class Circle implementsNamed {
    func name(): String { return "circle"; }
}

func lengthOf(value: any): int {
    if (value isList) { return value.length; }
    return value isString ? 1 : 0;
}

for (x inList.filled(2, 1)) { print(lengthOf([x])); }
print(new Circle().name());
