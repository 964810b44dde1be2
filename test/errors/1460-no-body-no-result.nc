func startMonitoring(id: String)

func main() { startMonitoring("a"); }
