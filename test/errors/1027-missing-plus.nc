func greet(name: String, age: int): String {
    const hello = "Hello " name;
    const years = hello + ", " + age " years";
    return years `!`;
}

print(greet("Ada", 36));
