func log(message: void) {
    print("hello");
}
