record User(name: String, age: int)

func find(name: String): User? { return name == "ada" ? new User("ada", 36) : null; }

func main() {
    const user = find("ada");
    if (user.isPresent()) { print("there"); }
    if (!user.isSome()) { print("not there"); }
    const certain = find("ada").unwrap();
    print(certain.age);
    const other = find("bob").orElse(new User("bob", 1));
    print(other.name);
    print(find("cyd").unwrapOr(certain).name);
    user.ifPresent((u) => print(u.name));
    print(user.nmae);
}
