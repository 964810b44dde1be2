class User {
    String name = "";
    func rename(name: String) { this.name = this.name; print(name); }
}
