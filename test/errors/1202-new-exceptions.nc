func open(name: String): String {
    if (name == "") { throw new InvalidOperationException("no name"); }
    if (name == "a") { throw new QueueEmptyError(); }
    return name;
}

print(open("b"));
