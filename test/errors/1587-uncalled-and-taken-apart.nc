record Version(major: int, minor: int)

func parse(text: String): Version {
    const [a, b] = text.split(".").map((part) => part.toInt);
    return new Version(a, b);
}
