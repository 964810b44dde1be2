// A reference field without a value is late: reading it too early is an error that names it.
class Config {
    String path;
    Map<String, int> limits;
    func load(path: String) {
        this.path = path;
        this.limits = { "max": 3 };
    }
}

func main() {
    const c = new Config();
    try {
        print(c.path);
    } catch (e) {
        print("late: " + e.message.contains("path"));
    }
    // expect: late: true
    c.load("a.txt");
    print(c.path + " " + c.limits);
    // expect: a.txt {"max": 3}
}
