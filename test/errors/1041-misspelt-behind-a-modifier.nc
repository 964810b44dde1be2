sealed interfce Event {}

record Tick(n: int) implements Event

print(new Tick(1));
