// strict
class User {
    const String name;
    const String? email;
    constructor(this.name, this.email) {}
}

func find(users: Map<String, User>, id: String): User? { return users.get(id); }

func main() {
    const users: Map<String, User> = {};
    const ada = find(users, "ada");
    print(ada.name);
    if (ada != null) {
        print(ada.email.toUpperCase());
    }
}
