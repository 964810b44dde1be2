@test
print("hello");

private

@slow
