interface User {
    name: string;
    readonly age?: number;
    greet(other: User): string;
}
func main() { print("x"); }
