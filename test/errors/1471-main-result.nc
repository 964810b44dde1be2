func main(): String {
    return "done";
}
