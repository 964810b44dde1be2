def greet(name: String):
    if name == "Ada":
        print("hello")
    elif name == "Bob":
        print("hi")
    else:
        raise new Error(8001, "who?")

greet("Ada")
