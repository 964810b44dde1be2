interface Shape { func label(): String }
func largest<T extends Shape>(shapes: List<T>): T? { return shapes.isEmpty() ? null : shapes[0]; }
print(largest(["a"])?.label() ?? "nothing");
let best = largest([1, 2]);
print(best.area);
