sealed enum Level { Low, High }
sealed final class Closed {}
sealed record Pair(left: int, right: int)

print(`${Level.Low} ${new Closed()} ${new Pair(1, 2)}`);
