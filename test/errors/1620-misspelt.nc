class User {
    String name = "";
    func rename(name: String) { this.name = name; }
}

func main() {
    const user = new User();
    user.renam("Ada");
    print(user.nmae);
}
