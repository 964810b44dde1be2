func main() {
    const users = ["Ann", "Bob"];
    users.forEachIndexed { i, u -> print(`${i} ${u}`) }
    const sum = users.fold(0) { total, name -> total + name.length }
    const sizes = users.map { it.length }
    print(`${sum} ${sizes}`)
}
