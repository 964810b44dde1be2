record Person(name: String, age: int)
func parse(line: String): Person {
    const fields = line.split(",");
    const age = fields[1];
    if (age < 0) { print("negative"); }
    return new Person(fields[0], age);
}
print(parse("a,3"));
