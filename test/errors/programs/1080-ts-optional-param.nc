function greet(name: string, greeting?: string): string {
    return `${greeting || "Hello"}, ${name}`;
}
func main() { print(greet("a")); }
