// A cast says what a literal is, where nothing else does; behind a `?` at the end of its line, it may be null.
func sizes(xs: List<int?>): int { return xs.length }
const given: any = null
const text = given as String?
print(text?.length)
// expect: null
const test = given is String?
print(test)
// expect: true
const other = given as String? ?? "none"
print(other)
// expect: none
const names = [] as List<String>
names.add("a")
print(names)
// expect: ["a"]
print(({} as Map<String, int>).size + sizes([1] as List<int?>))
// expect: 1
const twice = (x => x * 2) as (int) => int
print(twice(4))
// expect: 8
const even = given is int ?
    "yes" :
    "no"
print(even)
// expect: no
