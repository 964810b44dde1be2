func main() {
    print "hello";
    let n = 3;
    print n + 1;
    echo "x";
}
