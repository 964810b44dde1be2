interface Entry {
    get name(): String
}

class Folder implements Entry {
    private const String title;
    constructor(this.title) {}
    name(): String { return this.title; }
}

print(new Folder("src").name);
