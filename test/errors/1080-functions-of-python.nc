def add(a, b):
    return a + b

class Stack:
    def __init__(self):
        self.count = 0

    def push(self, item, times):
        self.count += times

print(add(1, 2));
