enum Light { Red, Green }

func main() {
    const light = Light.Red;
    match (light) {
        Red => print("stop"),
    }
}
