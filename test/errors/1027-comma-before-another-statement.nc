func main() {
    let left = 3, const out = new StringBuilder();
    const name = "a", let size = name.length;
    out.append(name);
    print(`${left} ${out} ${size}`);
}
