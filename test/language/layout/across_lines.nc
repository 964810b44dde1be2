// What may stand on lines of its own, and between what comments may stand.
/// The point.
record /* here */ Point /* generic? no */ (
    x /* the x */ : /* colon */ int , // first
    y : int /* second */ , // trailing comma
)
{
    // only a comment
    func
    plus
    (
        other
        :
        Point
        ,
    )
    :
    Point
    {
        return new
            Point(
                this
                    .
                    x + // goes on
                    other
                    .
                    x
                ,
                this . y + other . y ,
            )
        ;
    }
    func minus(other: Point): Point { return new Point(this.x - other.x, this.y - other.y) } func neg(): Point { return new Point(-this.x, -this.y) } static func zero(): Point { return new Point(0, 0) }
}
enum Color { Red , Green , /* mixed */ Blue ( shade : int , ) , }
class Empty {}
class Empty2
{
}
class
    Holder
    <
        T
        ,
    >
{
    private
    T
      value
    ;
    constructor
    (
        this
        .
        value
        ,
    )
    {
    }
    func get(): T { return this.value } ; ; func map<R>(f: (T) => R): Holder<R> { return new Holder<R>(f(this.value)) }
}
func   main  (  )   {
    let a = 1 ; let b = 2 ; const
        c
        =
        3
    ;
    let sum = a +
        b
        * c - b * c + b +
        c
    print(sum)
    let diff = a -
        b -
        c
    print(diff)
    const cond = a
        < b
        && b
        < c
        || false
    print ( cond ) ;
    const t = cond
        ? "yes"
        : "no"
    print(t)
    const u = cond ?
        "yes2" :
        "no2"
    print(u)
    if
    (
        a
        ==
        1
    )
    {
        print("one")
    }
    else
    if (a == 2) {
        print("two")
    }
    else
    {
        print("other")
    }
    for
    (
        let i = 0
        ;
        i < 2
        ;
        i ++
    )
    {
        print(
            i
            ,
        )
    }
    for ( x
        in
        [ 1 , 2 ,
        ] ) { print(x) }
    while
    (
        a < 3
    )
        a
        +=
        1
    print(a)
    do
    {
        a -= 1
    }
    while
    (
        a > 0
    )
    print(a)
    const p = new Point(1, 2)
        .plus(new Point(3, 4))
        // comment in a chain
        .minus(new Point(1, 1)) /* and here */
        /* and there */ .neg()
    print(p)
    print(
        // comment first
        Point
            .zero()
            .plus(p) // comment last
    )
    const names = [
        "a", // the a
        // between
        "b",
        /* c */ "c" /* after c */,
        // at the end
    ]
    print(names)
    const m = { // comment
        "k" : 1 , /* one */
        "l" : 2 , // two
        // nothing more
    }
    print(m)
    const text = match ( Color . Blue ( 3 , ) ) { // comment
        // before an arm
        Red => "r" , // after
        Green
            =>
            "g"
        , /* between arms */
        Blue ( n , ) if ( n > 2 ) => { // block
            // in the block
            "dark"
        } // behind the block
        Blue ( _ ) => "light" ,
        // last
    }
    print(text)
    const f = ( x : int , ) : int => x * 2
    const g
        =
        (
            x
            :
            int
        )
        =>
        {
            return x
                * 3
        }
    print(f(4) + g(5))
    const h = new Holder<int>(4).map((n) => `<${
        n // the number
    }>`).map(
        (s) =>
            s.length
    ).get()
    print(h)
    try
    {
        throw
            new Error(8000, "x")
    }
    catch
    (
        e
        :
        Error
    )
    {
        print(e.message)
    }
    finally
    {
        print("fin")
    }
    {
        // a bare block
        const inner = "inner"
        print(inner)
    }
    ; ; ;
    {}
    print(!
        true)
    print(-
        1)
    return
}
// expect: 6
// expect: -4
// expect: true
// expect: yes
// expect: yes2
// expect: one
// expect: 0
// expect: 1
// expect: 1
// expect: 2
// expect: 3
// expect: 0
// expect: Point(x: -3, y: -5)
// expect: Point(x: -3, y: -5)
// expect: ["a", "b", "c"]
// expect: {"k": 1, "l": 2}
// expect: dark
// expect: 23
// expect: 3
// expect: x
// expect: fin
// expect: inner
// expect: false
// expect: -1
