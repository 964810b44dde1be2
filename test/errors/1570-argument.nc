func repeat(text: String, times: int): String { return text.repeat(times); }

func main() {
    print(repeat("ab", "3"));
}
