func main() {
    const name = "Ada";
    const age = 36;
    print("Name: " + name + ", age: " + age);
    print("Hello ${name}");
    const c = name[0];
    name[0] = "B";
    print(name.length());
    print(name.size);
    print(c);
}
