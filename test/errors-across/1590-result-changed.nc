// module shop.users
record User(name: String, age: int)
const all = [new User("Ann", 40)];
func find(name: String): User? { return all.find((u) => u.name == name); }
// module shop.greet
import shop.users
func greet(name: String): String { return "Hello " + find(name).name; }
// module shop.main
import shop.users
import shop.greet
print(find("Ann").age + 1);
print(greet("Ann"), find("Bob").name);
