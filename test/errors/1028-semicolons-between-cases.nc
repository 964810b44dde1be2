enum Outcome {
    Done(bytes: int);
    Failed(reason: String);
    Skipped
}
print(Outcome.Failed("x"));
