func twice(a: int) => a * 2;
func three() => 3;
print(twice(2) + three());
