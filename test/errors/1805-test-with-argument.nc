@test(name: "adds")
func adds() {}
