enum Shape {
    case circle(radius: float)
    case square(side: float)
    case dot
}

print(Shape.dot);
