public static <T> List<T> listOf(T... items) {
    return new ArrayList<T>(items);
}
func main() { print(1); }
