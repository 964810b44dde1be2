func main() {
    const ages: Map<String, int> = { "Ada": 36, "Bob": "41" };
    print(ages);
}
