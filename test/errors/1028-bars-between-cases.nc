enum Outcome {
    | Done(bytes: int)
    | Failed(reason: String)
}
enum Level { Low | Middle | High }
print(Outcome.Done(1));
print(Level.High);
