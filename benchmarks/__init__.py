"""Measurements, and the scripts that derive packaged data."""
