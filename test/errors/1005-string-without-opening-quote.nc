func main() {
    const ready = true;
    print("it is " + (ready ? ready now" : "not ready"));
    const count: int = "two";
    print(count);
}
