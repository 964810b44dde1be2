import noodlecore.modules.

func find(id: String): ModuleInfo? { return null; }
func all(): List<ModuleInfo> { return [new ModuleInfo("a")]; }
