interface Shape { func area(): float }
class Box<S extends Shape> {}

type TextBox = Box<String>;
