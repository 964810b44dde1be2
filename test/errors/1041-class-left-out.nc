abstract Machine {
    func describe(): String
}

class Robot extends Machine {
    override func describe(): String { return "robot"; }
}

print(new Robot().describe());
