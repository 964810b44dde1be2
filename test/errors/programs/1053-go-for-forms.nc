func main() {
    for i := 0; i < 3; i++ {
        print(i)
    }
    for {
        break
    }
    for true {
        break
    }
}
