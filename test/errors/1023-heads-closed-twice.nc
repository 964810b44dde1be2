class Point {
    int x;
    constructor(this.x) ) {}
}
enum Command {
    Take(item: String) ),
    Quit
}
print(new Point(1).x);
