interface Shape { func area(): float }
class Box<S extends Shape> {}
class TextBox extends Box<String> {}
