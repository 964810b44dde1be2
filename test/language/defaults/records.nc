// Fields of records and enum cases may have defaults too.
record Size(width: int, height: int = width, unit: String = "px")

enum Task { Wait(seconds: int = 1), Work(hours: float = 8, who: String = "me") }

func main() {
    print(new Size(3));
    // expect: Size(width: 3, height: 3, unit: "px")
    print(new Size(3, unit: "cm"));
    // expect: Size(width: 3, height: 3, unit: "cm")
    print(new Size(height: 1, width: 2));
    // expect: Size(width: 2, height: 1, unit: "px")
    print(Task.Wait());
    // expect: Wait(1)
    print(Task.Work(who: "you"));
    // expect: Work(8.0, "you")
}
