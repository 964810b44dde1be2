import noodlecore.core.list

func main() {
    print([1, 2].length);
}
