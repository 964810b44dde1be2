func main() {
    const names = ["Ada", "Grace"];
    const ages = { "Ada": 36 };
    println("hello");
    println!("hello {}", names[0]);
    console.log("a", names);
    System.out.println(len(names) + len(ages));
    fmt.Printf("%d of %d\n", 1, 2);
    const text = str(3) + sprintf("%s!", "a");
    const number = parseInt("3") + Integer.parseInt("4" + "5");
    const joined = String.join(", ", names) + "-".join(names);
    const total = sum([1, number]) + min(1, 2) + max(names.length, 2) + abs(-3);
    for (i in range(3)) { print(`${i} ${text} ${joined}`); }
    for (i in range(1, total)) { print(i); }
    if (isinstance(total, int)) { exit(1); }
    print(JSON.stringify(listOf(Date.now(), 2)));
    print(input("name?"));
    print("a", names, `${total}`);
}
