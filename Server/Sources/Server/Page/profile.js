// Stands for what comes.
