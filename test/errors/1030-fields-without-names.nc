enum Outcome {
    Done(int, List<String>, bool),
    Failed(String)
}
