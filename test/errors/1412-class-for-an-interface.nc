sealed class Fetched {}
record Loaded(size: int) implements Fetched
record Missing(reason: String) implements Fetched

func show(fetched: Fetched): String {
    return match (fetched) {
        Loaded(size) => `${size} bytes`,
        Missing(reason) => reason,
    };
}
