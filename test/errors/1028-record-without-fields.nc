sealed interface Block {}
record Rule implements Block
record Text(text: String) implements Block

const blocks: List<Block> = [new Rule(), new Text("a")];
print(blocks.length);
