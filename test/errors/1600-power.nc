func area(radius: float): float { return Math.PI * radius ^ 2; }
print(area(2.0));
