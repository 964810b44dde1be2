// Performance metrics
test/test_performance_benchmarks.nc
