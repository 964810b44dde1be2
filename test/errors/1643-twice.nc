func wait(seconds: int, message: String = "") { print(message + seconds); }

func main() { wait(3, seconds: 4); }
