type User = { name: string, age: number };
func main() { print("x"); }

func greet(user: { name: string, age: number }): String {
    return user.name;
}
