func main() { val m = mutableMapOf("a" to 1); m["b"] = 2; for ((k, v) in m) println("$k=$v") }
