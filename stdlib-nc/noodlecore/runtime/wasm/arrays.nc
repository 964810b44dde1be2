// Bare arrays of WebAssembly. Nothing is checked: an index outside ends the program.

extern class Refs {
    extern const int length;
    extern constructor(length: int);
    extern func get(index: int): any;
    extern func set(index: int, value: any);
    extern func fill(from: int, value: any, count: int);
    extern func copy(to: int, source: Refs, from: int, count: int);
}

extern class Indices {
    extern const int length;
    extern constructor(length: int);
    extern func get(index: int): int;
    extern func set(index: int, value: int);
    extern func fill(from: int, value: int, count: int);
    extern func copy(to: int, source: Indices, from: int, count: int);
}

// The letters of a text, as the engine's functions on Strings know them.
extern class Units {
    extern const int length;
    extern constructor(length: int);
    extern func get(index: int): int;
    extern func set(index: int, value: int);
    extern func copy(to: int, source: Units, from: int, count: int);
}

extern class ByteArray {
    extern const int length;
    extern constructor(length: int);
    extern func get(index: int): int;
    extern func set(index: int, value: int);
    extern func fill(from: int, value: int, count: int);
    extern func copy(to: int, source: ByteArray, from: int, count: int);
}
