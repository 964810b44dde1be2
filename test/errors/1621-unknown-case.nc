enum Color { Red, Green, Blue }

func main() {
    print(Color.Bleu);
    print(Color.Purple);
}
