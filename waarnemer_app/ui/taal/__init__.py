"""The languages of the program: which there are, switching, and what is said in each."""
