import noodlecore.core.universal.{notSimple}

func main() {
    print(notSimple);
}
