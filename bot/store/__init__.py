"""What must outlive the process: contexts, feedback, choices, the hash of the profile texts."""
