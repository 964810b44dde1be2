// One mistake: the import is used, under a name that is not quite its.
import noodlecore.json

func main() {
    print(Jason.parse("[1]"));
}
