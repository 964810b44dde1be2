func main() {
    print(.5 + .25);
}
