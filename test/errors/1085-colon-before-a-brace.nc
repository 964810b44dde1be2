func read(text: String): int {
    try: {
        return text.toInt();
    } catch (error): {
        print(error.message);
    } finally: {
        print("read");
    }
    return 0;
}
if (read("1") > 0): {
    print("more");
} else: {
    print("none");
}
