interface Event {}

record Tick(n: int) extends Event

print(new Tick(1));
