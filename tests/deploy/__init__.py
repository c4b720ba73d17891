"""What an operator starts Milepost with."""
