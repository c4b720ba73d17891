"""Running knowledge and the rules of planning: pure, no I/O, no clock."""
