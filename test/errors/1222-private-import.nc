import noodlecore.distributed.resource_allocator.{noRoom}

func main() {
    print(noRoom);
}
