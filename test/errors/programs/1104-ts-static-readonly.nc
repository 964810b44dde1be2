class Consts {
    static readonly MAX = 10;
    public static readonly MIN: number = 1;
    private readonly id: string = "x";
}
func main() { print(Consts.MAX); }
