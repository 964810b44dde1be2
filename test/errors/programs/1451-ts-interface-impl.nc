interface Animal {
  name: string;
  speak(): string;
}
class Dog implements Animal {
  name: string;
  constructor(name: string) { this.name = name; }
  speak() { return "Wuff"; }
}
func main() { print(new Dog("a").speak()); }
