record Task2(id: int, title: String)

func renamed(task: Task2, title: String): Task2 {
    return task.copy({ title });
}
