// Integration workflow
test/test_distributed_integration.nc
test/test_cross_modal_workflow.nc
