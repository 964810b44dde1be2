func tell(name: String, count: int) {
    print("\(name) has \(count + 1) of `them`");
    print("size \(name.length)");
}

tell("Ann", 2);
