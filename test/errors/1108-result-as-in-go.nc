record Message(from: String, text: String, likes: int)

func best(count: int) []Message {
    const made = Message{"ada".trim(), "hi", count};
    return [made, Message{}];
}

print(best(1));
