class Router {
    private Map<String, int> routes = {};
    func register(path: String) error {
        if (path == "") { return new Error(8001, "empty path"); }
        this.routes[path] = 1;
        return null;
    }
    func make(): Entry { return &Entry{key: "a", value: this.routes.size}; }
}

class Entry {
    const String key;
    const int value;
    constructor(this.key, this.value) {}
}

new Router().register("/");
print(new Router().make());
