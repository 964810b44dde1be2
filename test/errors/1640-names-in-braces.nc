record User(id: int, name: String, email: String?);
class Box { int width; int height; constructor(this.width, this.height) {} }
const user = new User({ id: 1, "name": "Ada", email: null });
const box = new Box({ width: 3, height: 4 });
print(user); print(box.width + box.height);
