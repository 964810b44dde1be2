export interface User {
  id: number;
  name: string;
  email?: string;
}
func greet(u: User): String { return u.name; }
func main() { print("x"); }
