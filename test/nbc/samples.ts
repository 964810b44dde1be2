/** Modules in assembler text that the tests of this folder share. Each is accepted by the verifier. */

export const fib = `
module demo.fib
source src/fib.nc
main main
func fib(i)i
  local n r0
 3 jump.int.ge-imm r0 2 L1
   return r0
 L1:
 4 int.add-imm r1 r0 -1
   call r1 fib(i)i r1..r1
   int.add-imm r2 r0 -2
   call r2 fib(i)i r2..r2
   int.add r1 r1 r2
   return r1
func main()v
 7 int r0 10
   call r0 fib(i)i r0..r0
   text.int r0 r0
   call r0 noodlecore.core.io/print(r)v r0..r0
   return.void
`;

export const shapes = `
module demo.shapes
source src/shapes.nc
source-hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
import noodlecore.log "^1.2.0"
import demo.base *
needs net
needs read
global count int
global registry ref late
init start
test "areas add up" testAreas
main main args code
interface Shape
  method describe()r = Shape.describe
abstract class Base
  implements Shape
  field name ref late String
class Circle
  extends Base
  implements demo.base/Drawable
  field radius float float
  method area()f = Circle.area
  method describe()r = demo.base/describe
enum Health
enum-case Health.Healthy
  extends Health
enum-case Health.Failed
  extends Health
  ordinal 1
  field code int int
  field reason ref String
func Shape.describe(r)r
   const r1 "a shape"
   return r1
func Circle.area(r)f
  local this r0
 12 field.get r1 r0 Circle#radius:f
   float.mul r1 r1 r1
   const r2 3.141592653589793
   float.mul r1 r1 r2
   return r1
func start()v
   int r0 0
   global.set count:i r0
   return.void
func testAreas()v
   return.void
func makeCounter()r
   int r0 0
   cell.new r0 r0 int
   closure r1 makeCounter.lambda0()r r0..r0
   return r1
func makeCounter.lambda0()r
  captures r
   capture r0 0
   cell.get r1 r0 int
   int.add-imm r1 r1 1
   cell.set r0 r1 int
   box.int r1 r1
   return r1
native-func now()i
func main(r)i
  flags durable export
  registers 8
  local args r0
  local i r1
 20 list.length r1 r0
   switch r1 0 LD : LA LB LA
 LA:
 21 new r2 Circle
   const r3 "c"
   field.set r2 Base#name:r r3
   field.get-late r3 r2 Base#name:r
   call.virtual r4 area()f r2..r2
   box.float r2 r4
   text r2 r2
   int r3 7
   const r4 "lost"
   new.fields r5 Health.Failed r3..r4
   ordinal r6 r5
   return r6
 LB:
 25 call r2 now()i r2..
   const r3 9007199254740993
   int.add r2 r2 r3
 LS:
   const r3 "boom"
   cast r3 r3 demo.base/Error
   throw r3
 LE:
   return r2
 LH:
 28 call.closure r3 r3 r4..
   int r2 1
   return r2
 LD:
   global.get-late r2 registry:r
   null-check r2 r2 "registry"
   is r3 r2 Circle
   jump.false r3 LF
   is-type r3 r2 string
   jump.true r3 LF
 LF:
   int r2 -2147483648
   return r2
  handler LS LE LH r3
`;

export const samples: Readonly<Record<string, string>> = { fib, shapes };
