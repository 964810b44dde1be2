# A stack machine whose instructions are objects, run by a match; faults of the machine are exceptions that its owner handles.
class Push:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Load:
    __match_args__ = ("slot",)

    def __init__(self, slot):
        self.slot = slot


class Store:
    __match_args__ = ("slot",)

    def __init__(self, slot):
        self.slot = slot


class Add:
    pass


class Subtract:
    pass


class Multiply:
    pass


class Less:
    pass


class JumpIfZero:
    __match_args__ = ("target",)

    def __init__(self, target):
        self.target = target


class Jump:
    __match_args__ = ("target",)

    def __init__(self, target):
        self.target = target


class Divide:
    pass


class Stop:
    pass


class Fault(Exception):
    def __init__(self, message, at):
        super().__init__(message)
        self.at = at


class Machine:
    def __init__(self, program):
        self.stack = []
        self.slots = [0] * 8
        self.program = program
        self.steps = 0

    def run(self, argument):
        self.slots[0] = argument
        at = 0
        while True:
            self.steps += 1
            instruction = self.program[at]
            at += 1
            match instruction:
                case Push(value):
                    self.stack.append(value)
                case Load(slot):
                    self.stack.append(self.slots[slot])
                case Store(slot):
                    self.slots[slot] = self.pop(at)
                case Add():
                    self.stack.append(self.pop(at) + self.pop(at))
                case Subtract():
                    right = self.pop(at)
                    self.stack.append(self.pop(at) - right)
                case Multiply():
                    self.stack.append(self.pop(at) * self.pop(at) % 10007)
                case Less():
                    right = self.pop(at)
                    self.stack.append(1 if self.pop(at) < right else 0)
                case JumpIfZero(target):
                    if self.pop(at) == 0:
                        at = target
                case Jump(target):
                    at = target
                case Divide():
                    right = self.pop(at)
                    if right == 0:
                        raise Fault("division by zero", at)
                    self.stack.append(self.pop(at) // right)
                case Stop():
                    return self.pop(at)

    def pop(self, at):
        if not self.stack:
            raise Fault("the stack is empty", at)
        return self.stack.pop()


def summing():
    """The sum of i * i % 10007 for i below the argument."""
    return [
        Push(0), Store(1), Push(0), Store(2),
        Load(1), Load(0), Less(), JumpIfZero(18),
        Load(2), Load(1), Load(1), Multiply(), Add(), Store(2),
        Load(1), Push(1), Add(), Jump(21),
        Load(2), Stop(), Stop(),
        Store(1), Jump(4),
    ]


def main():
    machine = Machine(summing())
    total = 0
    for _ in range(80):
        total += machine.run(1000)
    print(f"{total} {machine.steps}")

    faults = 0
    for i in range(50_000):
        program = [Push(i), Push(i % 4), Divide(), Stop()] if i % 2 == 0 else [Push(i), Add(), Stop()]
        try:
            total += Machine(program).run(0)
        except Fault as fault:
            faults += fault.at
        finally:
            total %= 1_000_003
    print(f"{total} {faults}")


main()
