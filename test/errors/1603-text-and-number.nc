func check(answer: String, code: int): bool {
    return answer == 42 || code == "a";
}
