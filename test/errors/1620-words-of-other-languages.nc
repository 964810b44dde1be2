func main() {
    const names = ["Ada"];
    names.push("Bob");
    print(names.size());
    print(names.includes("Ada"));
    print("abc".toUppercase());
    const ages = { "Ada": 36 };
    ages.put("Bob", 41);
    print(ages.containsKey("Ada"));
    print(ages.length);
}
