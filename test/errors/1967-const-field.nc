class Store {
    const String name;
    constructor(name: String) { name = name; }
}
