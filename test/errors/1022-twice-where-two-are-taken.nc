func place(x: float, y: float): String {
    return `${x}, ${y}`;
}
print(place(0.0 0.0));
