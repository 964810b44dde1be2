func main() { val s = """multi
  line"""; print("$s and ${s.length}") }
