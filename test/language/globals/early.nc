// Reading a global before it has its value is an error that names it.
class Box {
    int n = 1;
}

func peek(): int { return box.n; }

try {
    print(peek());
} catch (e) {
    print("early: " + e.message.contains("box"));
}
// expect: early: true

const box = new Box();

print(peek());
// expect: 1
