"""Scripts that measure: `python -m benchmarks.<name>`; their figures stand in docs/performance.md."""
