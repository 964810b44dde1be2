record Size(width: int)

interface Box {
    abstract property size: Size;
}

abstract class Shape {
    abstract property size: Size;
    field count: int = 3;
    public property title: String;
}

print(new Size(3));
