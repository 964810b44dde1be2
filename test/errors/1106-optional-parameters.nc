func greet(name?: String, times?: int?) {
    print("hello");
}
