"""Our form engine beside the reference engine (JavaRosa), on forms and answers that are made up."""
