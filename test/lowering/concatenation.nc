// One `concat` of all parts.
func main() {
    const n = 1;
    const text = "a" + n + ("b" + 2.5) + `<${n}|${null}>` + "c" + "d";
    print(text);
}
