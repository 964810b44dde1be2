func greet(name: String) { print("hello \(name)"); }
