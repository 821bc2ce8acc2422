"""What the measurement of the form engine needs: forms with a fixed seed, and one player each."""
