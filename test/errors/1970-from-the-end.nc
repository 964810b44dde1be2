func main() {
    const names = ["Ada", "Grace"];
    print(names[-1]);
    print("Ada"[-2]);
    let last = names[names.length - 1];
    print(last);
    names[-1] = "last";
}
