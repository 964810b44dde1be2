func main() {
    data, err := load()
    if err != nil {
        panic(err)
    }
    print(data)
}
