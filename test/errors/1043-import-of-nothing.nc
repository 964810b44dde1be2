import noodlecore.random.{}
