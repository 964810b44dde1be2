// A text without places is nothing to format.
func main() {
    let name = "Ada";
    let share = 12.5;
    let count = 7;
    print("%s has %d and %.2f".format(name, count, share));
    print("%-8s|%5d|%05d|%8.1f|%x".format([name, count, count, share, count]));
    print("%s".format(count + 1));
    print("done".format([count]));
    let pattern = "{} of {}";
    print(pattern.format([count, 8]));
    print(String.format("%s: %.1f", name, share));
}
