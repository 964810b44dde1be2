// Test structuur
test/test_node_manager.nc
test/test_resource_allocator.nc
test/test_module_registry.nc
test/test_fusion_engine.nc
