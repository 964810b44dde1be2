enum Status { Active, Failed(reason: String) }
func main() {
    const s = Status.Activ;
    const t: Status = Status.Failed;
    const u = Active;
    const v = new Status.Active();
    print(s == t);
    match (t) {
        Active => print("a"),
        Failed => print("f"),
    }
}
